package dev.onekernel.view;

import dev.onekernel.course.Answer;
import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.Feedback;
import dev.onekernel.course.Outcome;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.Response;
import dev.onekernel.course.Target;
import dev.onekernel.course.Verdict;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws questions, and what there is to say about answers. */
public final class QuestionView {

    private final Question question;
    private final List<ChoiceOrder> orders;

    /** @param orders the order in which the choices of each part stand on the screen */
    public QuestionView(Question question, List<ChoiceOrder> orders) {
        this.question = question;
        this.orders = List.copyOf(orders);
    }

    /** What is asked, and the choices of the part that is to be answered after what was given so far. */
    public void ask(ScreenBuilder screen, Response given) {
        ask(screen, given, Map.of(), Optional.empty());
    }

    /**
     * The same for somebody who comes back to it.
     *
     * @param kept answers to parts that are not asked again, by the index of the part
     * @param draft what was tried for the part that is to be answered next
     */
    public void ask(ScreenBuilder screen, Response given, Map<Integer, Answer> kept, Optional<Answer> draft) {
        screen.blocks(question.ask(part -> inText(part, given, kept, screen.display())))
                .blank();
        boolean finished = given.size() == question.parts().size();
        exhibit(screen, given, finished ? draft : draft.or(question.next(given)::beginning));
    }

    /** What there is to see of the answers so far, and the choices of the part that is to be answered next. */
    public void exhibit(ScreenBuilder screen, Response given, Optional<Answer> draft) {
        screen.blocks(question.exhibit(given, draft)).blank();
        choices(screen, given);
        screen.blank();
    }

    /** What is asked, without the choices. */
    public void prompt(ScreenBuilder screen) {
        screen.blocks(question.ask(part -> inText(part, Response.NONE, Map.of(), screen.display())))
                .blank();
    }

    /** What can be chosen first, without what is asked. */
    public void choices(ScreenBuilder screen) {
        choices(screen, Response.NONE);
        screen.blank();
    }

    /** The question with its solution filled in, where it has places for that. */
    public void settled(ScreenBuilder screen) {
        settled(screen, Optional.empty());
    }

    /** The same for somebody who has tried something since. */
    public void settled(ScreenBuilder screen, Optional<Answer> tried) {
        boolean filled = question.showsGiven() || question.settlesParts();
        ask(screen, filled ? question.accepted().get(0) : Response.NONE, Map.of(), tried);
    }

    /** What follows from something that was tried after a part was settled. Nothing is asked. */
    public void tried(ScreenBuilder screen, Response given, Optional<Answer> tried) {
        exhibit(screen, tried.isPresent() ? question.accepted().get(0) : given, tried);
    }

    /** A part within the text of the question: what was answered, or the room for an answer. */
    private Line inText(int part, Response given, Map<Integer, Answer> kept, Display display) {
        String number = (display.plain() ? "gap " : "") + (part + 1);
        Optional<Answer> answer =
                part < given.size() ? Optional.of(given.answers().get(part)) : Optional.ofNullable(kept.get(part));
        if (answer.isPresent()) {
            return Line.of("[" + number + ": ", Style.KEY)
                    .plus(question.parts().get(part).shown(answer.get()))
                    .plus("]", Style.KEY);
        }
        return Line.of("[" + number + "]", Style.KEY).plus(display.plain() ? "" : "____");
    }

    /** What leads from a part to the next one where nobody is to learn yet whether the answer was right. */
    public void proceedInSilence(ScreenBuilder screen, Response given) {
        if (question.showsGiven()) {
            ask(screen, given);
            return;
        }
        choices(screen, given);
        screen.blank();
    }

    private void choices(ScreenBuilder screen, Response given) {
        if (given.size() == question.parts().size()) {
            return;
        }
        Part part = question.next(given);
        ChoiceOrder order = orders.get(given.size());
        for (int row = 0; row < part.rows().size(); row++) {
            screen.item(key(row + 1 + "  "), part.rows().get(row));
        }
        if (!part.rows().isEmpty()) {
            screen.blank();
        }
        for (int place = 0; place < order.size(); place++) {
            screen.item(key(label(part, place) + "  "), part.choices().get(order.itemAt(place)));
        }
    }

    private static String label(Part part, int place) {
        return part.labels() == Part.ChoiceLabels.NUMBERS ? String.valueOf(place + 1) : ChoiceOrder.letter(place);
    }

    private static Line key(String mark) {
        return Line.of(mark, Style.KEY);
    }

    /** What leads from a part to the next one: the answer in its place or a word on it, and what can be chosen now. */
    public void proceed(ScreenBuilder screen, Display display, Response given, Map<Integer, Answer> kept) {
        if (question.showsGiven()) {
            ask(screen, given, kept, Optional.empty());
            return;
        }
        interim(screen, display, given);
        exhibit(screen, given, question.next(given).beginning());
    }

