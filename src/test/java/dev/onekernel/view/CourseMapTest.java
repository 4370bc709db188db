package dev.onekernel.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Outline;
import dev.onekernel.course.Outline.Entry;
import dev.onekernel.course.Outline.Kind;
import dev.onekernel.course.Outline.Part;
import dev.onekernel.progress.Progress;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Medium;
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
                    entry(Kind.LESSON, LESSON, "What a kernel is", "One program that all others ask."),
                    entry(Kind.QUIZ, "quizzes/01-kernels", "Kernels", "Two questions."),
                    entry(Kind.LESSON, "lessons/02-processes", "What a process is", "")));

    private static Entry entry(Kind kind, String name, String title, String about) {
        return new Entry(kind, name, title, about, 5, 0, List.of(), List.of());
    }

    private static String map(Medium medium) {
        return map(OUTLINE, medium);
    }

    private static String map(Outline outline, Medium medium) {
        var screen = new Screen(medium);
        new CourseMap(outline, Progress.NONE).draw(screen, medium, Optional.of(LESSON));
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
                        "  > lesson 1   What a kernel is (5 min)",
                        "               One program that all others ask.",
                        "    quiz 1     Kernels",
                        "               Two questions.",
                        "    lesson 2   What a process is (5 min)"),
                map(Medium.wide()));
    }

    @Test
    void in_a_low_window_only_the_unit_where_the_learner_is_gets_an_explanation() {
        String low = map(new Medium(80, 9, Glyphs.UNICODE, false));
        assertTrue(low.contains("One program that all others ask."), low);
        assertFalse(low.contains("Two questions."), low);
    }

    @Test
    void in_sentences_the_explanation_is_a_line_of_its_own() {
        String plain = map(new Medium(80, 24, Glyphs.UNICODE, true));
        assertTrue(plain.contains("You are here: lesson 1: What a kernel is (5 min)\nOne program that all"), plain);
    }

    @Test
    void a_part_is_shown_above_its_units_with_its_minutes_and_what_it_is_about() {
        var parts = List.of(
                new Part("Ideas", "What it is.", List.of(LESSON, "quizzes/01-kernels")),
                new Part("Practice", "", List.of("lessons/02-processes")));
        assertEquals(
                String.join(
                        "\n",
                        "  Kernels",
                        "",
                        "  What runs below everything else.",
                        "",
                        "",
                        "  Ideas (10 min)",
                        "  What it is.",
                        "  > lesson 1   What a kernel is (5 min)",
                        "               One program that all others ask.",
                        "    quiz 1     Kernels",
                        "               Two questions.",
                        "",
                        "  Practice (5 min)",
                        "    lesson 2   What a process is (5 min)"),
                map(
                        new Outline(OUTLINE.title(), OUTLINE.about(), 70, OUTLINE.entries(), parts),
                        Medium.wide()));
    }
}
