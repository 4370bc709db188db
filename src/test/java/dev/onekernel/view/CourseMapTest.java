package dev.onekernel.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Outline;
import dev.onekernel.course.Outline.CoursePart;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.UnitKind;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                        "  >   lesson 1   What a kernel is (5 min)",
                        "                 One program that all others ask.",
                        "      quiz 1     Kernels (5 min)",
                        "                 Two questions.",
                        "      lesson 2   What a process is (5 min)"),
                map(Display.wide()));
    }

    @Test
    void a_step_beyond_the_last_screen_is_the_end() {
        var outline = new Outline(
                "Kernels",
                "",
                70,
                List.of(new OutlineEntry(
                        UnitKind.LESSON, LESSON, "What a kernel is", "", 5, 0, List.of("One", "Two"), List.of())));
        for (int step : List.of(1, 2, 21_474_833, Integer.MAX_VALUE)) {
            var progress = Progress.of(List.of(
                    new Event.Visited(Instant.EPOCH, LESSON, 1), new Event.Visited(Instant.EPOCH, LESSON, step)));
            var screen = new ScreenBuilder(Display.wide());
            new CourseMap(outline, progress).draw(screen, Display.wide(), Optional.empty());
            assertTrue(
                    screen.lines().stream().anyMatch(line -> line.text().contains("(1 of 2 screens read)")),
                    screen.lines()::toString);
        }
    }

    @Test
    void only_a_quiz_that_was_passed_has_a_mark() {
        var key = new QuestionKey("q", "1");
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
                    points == 1 ? "    ✓ quiz 1     Kernels (100 %)" : "      quiz 1     Kernels (0 %, not passed yet)",
                    screen.lines().get(4).text());
        }
    }

    private static String row(List<Event> events, OutlineEntry entry, Display display, Optional<String> here) {
        var screen = new ScreenBuilder(display);
        new CourseMap(new Outline("Kernels", "", 70, List.of(entry)), Progress.of(events)).draw(screen, display, here);
        return screen.lines().get(4).text().strip();
    }

    private static final OutlineEntry QUIZ = new OutlineEntry(
            UnitKind.QUIZ, "quizzes/01-kernels", "Kernels", "", 5, 70, List.of(), List.of(new QuestionKey("q", "1")));

    private static List<Event> attempt(double points) {
        return List.of(
                new Event.Started(Instant.EPOCH, QUIZ.name(), 1, List.of()),
                new Event.Answered(
                        Instant.EPOCH,
                        QUIZ.name(),
                        QUIZ.questions().get(0),
                        Event.Occasion.QUIZ,
                        "a",
                        points,
                        1,
                        false),
                new Event.Finished(Instant.EPOCH, QUIZ.name(), points == 1));
    }

    private static List<Event> join(List<Event> first, List<Event> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    @Test
    void another_attempt_does_not_hide_the_score() {
        List<Event> again = join(attempt(0), attempt(1).subList(0, 1));
        assertEquals(
                "quiz 1     Kernels (0 %, not passed yet, another attempt started)",
                row(again, QUIZ, Display.wide(), Optional.empty()));
        assertEquals(
                "quiz 1     Kernels (started)", row(attempt(1).subList(0, 1), QUIZ, Display.wide(), Optional.empty()));
    }

    @Test
    void a_quiz_that_was_passed_once_stays_passed() {
        assertEquals(
                "✓ quiz 1     Kernels (0 %, best 100 %)",
                row(join(attempt(1), attempt(0)), QUIZ, Display.wide(), Optional.empty()));
    }

    @Test
    void where_the_learner_is_does_not_hide_what_is_done() {
        Display plain = new Display(80, 24, Glyphs.UNICODE, true);
        Optional<String> here = Optional.of(QUIZ.name());
        assertEquals("> ✓ quiz 1     Kernels (100 %)", row(attempt(1), QUIZ, Display.wide(), here));
        assertEquals("You are here, done: quiz 1: Kernels (100 %)", row(attempt(1), QUIZ, plain, here));
        assertEquals("You are here: quiz 1: Kernels (5 min)", row(List.of(), QUIZ, plain, here));
    }

    @Test
    void a_jump_reads_only_the_screen_it_leads_to() {
        var lesson = new OutlineEntry(
                UnitKind.LESSON,
                LESSON,
                "What a kernel is",
                "",
                8,
                0,
                List.of("One", "Two", "Three", "Four"),
                List.of());
        List<Event> jump = List.of(new Event.Visited(Instant.EPOCH, LESSON, 3));
        assertEquals(
                "lesson 1   What a kernel is (1 of 4 screens read)",
                row(jump, lesson, Display.wide(), Optional.empty()));
        assertEquals(6, Progress.of(jump).minutesLeft(lesson));
    }

    @Test
    void a_screen_that_was_added_to_a_finished_lesson_is_counted_until_it_is_read() {
        OutlineEntry before = lesson("One", "Two");
        OutlineEntry after = lesson("One", "New", "Two", "Newer");
        List<Event> read = List.of(
                new Event.Arranged(Instant.EPOCH, LESSON, LESSON, before.keys()),
                new Event.Visited(Instant.EPOCH, LESSON, 0),
                new Event.Visited(Instant.EPOCH, LESSON, 1),
                new Event.Finished(Instant.EPOCH, LESSON),
                new Event.Arranged(Instant.EPOCH, LESSON, LESSON, after.keys()));
        assertEquals(
                "✓ lesson 1   What a kernel is (2 new screens)", row(read, after, Display.wide(), Optional.empty()));
        List<Event> seen = join(read, List.of(new Event.Visited(Instant.EPOCH, LESSON, 1)));
        assertEquals(
                "✓ lesson 1   What a kernel is (1 new screen)", row(seen, after, Display.wide(), Optional.empty()));
    }

    private static OutlineEntry lesson(String... screens) {
        return new OutlineEntry(UnitKind.LESSON, LESSON, "What a kernel is", "", 5, 0, List.of(screens), List.of());
    }

    @Test
    void a_course_of_quizzes_only_has_no_lessons_to_finish() {
        var screen = new ScreenBuilder(Display.wide());
        new CourseMap(new Outline("Kernels", "", 70, List.of(QUIZ)), Progress.NONE)
                .draw(screen, Display.wide(), Optional.empty());
        assertEquals(
                "  You have finished 0 of 1 quiz; about 5 minutes are left.",
                screen.lines().get(2).text());
        assertEquals("1 lesson and 1 quiz", CourseMap.extent(new Outline("", "", 70, List.of(lesson("One"), QUIZ))));
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
                        "  >   lesson 1   What a kernel is (5 min)",
                        "                 One program that all others ask.",
                        "      quiz 1     Kernels (5 min)",
                        "                 Two questions.",
                        "",
                        "  Practice (5 minutes)",
                        "      lesson 2   What a process is (5 min)"),
                map(new Outline(OUTLINE.title(), OUTLINE.about(), 70, OUTLINE.entries(), parts), Display.wide()));
    }
}
