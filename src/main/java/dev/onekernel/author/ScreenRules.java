package dev.onekernel.author;

import dev.onekernel.author.Lint.LocatedUnit;
import dev.onekernel.course.Block;
import dev.onekernel.course.FeedbackSite;
import dev.onekernel.course.Lab;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Response;
import dev.onekernel.course.Step;
import dev.onekernel.diagram.ChartDrawing;
import dev.onekernel.source.Problem;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Width;
import dev.onekernel.view.LabView;
import dev.onekernel.view.QuestionView;
import dev.onekernel.view.ScreenBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Draws every screen of a unit and measures it. */
final class ScreenRules {

    /** Of the 24 rows of the smallest usual window, header, footer and prompt take four. */
    static final int ROWS = 20;

    /** The verdict and the answer that was given stand above what is said to it. */
    private static final int AROUND_FEEDBACK = 3;

    /** When a model is tried out, no header stands above it. */
    private static final int MODEL_ROWS = 23;

    private static final String MOVE = "Move a part of it to a step of its own.";

    /** What fits beside the margin and the indentation of code at 80 columns. */
    private static final int CODE = 72;

    private final LocatedUnit locatedUnit;
    private final List<Problem> problems = new ArrayList<>();

    ScreenRules(LocatedUnit locatedUnit) {
        this.locatedUnit = locatedUnit;
    }

    List<Problem> problems() {
        if (locatedUnit.unit() instanceof Lesson lesson) {
            for (int i = 0; i < lesson.steps().size(); i++) {
                step(lesson.steps().get(i), SourceLocation.in(locatedUnit.manuscript(), "steps", i));
            }
        } else if (locatedUnit.unit() instanceof Quiz quiz) {
            for (int i = 0; i < quiz.questions().size(); i++) {
                SourceLocation location = SourceLocation.in(locatedUnit.manuscript(), "questions", i);
                height(List.of(), Optional.of(quiz.questions().get(i)), location);
                question(quiz.questions().get(i), location);
            }
        }
        return problems;
    }

    private void step(Step step, SourceLocation location) {
        height(step.text(), step.question(), location);
        step.lab().ifPresent(lab -> lab(step, lab, location));
        text(step.text(), location.at("text"));
        text(step.notes(), location.at("notes"));
        fits(step.notes(), location.at("notes"), "These notes are");
        step.question().ifPresent(question -> question(question, location.at("question")));
    }

    private void question(Question question, SourceLocation location) {
        text(question.header().prompt(), location.at("ask"));
        text(question.header().explanation(), location.at("explain"));
        fits(question.header().explanation(), location.at("explain"), "This explanation is");
        if (!question.exhibit(Response.NONE, Optional.empty()).isEmpty()) {
            exhibits(question, location);
        }
        for (FeedbackSite site : question.feedback()) {
            fits(List.of(new Block.Paragraph(site.text())), location.at(site.at()), "This feedback is");
        }
    }

    /** What is shown of a model, before the prediction and at each goal. */
    private void exhibits(Question question, SourceLocation location) {
        text(question.exhibit(Response.NONE, Optional.empty()), location.at("chart"));
        Response given = Response.NONE;
        var view = new QuestionView(question, question.authoredOrders());
        for (Part part : question.parts().subList(0, question.parts().size() - 1)) {
            given = given.plus(part.accepted().get(0));
            var screen = new ScreenBuilder(Display.wide());
            if (question.isPausedAfter(given)) {
                view.exhibit(screen, given, question.next(given).beginning());
            } else {
                view.proceed(screen, Display.wide(), given, Map.of());
            }
            int rows = rows(screen.lines());
            if (rows > MODEL_ROWS) {
                problems.add(location.problem(
                        "screen-height",
                        "At goal " + given.size() + ", the model is " + rows + " rows high at 80 columns; " + MODEL_ROWS
                                + " fit a window of 24 rows.",
                        modelAdvice(question)));
            }
        }
    }

