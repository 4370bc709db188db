package dev.onekernel.view;

import dev.onekernel.course.Deal;
import dev.onekernel.course.Mark;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.Remark;
import dev.onekernel.course.Response;
import dev.onekernel.course.Target;
import dev.onekernel.course.Verdict;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Medium;
import dev.onekernel.text.Style;
import java.util.Comparator;
import java.util.List;

/** Draws questions, and what there is to say about answers. */
public final class QuestionView {

    private final Question question;
    private final List<Deal> orders;

    /** @param orders the order in which the choices of each part stand on the screen */
    public QuestionView(Question question, List<Deal> orders) {
        this.question = question;
        this.orders = List.copyOf(orders);
    }

    /** What is asked, and the choices of the part that is to be answered after what was given so far. */
    public void ask(Screen screen, Response given) {
        screen.blocks(question.ask(part -> inText(part, given, screen.medium())))
                .blank();
        choices(screen, given);
        screen.blank();
    }

    /** The question with its solution filled in, where it has places for that. */
    public void settled(Screen screen) {
        ask(screen, question.showsGiven() ? question.accepted().get(0) : Response.NONE);
    }

    /** A part within the text of the question: what was answered, or the room for an answer. */
    private Line inText(int part, Response given, Medium medium) {
        String number = (medium.plain() ? "gap " : "") + (part + 1);
        if (part < given.size()) {
            return Line.of("[" + number + ": ", Style.KEY)
                    .plus(question.parts().get(part).shown(given.answers().get(part)))
                    .plus("]", Style.KEY);
        }
        return Line.of("[" + number + "]", Style.KEY).plus(medium.plain() ? "" : "____");
    }

    private void choices(Screen screen, Response given) {
        if (given.size() == question.parts().size()) {
            return;
        }
        Part part = question.next(given);
        Deal order = orders.get(given.size());
        for (int row = 0; row < part.rows().size(); row++) {
            screen.item(key(row + 1 + "  "), part.rows().get(row));
        }
        if (!part.rows().isEmpty()) {
            screen.blank();
        }
        for (int place = 0; place < order.size(); place++) {
            screen.item(key(label(part, place) + "  "), part.choices().get(order.at(place)));
        }
    }

    private static String label(Part part, int place) {
        return part.labels() == Part.Labels.NUMBERS ? String.valueOf(place + 1) : Deal.letter(place);
    }

    private static Line key(String mark) {
        return Line.of(mark, Style.KEY);
    }

    /** What leads from a part to the next one: the answer in its place or a word on it, and what can be chosen now. */
    public void proceed(Screen screen, Medium medium, Response given) {
        if (question.showsGiven()) {
            ask(screen, given);
            return;
        }
        screen.text(sign(medium.glyphs().right(), medium) + question.confirmation(), Style.RIGHT)
                .blank();
        choices(screen, given);
        screen.blank();
    }

    /** The verdict on a finished response, and a remark on everything that was chosen. */
    public void marked(Screen screen, Medium medium, Mark mark) {
        screen.text(verdict(mark, medium));
        remarks(screen, medium, mark.remarks());
    }

    private Line verdict(Mark mark, Medium medium) {
        Glyphs glyphs = medium.glyphs();
        return switch (mark.verdict()) {
            case RIGHT -> Line.of(sign(glyphs.right(), medium) + "Right.", Style.RIGHT);
            case PARTLY ->
                Line.of(
                        sign(glyphs.partly(), medium) + "Partly right: " + share(mark.points()) + " of the point.",
                        Style.PARTLY);
            case WRONG ->
                Line.of(
                        sign(glyphs.wrong(), medium)
                                + (question.stem().predict() ? "It turns out otherwise." : "Not right."),
                        Style.WRONG);
        };
    }

    /** A sign before words that say the same; who has things read aloud needs the words only. */
    private static String sign(String glyph, Medium medium) {
        return medium.plain() ? "" : glyph + " ";
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
    public void solution(Screen screen, Medium medium) {
        screen.text("The answer", Style.STRONG);
        remarks(screen, medium, question.solution());
    }

    /** Every choice, explained. */
    public void explanations(Screen screen, Medium medium) {
        remarks(screen, medium, question.explanations());
    }

    private void remarks(Screen screen, Medium medium, List<Remark> remarks) {
        for (Remark remark : asShown(remarks)) {
            Line mark = mark(remark.verdict(), medium);
            String name = name(remark.target());
            Line what = (name.isEmpty() ? Line.EMPTY : Line.of(name + "  ", Style.KEY)).plus(remark.what());
            screen.item(mark, what);
            if (!remark.why().isBlank()) {
                screen.item(Line.of("  "), remark.why());
            }
        }
    }

    /** What is lettered stands in the order of its letters, whatever order the author wrote it in. */
    private List<Remark> asShown(List<Remark> remarks) {
        return remarks.stream()
                .sorted(Comparator.comparingInt(
                                (Remark remark) -> remark.target().part())
                        .thenComparingInt(remark -> place(remark.target())))
                .toList();
    }

    private static Line mark(Verdict verdict, Medium medium) {
        Glyphs glyphs = medium.glyphs();
        boolean right = verdict == Verdict.RIGHT;
        if (medium.plain()) {
            return Line.of(right ? "Right: " : "Not right: ");
        }
        return right ? Line.of(glyphs.right() + " ", Style.RIGHT) : Line.of(glyphs.wrong() + " ", Style.WRONG);
    }

    /** Where a choice stands among the others of its part; -1 for what does not move. */
    private int place(Target target) {
        return target.kind() == Target.Kind.CHOICE ? orders.get(target.part()).placeOf(target.index()) : -1;
    }

    /** What a remark's target is called on the screen: its letter or its number. */
    private String name(Target target) {
        return switch (target.kind()) {
            case WHOLE -> "";
            case CHOICE -> Deal.letter(place(target));
            case ROW -> String.valueOf(target.index() + 1);
        };
    }
}
