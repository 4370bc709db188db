package dev.onekernel.view;

import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.Feedback;
import dev.onekernel.course.Outcome;
import dev.onekernel.course.Target;
import dev.onekernel.course.Verdict;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Draws what there is to say about an answer.
 *
 * @param orders the order in which the choices of each part stand on the screen, which gives them their letters
 */
record FeedbackView(ScreenBuilder screen, Display display, List<ChoiceOrder> orders) {

    /**
     * The verdict on a finished response.
     *
     * @param weight how many points the question is worth
     */
    void verdict(Outcome outcome, int weight) {
        Glyphs glyphs = display.glyphs();
        switch (outcome.verdict()) {
            case RIGHT -> screen.text(sign(glyphs.right()) + "Right.", Style.RIGHT);
            case PARTLY ->
                screen.text(
                        sign(glyphs.partly()) + "Partly right: " + earned(outcome.points(), weight) + ".",
                        Style.PARTLY);
            case WRONG -> screen.text(sign(glyphs.wrong()) + "Not correct.", Style.WRONG);
        }
    }

    /** A sentence that says that an answer is right. */
    void confirmation(String sentence) {
        screen.text(sign(display.glyphs().right()) + sentence, Style.RIGHT);
    }

    /** A sign before words that say the same; who has things read aloud needs the words only. */
    private String sign(String glyph) {
        return display.plain() ? "" : glyph + " ";
    }

    private static String earned(double share, int weight) {
        return weight == 1 ? share(share) + " point" : ScoreSheet.points(share * weight) + " of " + weight + " points";
    }

    /** Points as a reader says them. */
    private static String share(double points) {
        for (int of = 2; of <= 12; of++) {
            double parts = points * of;
            if (Math.abs(parts - Math.rint(parts)) < 1e-9) {
                return of == 2 ? "half a" : Math.round(parts) + "/" + of + " of a";
            }
        }
        return Math.round(points * 100) + " % of a";
    }

    /** What is said about a guess: it was made before the explanation, so a miss is not an error. */
    void guess(Verdict verdict, List<Feedback> feedback) {
        screen.text(sentence(verdict), Style.STRONG);
        asShown(feedback).forEach(each -> remark(bullet(), each));
    }

    /**
     * What is right.
     *
     * @param isGuess whether the part of that index is a guess. A guess is neither right nor wrong, so its solution has no check mark
     */
    void solution(List<Feedback> feedback, IntPredicate isGuess) {
        for (Feedback each : asShown(feedback)) {
            remark(isGuess.test(each.target().part()) ? bullet() : mark(each.verdict()), each);
        }
    }

    private Line bullet() {
        return Line.of(display.plain() ? "" : display.glyphs().bullet() + " ");
    }

    /** What is said about a guess within a question, in one line. */
    void guess(Verdict verdict, Line why) {
        screen.text(Line.of(sentence(verdict) + (why.isBlank() ? "" : " "), Style.STRONG)
                .plus(why));
    }

    private static String sentence(Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> "Good guess.";
            case PARTLY -> "Good guess, in part.";
            case WRONG -> "Not quite.";
        };
    }

    /** What was chosen or is right, each with its verdict and the reason. */
    void remarks(List<Feedback> feedbacks) {
        for (Feedback feedback : asShown(feedbacks)) {
            remark(mark(feedback.verdict()), feedback);
        }
    }

    private void remark(Line mark, Feedback feedback) {
        String name = name(feedback.target());
        screen.item(mark, (name.isEmpty() ? Line.EMPTY : Line.of(name + "  ", Style.KEY)).plus(feedback.what()));
        if (!feedback.why().isBlank()) {
            screen.item(Line.of("  "), feedback.why());
        }
    }

    /** What is lettered stands in the order of its letters, whatever order the author wrote it in. */
    private List<Feedback> asShown(List<Feedback> feedbacks) {
        return feedbacks.stream()
                .sorted(Comparator.comparingInt(
                                (Feedback feedback) -> feedback.target().part())
                        .thenComparingInt(feedback -> place(feedback.target())))
                .toList();
    }

    private Line mark(Verdict verdict) {
        Glyphs glyphs = display.glyphs();
        boolean right = verdict == Verdict.RIGHT;
        if (display.plain()) {
            return Line.of(right ? "Right: " : "Not correct: ");
        }
        return right ? Line.of(glyphs.right() + " ", Style.RIGHT) : Line.of(glyphs.wrong() + " ", Style.WRONG);
    }

    /** Where a choice stands among the others of its part; -1 for what does not move. */
    private int place(Target target) {
        return target.kind() == Target.TargetKind.CHOICE
                ? orders.get(target.part()).positionOf(target.index())
                : -1;
    }

    /** What a remark's target is called on the screen: its letter or its number. */
    private String name(Target target) {
        return switch (target.kind()) {
            case WHOLE -> "";
            case CHOICE -> ChoiceOrder.letter(place(target));
            case ROW -> String.valueOf(target.index() + 1);
        };
    }
}
