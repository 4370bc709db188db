package dev.onekernel.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.author.Player.Transcript;
import dev.onekernel.course.Course;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.load.CourseReader;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {

    @TempDir
    private Path parent;

    private static String text(Transcript transcript) {
        return transcript.transcript().stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private Course scaffold() throws Exception {
        Scaffold.course(parent, "Bread");
        return CourseReader.open(CourseLocation.at(parent.resolve("bread")));
    }

    @Test
    void right_answers_pass_every_unit_of_the_course_we_ship() throws Exception {
        Course course = CourseReader.open(CourseLocation.at(Path.of(".")));
        for (OutlineEntry entry : course.outline().entries()) {
            Transcript transcript = Player.play(course, entry.name(), Player.RIGHT, Display.wide());
            assertTrue(transcript.completed(), entry.name());
            assertFalse(text(transcript).contains("Not correct."), entry.name());
            assertFalse(text(transcript).contains("Partly right"), entry.name());
        }
    }

    @Test
    void wrong_answers_come_to_the_end_as_well_without_a_point() throws Exception {
        Course course = CourseReader.open(CourseLocation.at(Path.of(".")));
        for (OutlineEntry entry : course.outline().entries()) {
            Transcript transcript = Player.play(course, entry.name(), Player.WRONG, Display.wide());
            assertTrue(transcript.completed(), entry.name());
            assertFalse(text(transcript).contains("\u2713 Right."), entry.name());
        }
    }

    @Test
    void a_transcript_is_the_same_every_time() throws Exception {
        Course course = scaffold();
        assertEquals(
                Player.play(course, "quizzes/01-first-steps", Player.WRONG, Display.wide()),
                Player.play(course, "quizzes/01-first-steps", Player.WRONG, Display.wide()));
    }

    @Test
    void a_script_is_typed_line_by_line_and_may_end_early() throws Exception {
        Course course = scaffold();
        Transcript early =
                Player.play(course, "lessons/01-first-steps", Player.script(List.of("", "term step")), Display.wide());
        assertFalse(early.completed());
        assertTrue(text(early).contains("> term step"), text(early));
        assertTrue(text(early).contains("One screen of a lesson"), text(early));

        Transcript whole = Player.play(
                course, "lessons/01-first-steps", Player.script(List.of("", "", "", "", "skip", "")), Display.wide());
        assertTrue(whole.completed(), text(whole));
    }
}
