package dev.onekernel.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Block;
import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.load.CourseReader;
import dev.onekernel.source.CourseLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaffoldTest {

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void begin() throws Exception {
        Scaffold.course(parent, "Bread: a \"sour\" course");
        folder = parent.resolve("bread-a-sour-course");
    }

    private Course course() throws Exception {
        return CourseReader.open(CourseLocation.at(folder));
    }

    private List<String> problems() throws IOException {
        return Lint.of(CourseLocation.at(folder)).stream().map(Object::toString).toList();
    }

    @Test
    void a_new_course_passes_the_linter() throws Exception {
        assertEquals(List.of(), problems());
        assertEquals("Bread: a \"sour\" course", course().outline().title());
    }

    @Test
    void it_shows_every_kind_of_block_and_question() throws Exception {
        var quiz = (Quiz) course().unit("quizzes/01-first-steps");
        assertEquals(
                Set.of(Question.class.getPermittedSubclasses()),
                quiz.questions().stream().map(Object::getClass).collect(Collectors.toSet()));
        assertEquals(
                Set.of(Part.class.getPermittedSubclasses()),
                quiz.questions().stream()
                        .flatMap(question -> question.parts().stream())
                        .map(Object::getClass)
                        .collect(Collectors.toSet()));
        var lesson = (Lesson) course().unit("lessons/01-first-steps");
        var written = new HashSet<>(Arrays.asList(Block.class.getPermittedSubclasses()));
        written.remove(Block.Drawing.class); // only questions draw it
        assertEquals(
                written,
                lesson.steps().stream()
                        .flatMap(step -> step.text().stream())
                        .map(Object::getClass)
                        .collect(Collectors.toSet()));
    }

    @Test
    void lessons_and_quizzes_are_added_at_the_end_and_pass_as_well() throws Exception {
        Scaffold.lesson(folder, "Dough");
        Scaffold.quiz(folder, "Dough");
        Scaffold.quiz(folder, "Crust & Crumb");

        assertEquals(List.of(), problems());
        assertEquals(
                List.of(
                        "lessons/01-first-steps",
                        "quizzes/01-first-steps",
                        "lessons/02-dough",
                        "quizzes/02-dough",
                        "quizzes/03-crust-crumb"),
                course().outline().entries().stream().map(entry -> entry.name()).toList());
    }

    @Test
    void a_unit_can_be_added_to_a_course_without_glossary_and_sources() throws Exception {
        Files.delete(folder.resolve("lessons/glossary.yaml"));
        Files.delete(folder.resolve("lessons/sources.yaml"));
        Files.delete(folder.resolve("lessons/01-first-steps.yaml"));
        Files.delete(folder.resolve("quizzes/01-first-steps.yaml"));
        Files.writeString(folder.resolve("lessons/course.yaml"), "title: A course\nunits: [lessons/01-one]\n");
        Files.writeString(folder.resolve("lessons/01-one.yaml"), "title: One\nsteps: [{title: A, text: B}]\n");

        String said = String.join(" ", Scaffold.lesson(folder, "Dough"));
        assertTrue(said.contains("Add `- lessons/02-dough`"), said);
        Files.writeString(
                folder.resolve("lessons/course.yaml"), "title: A course\nunits: [lessons/01-one, lessons/02-dough]\n");
        assertEquals(List.of(), problems());
    }

    @Test
    void nothing_is_ever_overwritten() {
        assertThrows(Scaffold.ScaffoldRefusedException.class, () -> Scaffold.course(parent, "Bread a sour course"));
        assertThrows(Scaffold.ScaffoldRefusedException.class, () -> Scaffold.course(parent, "\u4e2d\u6587"));
        assertThrows(Scaffold.ScaffoldRefusedException.class, () -> Scaffold.lesson(parent, "Dough"));
    }
}
