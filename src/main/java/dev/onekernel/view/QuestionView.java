package dev.onekernel.view;

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
        screen.blocks(question.ask(part -> inText(part, given, screen.display())))
                .blank();
        choices(screen, given);
        screen.blank();
    }

    /** The question with its solution filled in, where it has places for that. */
    public void settled(ScreenBuilder screen) {
        ask(screen, question.showsGiven() ? question.accepted().get(0) : Response.NONE);
    }

    /** A part within the text of the question: what was answered, or the room for an answer. */
    private Line inText(int part, Response given, Display display) {
        String number = (display.plain() ? "gap " : "") + (part + 1);
        if (part < given.size()) {
            return Line.of("[" + number + ": ", Style.KEY)
                    .plus(question.parts().get(part).shown(given.answers().get(part)))
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
    public void proceed(ScreenBuilder screen, Display display, Response given) {
        if (question.showsGiven()) {
            ask(screen, given);
            return;
        }
        screen.text(sign(display.glyphs().right(), display) + question.confirmation(), Style.RIGHT)
                .blank();
        choices(screen, given);
        screen.blank();
    }

    /** The verdict on a finished response, and a remark on everything that was chosen. */
    public void marked(ScreenBuilder screen, Display display, Outcome outcome) {
        screen.text(verdict(outcome, display));
        remarks(screen, display, outcome.feedback());
    }

    private Line verdict(Outcome outcome, Display display) {
        Glyphs glyphs = display.glyphs();
        return switch (outcome.verdict()) {
            case RIGHT -> Line.of(sign(glyphs.right(), display) + "Right.", Style.RIGHT);
            case PARTLY ->
                Line.of(
                        sign(glyphs.partly(), display) + "Partly right: " + share(outcome.points()) + " of the point.",
                        Style.PARTLY);
            case WRONG ->
                Line.of(
                        sign(glyphs.wrong(), display)
                                + (question.header().predict() ? "It turns out otherwise." : "Not right."),
                        Style.WRONG);
        };
    }

    /** A sign before words that say the same; who has things read aloud needs the words only. */
    private static String sign(String glyph, Display display) {
        return display.plain() ? "" : glyph + " ";
    }

    /** Points as a reader says them. */
    private static String share(double points) {
        for (int of = 2; of <= 12; of++) {
            double parts = points * of;
            if (Math.abs(parts - Math.rint(parts)) < 1e-9) {
                return of == 2 ? "half" : Math.round(parts) + "/" + of;
            }
        }
        return Math.round(points * 100) + " %";
    }

    /** The right answer, explained. */
    public void solution(ScreenBuilder screen, Display display) {
        screen.text("The answer", Style.STRONG);
        remarks(screen, display, question.solution());
    }

    /** Every choice, explained. */
    public void explanations(ScreenBuilder screen, Display display) {
        remarks(screen, display, question.explanations());
    }

    private void remarks(ScreenBuilder screen, Display display, List<Feedback> feedbacks) {
        for (Feedback feedback : asShown(feedbacks)) {
            Line mark = mark(feedback.verdict(), display);
            String name = name(feedback.target());
            Line what = (name.isEmpty() ? Line.EMPTY : Line.of(name + "  ", Style.KEY)).plus(feedback.what());
            screen.item(mark, what);
            if (!feedback.why().isBlank()) {
                screen.item(Line.of("  "), feedback.why());
            }
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
            return Line.of(right ? "Right: " : "Not right: ");
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
