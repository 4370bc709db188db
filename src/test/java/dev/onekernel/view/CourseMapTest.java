package dev.onekernel.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.course.Outline;
import dev.onekernel.course.Outline.Entry;
import dev.onekernel.course.Outline.Kind;
import dev.onekernel.course.Outline.Part;
import dev.onekernel.progress.Progress;
import dev.onekernel.text.Line;
import dev.onekernel.text.Medium;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CourseMapTest {

    private static final List<Entry> UNITS = List.of(
            entry(Kind.LESSON, "lessons/01-one", "One", 10),
            entry(Kind.QUIZ, "quizzes/01-one", "Quiz: one", 5),
            entry(Kind.LESSON, "lessons/02-two", "Two", 0));

    private static Entry entry(Kind kind, String name, String title, int minutes) {
        return new Entry(kind, name, title, "", minutes, 0, List.of("A screen"), List.of());
    }

    private static String map(List<Part> parts) {
        var screen = new Screen(Medium.wide());
        var outline = new Outline("A course", "", 70, UNITS, parts);
        new CourseMap(outline, Progress.none(ZoneOffset.UTC)).draw(screen, Medium.wide(), Optional.empty());
        return screen.lines().stream()
                .map(Line::text)
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .stripIndent();
    }

    @Test
    void a_part_is_shown_above_its_units_with_its_minutes_and_what_it_is_about() {
        assertEquals(
                """
                  A course

                  Ideas (15 min)
                  What it is.
                    lesson 1   One (10 min)
                    quiz 1     Quiz: one

                  Practice
                    lesson 2   Two""",
                map(List.of(
                        new Part("Ideas", "What it is.", List.of("lessons/01-one", "quizzes/01-one")),
                        new Part("Practice", "", List.of("lessons/02-two")))));
    }

    @Test
    void a_course_without_parts_is_one_list() {
        assertEquals("""
                  A course

                    lesson 1   One (10 min)
                    quiz 1     Quiz: one
                    lesson 2   Two""", map(List.of()));
    }
}