    /** How to make a model less high, with what was done to its chart to make it fit the width. */
    private static String modelAdvice(Question question) {
        String done = question.exhibit(Response.NONE, Optional.empty()).stream()
                .filter(Block.Figure.class::isInstance)
                .map(block -> ChartDrawing.draw(((Block.Figure) block).chart(), Display.wide()))
                .flatMap(drawing -> drawing.notes().stream())
                .collect(Collectors.joining(" "));
        return "Make the chart flatter, or the texts of the switches shorter."
                + (done.isEmpty() ? "" : " The chart was too wide for 80 columns: " + done);
    }

    /** Reports a text that alone is higher than a screen. */
    private void fits(List<Block> blocks, SourceLocation location, String what) {
        var screen = new ScreenBuilder(Display.wide());
        screen.blocks(blocks);
        int rows = rows(screen.lines());
        if (rows > ROWS - AROUND_FEEDBACK) {
            problems.add(location.problem(
                    "screen-height",
                    what + " " + rows + " rows high at 80 columns; with what stands around it, "
                            + (ROWS - AROUND_FEEDBACK) + " fit a window of 24 rows.",
                    "Shorten it."));
        }
    }

    /** The goals stand below the text; the recorded run stands there with a sentence of two lines above it, or alone. */
    private void lab(Step step, Lab lab, SourceLocation location) {
        var screen = new ScreenBuilder(Display.wide());
        screen.blocks(step.text()).blank();
        new LabView(lab, Set.of()).goals(screen);
        tooHigh(rows(screen.lines()), location, MOVE);
        text(lab.recorded(), location.at("lab"));
        fits(lab.recorded(), location.at("lab"), "This recorded run is");
    }

    private void height(List<Block> text, Optional<Question> question, SourceLocation location) {
        int rows = question.map(ScreenRules::drawings).orElse(List.of(screen -> {})).stream()
                .mapToInt(drawing -> {
                    var screen = new ScreenBuilder(Display.wide());
                    screen.blocks(text).blank();
                    drawing.accept(screen);
                    return rows(screen.lines());
                })
                .max()
                .orElseThrow();
        String advice = question.filter(
                        each -> !each.exhibit(Response.NONE, Optional.empty()).isEmpty())
                .map(ScreenRules::modelAdvice)
                .orElse(MOVE);
        tooHigh(rows, location, advice);
    }

    private void tooHigh(int rows, SourceLocation location, String advice) {
        if (rows > ROWS) {
            problems.add(location.problem(
                    "screen-height",
                    "This screen is " + rows + " rows high at 80 columns; " + ROWS + " fit a window of 24 rows.",
                    advice));
        }
    }

    /** The question as it is asked at first, and where it is drawn again for each part, as it is asked then. */
    private static List<Consumer<ScreenBuilder>> drawings(Question question) {
        var view = new QuestionView(question, question.authoredOrders());
        var drawings = new ArrayList<Consumer<ScreenBuilder>>();
        Response given = Response.NONE;
        for (Part part : question.parts()) {
            Response before = given;
            drawings.add(screen -> view.ask(screen, before));
            given = given.plus(part.accepted().get(0));
        }
        return question.showsGiven() ? drawings : drawings.subList(0, 1);
    }

    private static int rows(List<Line> lines) {
        int rows = lines.size();
        while (rows > 0 && lines.get(rows - 1).isBlank()) {
            rows--;
        }
        return rows;
    }

    /** Looks at the parts of one text of the file. */
    private void text(List<Block> blocks, SourceLocation location) {
        var charts = new ChartRules(location);
        walk(blocks, block -> {
            if (block instanceof Block.Figure figure) {
                problems.addAll(charts.problems(figure.chart()));
            } else if (block instanceof Block.Code code) {
                code(code, location);
            }
        });
    }

    private void code(Block.Code code, SourceLocation location) {
        code.lines().stream()
                .filter(line -> Width.of(line) > CODE)
                .findFirst()
                .ifPresent(line -> problems.add(location.problemAtText(
                        "code-width",
                        line.strip(),
                        0,
                        "This line of code is " + Width.of(line) + " columns wide; beyond " + CODE
                                + " it is cut at 80 columns.",
                        "Break it where the language allows it.")));
    }

    private static void walk(List<Block> blocks, Consumer<Block> visit) {
        for (Block block : blocks) {
            visit.accept(block);
            walk(block.inner(), visit);
        }
    }
}
