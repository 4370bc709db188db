package dev.onekernel.view;

import dev.onekernel.course.Block;
import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.Feedback;
import dev.onekernel.course.Matching;
import dev.onekernel.course.MultipleResponse;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Option;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Outcome;
import dev.onekernel.course.Question;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.TrueFalse;
import dev.onekernel.course.Verdict;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws questions, and what there is to say about answers. */
public final class QuestionView {

    private final Question question;
    private final ChoiceOrder order;

    public QuestionView(Question question, ChoiceOrder order) {
        this.question = question;
        this.order = order;
    }

    /**
     * What is asked, and the choices in the order of the deal.
     *
     * @param half true when the first half of an answer in two steps has been given
     */
    public void ask(ScreenBuilder screen, boolean half) {
        screen.blocks(question.header().prompt()).blank();
        choices(screen, half);
        screen.blank();
    }

    /** The choices alone. */
    public void choices(ScreenBuilder screen, boolean half) {
        if (question instanceof SingleChoice choice) {
            lettered(screen, texts(choice.options()));
        } else if (question instanceof MultipleResponse choice) {
            lettered(screen, texts(choice.options()));
        } else if (question instanceof TrueFalse statement) {
            if (half) {
                lettered(screen, texts(statement.reasons()));
            }
        } else if (question instanceof Ordering ordering) {
            for (int place = 0; place < order.size(); place++) {
                screen.item(
                        key(place + 1 + "  "),
                        ordering.steps().get(order.itemAt(place)).text());
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

    private void lettered(ScreenBuilder screen, List<Line> texts) {
        for (int place = 0; place < order.size(); place++) {
            screen.item(key(ChoiceOrder.letter(place) + "  "), texts.get(order.itemAt(place)));
        }
    }

    private static Line key(String mark) {
        return Line.of(mark, Style.KEY);
    }

    /** The verdict on an answer, and a remark on everything that was chosen. */
    public void marked(ScreenBuilder screen, Display display, Outcome outcome) {
        screen.text(verdict(outcome, display));
        if (!outcome.unfinished()) { // what is said of half an answer would give the other half away
            remarks(screen, display, outcome.feedback());
        }
    }

    private Line verdict(Outcome outcome, Display display) {
        Glyphs glyphs = display.glyphs();
        if (outcome.unfinished()) {
            return Line.of(sign(glyphs.right(), display) + "The verdict is right. Now the reason:", Style.RIGHT);
        }
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
        int number = 1;
        for (Feedback feedback : asShown(feedbacks)) {
            Line mark = mark(feedback.verdict(), display);
            String name = name(feedback, number++);
            Line what = (name.isEmpty() ? Line.EMPTY : Line.of(name + "  ", Style.KEY)).plus(feedback.what());
            screen.item(mark, what);
            if (!feedback.why().isBlank()) {
                screen.item(Line.of("  "), feedback.why());
            }
        }
    }

    /** What is lettered stands in the order of its letters, whatever order the author wrote it in. */
    private List<Feedback> asShown(List<Feedback> feedbacks) {
        if (question instanceof Ordering || question instanceof Matching) {
            return feedbacks;
        }
        return feedbacks.stream()
                .sorted(Comparator.comparingInt(feedback -> order.positionOf(feedback.item())))
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

    /** What a remark's choice is called on the screen: its letter, or its number in the order given. */
    private String name(Feedback feedback, int number) {
        if (question instanceof Ordering) {
            return String.valueOf(number);
        }
        if (feedback.item() < 0 || question instanceof Matching) {
            return question instanceof Matching && feedback.item() >= 0 ? String.valueOf(feedback.item() + 1) : "";
        }
        return ChoiceOrder.letter(order.positionOf(feedback.item()));
    }

    /** The places where a text can hold a block of each kind, for searching: the question and all its choices. */
    public static List<Block> everything(Question question) {
        var blocks = new ArrayList<>(question.header().prompt());
        question.explanations().forEach(feedback -> {
            blocks.add(new Block.Paragraph(feedback.what()));
            blocks.add(new Block.Paragraph(feedback.why()));
        });
        return blocks;
    }
}
