package dev.onekernel.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.author.Player.Played;
import dev.onekernel.course.Course;
import dev.onekernel.course.Outline.Entry;
import dev.onekernel.load.CourseReader;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.text.Line;
import dev.onekernel.text.Medium;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {

    @TempDir
    private Path parent;

    private static String text(Played played) {
        return played.transcript().stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private Course scaffold() throws Exception {
        Scaffold.course(parent, "Bread");
        return CourseReader.open(CourseLocation.at(parent.resolve("bread")));
    }

    @Test
    void right_answers_pass_every_unit_of_the_course_we_ship() throws Exception {
        Course course = CourseReader.open(CourseLocation.at(Path.of(".")));
        for (Entry entry : course.outline().entries()) {
            Played played = Player.play(course, entry.name(), Player.RIGHT, Medium.wide());
            assertTrue(played.completed(), entry.name());
            assertFalse(text(played).contains("Not right."), entry.name());
            assertFalse(text(played).contains("Partly right"), entry.name());
        }
    }

    @Test
    void wrong_answers_come_to_the_end_as_well_without_a_point() throws Exception {
        Course course = CourseReader.open(CourseLocation.at(Path.of(".")));
        for (Entry entry : course.outline().entries()) {
            Played played = Player.play(course, entry.name(), Player.WRONG, Medium.wide());
            assertTrue(played.completed(), entry.name());
            assertFalse(text(played).contains("\u2713 Right."), entry.name());
        }
    }

    @Test
    void a_transcript_is_the_same_every_time() throws Exception {
        Course course = scaffold();
        assertEquals(
                Player.play(course, "quizzes/01-first-steps", Player.WRONG, Medium.wide()),
                Player.play(course, "quizzes/01-first-steps", Player.WRONG, Medium.wide()));
    }

    @Test
    void a_script_is_typed_line_by_line_and_may_end_early() throws Exception {
        Course course = scaffold();
        Played early =
                Player.play(course, "lessons/01-first-steps", Player.script(List.of("", "term step")), Medium.wide());
        assertFalse(early.completed());
        assertTrue(text(early).contains("> term step"), text(early));
        assertTrue(text(early).contains("One screen of a lesson"), text(early));

        Played whole = Player.play(
                course, "lessons/01-first-steps", Player.script(List.of("", "", "", "skip", "")), Medium.wide());
        assertTrue(whole.completed(), text(whole));
    }
}
