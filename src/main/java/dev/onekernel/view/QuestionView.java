package dev.onekernel.view;

import dev.onekernel.course.Deal;
import dev.onekernel.course.Mark;
import dev.onekernel.course.Matching;
import dev.onekernel.course.MultipleChoice;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Option;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Question;
import dev.onekernel.course.Remark;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.TrueFalse;
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
    private final Deal deal;

    public QuestionView(Question question, Deal deal) {
        this.question = question;
        this.deal = deal;
    }

    /**
     * What is asked, and the choices in the order of the deal.
     *
     * @param half true when the first half of an answer in two steps has been given
     */
    public void ask(Screen screen, boolean half) {
        screen.blocks(question.stem().ask()).blank();
        choices(screen, half);
        screen.blank();
    }

    /** The choices alone. */
    public void choices(Screen screen, boolean half) {
        if (question instanceof SingleChoice choice) {
            lettered(screen, texts(choice.options()));
        } else if (question instanceof MultipleChoice choice) {
            lettered(screen, texts(choice.options()));
        } else if (question instanceof TrueFalse statement) {
            if (half) {
                lettered(screen, texts(statement.reasons()));
            }
        } else if (question instanceof Ordering ordering) {
            for (int place = 0; place < deal.size(); place++) {
                screen.item(
                        key(place + 1 + "  "),
                        ordering.steps().get(deal.at(place)).text());
            }
        } else if (question instanceof Matching matching) {
            for (int i = 0; i < matching.pairs().size(); i++) {
                screen.item(key(i + 1 + "  "), matching.pairs().get(i).left());
            }
            screen.blank();
            lettered(screen, matching.rights());
        } else if (!(question instanceof ShortText || question instanceof Numeric)) {
            throw new AssertionError(question);
        }
    }

    private static List<Line> texts(List<Option> options) {
        return options.stream().map(Option::text).toList();
    }

    private void lettered(Screen screen, List<Line> texts) {
        for (int place = 0; place < deal.size(); place++) {
            screen.item(key(Deal.letter(place) + "  "), texts.get(deal.at(place)));
        }
    }

    private static Line key(String mark) {
        return Line.of(mark, Style.KEY);
    }

    /** The verdict on an answer, and a remark on everything that was chosen. */
    public void marked(Screen screen, Medium medium, Mark mark) {
        screen.text(verdict(mark, medium));
        if (!mark.unfinished()) { // what is said of half an answer would give the other half away
            remarks(screen, medium, mark.remarks());
        }
    }

    private Line verdict(Mark mark, Medium medium) {
        Glyphs glyphs = medium.glyphs();
        if (mark.unfinished()) {
            return Line.of(sign(glyphs.right(), medium) + "The verdict is right. Now the reason:", Style.RIGHT);
        }
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
        int number = 1;
        for (Remark remark : asShown(remarks)) {
            Line mark = mark(remark.verdict(), medium);
            String name = name(remark, number++);
            Line what = (name.isEmpty() ? Line.EMPTY : Line.of(name + "  ", Style.KEY)).plus(remark.what());
            screen.item(mark, what);
            if (!remark.why().isBlank()) {
                screen.item(Line.of("  "), remark.why());
            }
        }
    }

    /** What is lettered stands in the order of its letters, whatever order the author wrote it in. */
    private List<Remark> asShown(List<Remark> remarks) {
        if (question instanceof Ordering || question instanceof Matching) {
            return remarks;
        }
        return remarks.stream()
                .sorted(Comparator.comparingInt(remark -> deal.placeOf(remark.item())))
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

    /** What a remark's choice is called on the screen: its letter, or its number in the order given. */
    private String name(Remark remark, int number) {
        if (question instanceof Ordering) {
            return String.valueOf(number);
        }
        if (remark.item() < 0 || question instanceof Matching) {
            return question instanceof Matching && remark.item() >= 0 ? String.valueOf(remark.item() + 1) : "";
        }
        return Deal.letter(deal.placeOf(remark.item()));
    }
}
