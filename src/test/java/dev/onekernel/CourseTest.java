package dev.onekernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Lesson;
import dev.onekernel.course.Question;
import dev.onekernel.course.Response;
import dev.onekernel.course.Step;
import dev.onekernel.course.Verdict;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.view.QuestionView;
import dev.onekernel.view.ScreenBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Laws that the course we ship keeps, whoever edits it. */
class CourseTest {

    private static final int ROWS = 20;

    private static ShippedCourse shipped;

    @BeforeAll
    static void read() throws IOException {
        shipped = ShippedCourse.read();
    }

    @Test
    void it_loads_without_a_problem() {
        assertEquals(List.of(), shipped.checked().problems());
    }

    @Test
    void no_line_is_wider_than_the_screen_at_40_60_80_and_120_columns_in_either_glyph_set() {
        var tooWide = new ArrayList<String>();
        for (int width : new int[] {40, 60, 80, 120}) {
            for (Glyphs glyphs : Glyphs.values()) {
                for (boolean plain : new boolean[] {false, true}) {
                    var display = new Display(width, 24, glyphs, plain);
                    screens(display).stream()
                            .flatMap(screen -> screen.lines().stream())
                            .filter(line -> line.width() > width)
                            .forEach(line -> tooWide.add(width + ": " + line.text()));
                }
            }
        }
        assertEquals(List.of(), tooWide);
    }

    @Test
    void every_screen_of_a_lesson_fits_20_lines_at_80_columns() {
        var tooHigh = new ArrayList<String>();
        for (Lesson lesson : shipped.lessons()) {
            for (Step step : lesson.steps()) {
                int rows = body(step, Display.wide()).size();
                if (rows > ROWS) {
                    tooHigh.add(lesson.name() + " \"" + step.title() + "\": " + rows + " lines");
                }
            }
        }
        assertEquals(List.of(), tooHigh);
    }

    @Test
    void every_question_accepts_its_answers_and_refuses_its_mistakes() {
        for (Question question : shipped.questions().toList()) {
            question.accepted()
                    .forEach(answer -> assertEquals(1, question.grade(answer).points(), question.id() + " " + answer));
            question.mistakes()
                    .forEach(answer -> assertTrue(
                            question.grade(answer).verdict() != Verdict.RIGHT, question.id() + " accepts " + answer));
        }
    }

    /** The lines between the header and the prompt. */
    private static List<Line> body(Step step, Display display) {
        var screen = new ScreenBuilder(display);
        screen.blocks(step.text()).blank();
        step.question().ifPresent(question -> ask(question, screen));
        var lines = screen.lines();
        boolean blankAtEnd =
                !lines.isEmpty() && lines.get(lines.size() - 1).spans().isEmpty();
        return blankAtEnd ? lines.subList(0, lines.size() - 1) : lines;
    }

    private static void ask(Question question, ScreenBuilder screen) {
        new QuestionView(question, question.authoredOrders()).ask(screen, Response.NONE);
    }

    private static List<ScreenBuilder> screens(Display display) {
        var screens = new ArrayList<ScreenBuilder>();
        for (Lesson lesson : shipped.lessons()) {
            for (Step step : lesson.steps()) {
                screens.add(new ScreenBuilder(display)
                        .head(lesson.title(), step.title(), "10/10", 1)
                        .blocks(step.text())
                        .blocks(step.notes()));
            }
        }
        shipped.questions().forEach(question -> {
            var screen = new ScreenBuilder(display);
            ask(question, screen);
            new QuestionView(question, question.authoredOrders()).explanations(screen, display);
            screens.add(screen);
        });
        return screens;
    }
}
