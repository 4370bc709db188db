package dev.onekernel.exchange;

import dev.onekernel.course.Numeric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answers of a number question in GIFT: those that are right make a range, and those that are wrong lie below or above it. */
final class GiftRange {

    private static final String NUMBER = "([+-]?(?:[0-9]{1,18}(?:[.][0-9]{0,18}?)?|[.][0-9]{1,18}))";
    private static final Pattern ALONE = Pattern.compile(NUMBER);
    private static final Pattern TOLERANT = Pattern.compile(NUMBER + "\\s*:\\s*" + NUMBER);
    private static final Pattern FROM_TO = Pattern.compile(NUMBER + "\\s*[.][.]\\s*" + NUMBER);

    private BigDecimal answer;
    private BigDecimal from;
    private BigDecimal to;
    private String why = "";
    private String low = "";
    private String high = "";
    private boolean partly;
    private boolean unplaced;

    /** What is accepted: a number alone, one with a tolerance, or all from one to another. */
    private record Interval(BigDecimal center, BigDecimal from, BigDecimal to, boolean exact) {}

    private static Optional<Interval> interval(String text) {
        Matcher range = FROM_TO.matcher(text);
        if (range.matches()) {
            var low = new BigDecimal(range.group(1));
            var high = new BigDecimal(range.group(2));
            BigDecimal center = low.add(high).divide(BigDecimal.valueOf(2)).stripTrailingZeros();
            return Optional.of(new Interval(center, low, high, false));
        }
        Matcher tolerant = TOLERANT.matcher(text);
        if (tolerant.matches()) {
            var center = new BigDecimal(tolerant.group(1));
            var tolerance = new BigDecimal(tolerant.group(2)).abs();
            return Optional.of(new Interval(center, center.subtract(tolerance), center.add(tolerance), true));
        }
        Matcher alone = ALONE.matcher(text);
        return alone.matches()
                ? Optional.of(new BigDecimal(text)).map(number -> new Interval(number, number, number, true))
                : Optional.empty();
    }

    /** @return whether it is a number, or a range of them */
    boolean add(String text, boolean right, boolean partlyRight, String feedback) {
        Optional<Interval> read = interval(text.strip());
        read.ifPresent(interval -> {
            if (right && answer == null) {
                answer = interval.center();
                from = interval.from();
                to = interval.to();
                why = feedback;
            } else if (right
                    && interval.from().compareTo(answer) <= 0
                    && interval.to().compareTo(answer) >= 0) {
                from = from.min(interval.from());
                to = to.max(interval.to());
            } else if (right || partlyRight) {
                partly = true;
            } else if (answer != null && interval.to().compareTo(from) <= 0) {
                low = feedback;
            } else if (answer != null && interval.from().compareTo(to) >= 0) {
                high = feedback;
            } else {
                unplaced |= !feedback.isEmpty();
            }
        });
        return read.isPresent();
    }

    /** @return whether there is a right answer */
    boolean put(QuestionDraft draft, String otherwise, Consumer<String> notes) {
        if (answer == null) {
            notes.accept("No answer of this question is right. Write =4:0.1 for one that is.");
            return false;
        }
        if (partly) {
            notes.accept("Of several right numbers, the first is taken; partly right ones count as wrong.");
        }
        if (unplaced) {
            notes.accept(
                    "Feedback for single wrong numbers is left out; there is one for too low and one for too high.");
        }
        draft.keys().put("type", "number");
        draft.with("answer", answer.toPlainString());
        BigDecimal below = answer.subtract(from);
        if (below.compareTo(to.subtract(answer)) != 0) {
            draft.with("from", from.toPlainString()).with("to", to.toPlainString());
        } else if (below.signum() > 0) {
            draft.with("tolerance", below.toPlainString());
        }
        draft.with("why", why)
                .with("low", low.isEmpty() ? otherwise : low)
                .with("high", high.isEmpty() ? otherwise : high);
        return true;
    }

    /** The answers as they are written. */
    static List<String> answers(Numeric number) {
        BigDecimal below = number.answer().subtract(number.from());
        BigDecimal above = number.to().subtract(number.answer());
        var answers = new ArrayList<String>();
        if (below.compareTo(above) == 0 && below.signum() >= 0) {
            answers.add("=%100%" + plain(number.answer()) + ":" + plain(below) + GiftWriter.feedback(number.why()));
        } else {
            answers.add("=%100%" + plain(number.answer()) + ":0" + GiftWriter.feedback(number.why()));
            answers.add(
                    "=%100%" + plain(number.from()) + ".." + plain(number.to()) + GiftWriter.feedback(number.why()));
        }
        // Of several answers that fit, Moodle takes the first, so these are for what is too low and too high.
        BigDecimal far = reach(number);
        if (!number.low().isBlank()) {
            answers.add("=%0%" + plain(number.from().subtract(far)) + ".." + plain(number.from())
                    + GiftWriter.feedback(number.low()));
        }
        if (!number.high().isBlank()) {
            answers.add("=%0%" + plain(number.to()) + ".." + plain(number.to().add(far))
                    + GiftWriter.feedback(number.high()));
        }
        return answers;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Far away from a number, and near enough that floating-point numbers are still exact. */
    private static BigDecimal reach(Numeric number) {
        BigDecimal largest = number.from().abs().max(number.to().abs()).max(BigDecimal.ONE);
        return BigDecimal.ONE.scaleByPowerOfTen(largest.precision() - largest.scale() + 3);
    }
}
