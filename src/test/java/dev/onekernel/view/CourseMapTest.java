package dev.onekernel.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Outline;
import dev.onekernel.course.Outline.CoursePart;
import dev.onekernel.course.Outline.OutlineEntry;
import dev.onekernel.course.Outline.UnitKind;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CourseMapTest {

    private static final String LESSON = "lessons/01-kernels";

    private static final Outline OUTLINE = new Outline(
            "Kernels",
            "What runs below everything else.",
            70,
            List.of(
                    entry(UnitKind.LESSON, LESSON, "What a kernel is", "One program that all others ask."),
                    entry(UnitKind.QUIZ, "quizzes/01-kernels", "Kernels", "Two questions."),
                    entry(UnitKind.LESSON, "lessons/02-processes", "What a process is", "")));

    private static OutlineEntry entry(UnitKind kind, String name, String title, String about) {
        return new OutlineEntry(kind, name, title, about, 5, 0, List.of(), List.of());
    }

    private static String map(Display display) {
        return map(OUTLINE, display);
    }

    private static String map(Outline outline, Display display) {
        var screen = new ScreenBuilder(display);
        new CourseMap(outline, Progress.NONE).draw(screen, display, Optional.of(LESSON));
        return screen.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    @Test
    void the_map_says_what_the_course_and_its_units_are_about() {
        assertEquals(
                String.join(
                        "\n",
                        "  Kernels",
                        "",
                        "  What runs below everything else.",
                        "",
                        "  You have finished 0 of 3 lessons and quizzes; about 15 minutes are left.",
                        "",
                        "  > lesson 1   What a kernel is (5 min)",
                        "               One program that all others ask.",
                        "    quiz 1     Kernels (5 min)",
                        "               Two questions.",
                        "    lesson 2   What a process is (5 min)"),
                map(Display.wide()));
    }

    @Test
    void a_step_beyond_the_last_screen_is_the_last_screen() {
        var outline = new Outline(
                "Kernels",
                "",
                70,
                List.of(new OutlineEntry(
                        UnitKind.LESSON, LESSON, "What a kernel is", "", 5, 0, List.of("One", "Two"), List.of())));
        for (int step : List.of(1, 2, 21_474_833, Integer.MAX_VALUE)) {
            var progress = Progress.of(List.of(new Event.Visited(Instant.EPOCH, LESSON, step)));
            var screen = new ScreenBuilder(Display.wide());
            new CourseMap(outline, progress).draw(screen, Display.wide(), Optional.empty());
            assertTrue(
                    screen.lines().stream().anyMatch(line -> line.text().contains("(2 of 2 screens)")),
                    screen.lines()::toString);
        }
    }

    @Test
    void only_a_quiz_that_was_passed_has_a_mark() {
        var key = new Outline.QuestionKey("q", "1");
        var quiz = new OutlineEntry(UnitKind.QUIZ, "quizzes/01-kernels", "Kernels", "", 5, 70, List.of(), List.of(key));
        for (double points : new double[] {0, 1}) {
            var progress = Progress.of(List.of(
                    new Event.Started(Instant.EPOCH, quiz.name(), 1, List.of()),
                    new Event.Answered(Instant.EPOCH, quiz.name(), key, Event.Occasion.QUIZ, "a", points, 1, false),
                    new Event.Finished(Instant.EPOCH, quiz.name())));
            var screen = new ScreenBuilder(Display.wide());
            new CourseMap(new Outline("Kernels", "", 70, List.of(quiz)), progress)
                    .draw(screen, Display.wide(), Optional.empty());
            assertEquals(
                    points == 1 ? "  ✓ quiz 1     Kernels (100 %)" : "    quiz 1     Kernels (0 %, not passed yet)",
                    screen.lines().get(4).text());
        }
    }

    @Test
    void in_a_low_window_only_the_unit_where_the_learner_is_gets_an_explanation() {
        String low = map(new Display(80, 11, Glyphs.UNICODE, false));
        assertTrue(low.contains("One program that all others ask."), low);
        assertFalse(low.contains("Two questions."), low);
    }

    @Test
    void in_sentences_the_explanation_is_a_line_of_its_own() {
        String plain = map(new Display(80, 24, Glyphs.UNICODE, true));
        assertTrue(plain.contains("You are here: lesson 1: What a kernel is (5 min)\nOne program that all"), plain);
    }

    @Test
    void a_part_is_shown_above_its_units_with_its_minutes_and_what_it_is_about() {
        var parts = List.of(
                new CoursePart("Ideas", "What it is.", List.of(LESSON, "quizzes/01-kernels")),
                new CoursePart("Practice", "", List.of("lessons/02-processes")));
        assertEquals(
                String.join(
                        "\n",
                        "  Kernels",
                        "",
                        "  What runs below everything else.",
                        "",
                        "  You have finished 0 of 3 lessons and quizzes; about 15 minutes are left.",
                        "",
                        "  Ideas (10 minutes)",
                        "  What it is.",
                        "  > lesson 1   What a kernel is (5 min)",
                        "               One program that all others ask.",
                        "    quiz 1     Kernels (5 min)",
                        "               Two questions.",
                        "",
                        "  Practice (5 minutes)",
                        "    lesson 2   What a process is (5 min)"),
                map(new Outline(OUTLINE.title(), OUTLINE.about(), 70, OUTLINE.entries(), parts), Display.wide()));
    }
}