    /**
     * What is said of the part that was answered last, and the state that it has led to.
     *
     * @param revealed whether the answer was shown, and not found
     */
    public void settledPart(ScreenBuilder screen, Display display, Response given, boolean revealed) {
        if (revealed) {
            screen.text("The answer", Style.STRONG);
            remarks(screen, display, question.solution(given.size() - 1));
            screen.blank();
        } else {
            interim(screen, display, given);
        }
        if (question.isPausedAfter(given) || given.size() == question.parts().size()) {
            screen.blocks(question.exhibit(given, Optional.empty())).blank();
        }
    }

    /** The answer to the last part, and the explanation of the whole question. */
    public void revealed(ScreenBuilder screen, Display display, Response given) {
        settledPart(screen, display, given, true);
        explanation(screen);
    }

    private void interim(ScreenBuilder screen, Display display, Response given) {
        List<Feedback> feedback = question.interim(given);
        if (feedback.isEmpty()) {
            screen.text(sign(display.glyphs().right(), display) + question.confirmation(), Style.RIGHT);
        } else if (question.isGuess(given.size() - 1)) {
            Line why = feedback.get(0).why();
            screen.text(Line.of(guess(feedback.get(0).verdict()) + (why.isBlank() ? "" : " "), Style.STRONG)
                    .plus(why));
        } else {
            remarks(screen, display, feedback);
        }
        screen.blank();
    }

    /** The verdict on a finished response, and a remark on everything that was chosen. */
    public void marked(ScreenBuilder screen, Display display, Outcome outcome) {
        if (question.header().predict()) {
            guessed(screen, display, outcome.verdict(), outcome.feedback());
            return;
        }
        screen.text(verdict(outcome, display));
        question.parts().stream()
                .map(Part::rule)
                .filter(rule -> !rule.isEmpty() && outcome.verdict() != Verdict.RIGHT)
                .forEach(rule -> screen.text(rule, Style.MUTED));
        remarks(screen, display, outcome.feedback());
        if (outcome.verdict() == Verdict.RIGHT) {
            explanation(screen);
        }
    }

    /** The same where each part was settled by itself: what was said of the earlier parts is not said again. */
    public void finished(ScreenBuilder screen, Display display, Response response, Outcome outcome) {
        screen.text(verdict(outcome, display));
        remarks(screen, display, question.interim(response));
        screen.blank().blocks(question.exhibit(response, Optional.empty()));
        explanation(screen);
    }

    /** What the author adds for everybody once the question is settled. */
    private void explanation(ScreenBuilder screen) {
        if (!question.header().explanation().isEmpty()) {
            screen.blank().blocks(question.header().explanation());
        }
    }

    /** What is said about a guess: it was made before the explanation, so a miss is not an error. */
    private void guessed(ScreenBuilder screen, Display display, Verdict verdict, List<Feedback> feedback) {
        screen.text(guess(verdict), Style.STRONG);
        for (Feedback each : asShown(feedback)) {
            remark(screen, Line.of(display.plain() ? "" : display.glyphs().bullet() + " "), each);
        }
    }

    private static String guess(Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> "Good guess.";
            case PARTLY -> "Good guess, in part.";
            case WRONG -> "Not quite.";
        };
    }

    private Line verdict(Outcome outcome, Display display) {
        Glyphs glyphs = display.glyphs();
        return switch (outcome.verdict()) {
            case RIGHT -> Line.of(sign(glyphs.right(), display) + "Right.", Style.RIGHT);
            case PARTLY ->
                Line.of(
                        sign(glyphs.partly(), display) + "Partly right: "
                                + earned(outcome.points(), question.header().weight()) + ".",
                        Style.PARTLY);
            case WRONG -> Line.of(sign(glyphs.wrong(), display) + "Not correct.", Style.WRONG);
        };
    }

    /** A sign before words that say the same; who has things read aloud needs the words only. */
    private static String sign(String glyph, Display display) {
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

    /** The right answer, explained. */
    public void solution(ScreenBuilder screen, Display display) {
        screen.text("The answer", Style.STRONG);
        remarks(screen, display, question.solution());
        explanation(screen);
    }

    /** Every choice, explained. */
    public void explanations(ScreenBuilder screen, Display display) {
        remarks(screen, display, question.explanations());
    }

    private void remarks(ScreenBuilder screen, Display display, List<Feedback> feedbacks) {
        for (Feedback feedback : asShown(feedbacks)) {
            remark(screen, mark(feedback.verdict(), display), feedback);
        }
    }

    private void remark(ScreenBuilder screen, Line mark, Feedback feedback) {
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

    private static Line mark(Verdict verdict, Display display) {
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
