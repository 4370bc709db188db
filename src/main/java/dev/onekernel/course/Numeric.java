package dev.onekernel.course;

import dev.onekernel.course.Answer.Number;
import dev.onekernel.text.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number to type.
 *
 * @param answer the number to show as the answer
 * @param from the least that is accepted
 * @param to the most that is accepted
 * @param unit shown behind the prompt and understood when typed; may be empty
 */
public record Numeric(BigDecimal answer, BigDecimal from, BigDecimal to, String unit, Line why, Line low, Line high)
        implements Part {

    /** No exponent: 1e999999999 would be a number too, and a long one to print. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]{1,18}([.][0-9]{0,18})?|[.][0-9]{1,18})");

    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]+,[0-9]+");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+");

    @Override
    public Interaction interaction() {
        return Interaction.WRITE_NUMBER;
    }

    @Override
    public String usage() {
        return unit.isEmpty() ? "Type a number." : "Type a number (" + unit + ").";
    }

    @Override
    public String form() {
        return unit.isEmpty() ? "a number" : "a number (" + unit + ")";
    }

    @Override
    public ParsedResponse parse(String typed, ChoiceOrder order) {
        String text = typed.trim().toLowerCase(Locale.ROOT).replace('\u2212', '-');
        if (text.endsWith("%")) {
            text = text.substring(0, text.length() - 1).trim();
        }
        if (!unit.isEmpty() && text.endsWith(unit.toLowerCase(Locale.ROOT))) {
            text = text.substring(0, text.length() - unit.length()).trim();
        }
        text = text.replaceAll("(?<=[0-9])[ _'](?=[0-9]{3}\\b)", "");
        if (THOUSANDS.matcher(text).matches()) {
            return new ParsedResponse.Invalid("Is the comma in " + text + " a decimal point? Type "
                    + text.replace(",", "") + " or " + text.replaceFirst(",", ".") + ".");
        }
        if (COMMA.matcher(text).matches()) {
            text = text.replace(',', '.');
        }
        text = NumberWords.value(text).map(String::valueOf).orElse(text);
        return NUMBER.matcher(text).matches()
                ? new ParsedResponse.Valid(new Number(new BigDecimal(text)))
                : new ParsedResponse.Invalid("Type a number, for example 12 or 0.5.");
    }

    @Override
    public String format(Answer given, ChoiceOrder order) {
        return given.written();
    }

    @Override
    public Optional<Answer> restore(String written) {
        return Number.restore(written);
    }

    @Override
    public Outcome grade(Answer given) {
        if (!(given instanceof Number amount)) {
            throw new IllegalArgumentException("not a number: " + given);
        }
        BigDecimal value = amount.value();
        Line what = shown(value);
        if (value.compareTo(from) < 0) {
            return Outcome.of(0, new Feedback(Verdict.WRONG, Target.WHOLE, what, low));
        }
        if (value.compareTo(to) > 0) {
            return Outcome.of(0, new Feedback(Verdict.WRONG, Target.WHOLE, what, high));
        }
        return Outcome.of(1, new Feedback(Verdict.RIGHT, Target.WHOLE, what, why));
    }

    /** Whether the unit is a word in the plural, which does not stand behind a single one. */
    private boolean isPluralOf(BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) == 0 && unit.length() > 2 && unit.endsWith("s");
    }

    private Line shown(BigDecimal value) {
        return Line.of(value.toPlainString() + (unit.isEmpty() || isPluralOf(value) ? "" : " " + unit));
    }

    @Override
    public List<Answer> accepted() {
        return List.of(new Number(answer), new Number(from), new Number(to));
    }

    /** The numbers just outside the range. */
    @Override
    public List<Answer> mistakes() {
        return List.of(new Number(from.subtract(from.ulp())), new Number(to.add(to.ulp())));
    }

    @Override
    public List<Feedback> solution() {
        return List.of(new Feedback(Verdict.RIGHT, Target.WHOLE, shown(answer), why));
    }

    @Override
    public List<Feedback> explanations() {
        return List.of(
                solution().get(0),
                new Feedback(Verdict.WRONG, Target.WHOLE, Line.of("less than " + from.toPlainString()), low),
                new Feedback(Verdict.WRONG, Target.WHOLE, Line.of("more than " + to.toPlainString()), high));
    }

    @Override
    public List<FeedbackSite> feedback() {
        return List.of(
                FeedbackSite.of(why, true, "why"),
                FeedbackSite.of(low, false, "low"),
                FeedbackSite.of(high, false, "high"));
    }

    @Override
    public List<Flaw> flaws() {
        var flaws = new ArrayList<Flaw>();
        if (from.compareTo(to) > 0) {
            flaws.add(new Flaw(
                    "number-range",
                    Pointer.to("from"),
                    "The range from " + from + " to " + to + " is empty, so no answer passes.",
                    "Exchange `from` and `to`."));
        } else if (grade(new Number(answer)).verdict() != Verdict.RIGHT) {
            flaws.add(new Flaw(
                    "number-range",
                    Pointer.to("answer"),
                    "The answer " + answer + " is not in the range from " + from + " to " + to
                            + ", so it does not pass.",
                    "Correct the one or the other."));
        }
        String typed = (answer.toPlainString() + " " + unit).strip();
        if (DIGIT.matcher(unit).find()) {
            flaws.add(new Flaw(
                    "unit-digit",
                    Pointer.to("unit"),
                    "The unit `" + unit + "` has a digit, which a learner reads as a part of the number.",
                    "A unit is a word or a sign; put the rest into the question."));
        } else if (parse(typed, ChoiceOrder.asWritten(0)) instanceof ParsedResponse.Invalid) {
            flaws.add(new Flaw(
                    "answer-fails",
                    Pointer.to("unit"),
                    "The answer typed with its unit (`" + typed + "`) is not understood.",
                    "A unit is a word or a sign, without digits."));
        }
        return flaws;
    }

    @Override
    public List<String> giveaways() {
        return List.of(answer.toPlainString());
    }
}
