package dev.onekernel.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.compiled.CompiledOutline;
import dev.onekernel.course.Block;
import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Outline.CoursePart;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Step;
import dev.onekernel.course.UnitKind;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.MemoryFiles;
import dev.onekernel.text.Line;
import dev.onekernel.text.Span;
import dev.onekernel.text.Style;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourseReaderTest {

    private static Step step(String text) throws Exception {
        String lesson = "title: One\nobjectives: {\"1.1\": a}\nsteps:\n  - title: A\n    text: |\n" + text.indent(6);
        var checked = CourseReader.check(MemoryFiles.courseWith("lessons/01-one.yaml", lesson));
        assertEquals(List.of(), checked.problems());
        return ((Lesson) checked.course().orElseThrow().unit("lessons/01-one"))
                .steps()
                .get(0);
    }

    @Test
    void a_text_becomes_blocks() throws Exception {
        assertEquals(
                List.of(
                        new Block.Paragraph(Line.of(
                                Span.of("Some "),
                                new Span("code", Style.CODE),
                                Span.of(", some "),
                                new Span("stress", Style.EMPHASIS),
                                Span.of(" and"),
                                Span.of(" "),
                                new Span("more", Style.STRONG),
                                Span.of(", a "),
                                new Span("kernel", Style.TERM),
                                Span.of(", a "),
                                Span.of("page"),
                                Span.of(" (https://a.example/b)"),
                                Span.of("."))),
                        new Block.Heading(Line.of("A heading")),
                        new Block.Listing(
                                0,
                                List.of(
                                        List.of(new Block.Paragraph(Line.of("one"))),
                                        List.of(
                                                new Block.Paragraph(Line.of("two")),
                                                new Block.Listing(
                                                        3, List.of(List.of(new Block.Paragraph(Line.of("three")))))))),
                        new Block.Code(List.of("$ uname -r", "", "  6.1")),
                        new Block.Aside(List.of(new Block.Paragraph(Line.of("A caveat.")))),
                        new Block.Table(
                                List.of(Line.of("a"), Line.of("b")),
                                List.of(
                                        List.of(Line.of("1"), Line.of("x|y")),
                                        List.of(Line.EMPTY, Line.of("`|`".replace("`", ""), Style.CODE))))),
                step("""
                                Some `code`, some *stress* and
                                **more**, a [kernel](term:kernel), a [page](https://a.example/b).

                                ### A heading

                                - one
                                - two

                                  3. three

                                ```sh
                                $ uname -r

                                  6.1
                                ```

                                > A caveat.

                                | a | b |
                                |---|--:|
                                | 1 | x\\|y |
                                |   | `\\|` |
                                """).text());
    }

    @Test
    void a_step_rests_on_what_it_lists_and_cites() throws Exception {
        assertEquals(
                List.of("S01", "seed", "S32"),
                step("Some number [S01], another [seed, S32], an `[S99]` and [a, S98] too.")
                        .sources());
    }

    @Test
    void a_broken_unit_leaves_the_others_alone() throws Exception {
        Course course = CourseReader.open(MemoryFiles.courseWith("lessons/01-one.yaml", "title: [a\n"));

        assertEquals(
                new OutlineEntry(UnitKind.LESSON, "lessons/01-one", "01-one", "", 0, 0, List.of(), List.of()),
                course.outline().entries().get(0));
        assertEquals("One", course.unit("quizzes/01-one").title());
        var broken = assertThrows(UnreadableUnitException.class, () -> course.unit("lessons/01-one"));
        assertEquals(
                "lessons/01-one.yaml:1:8: The bracket that opens here is not closed as it should be."
                        + " Run `onekernel lint` to see all problems.",
                broken.getMessage());
        assertThrows(UnreadableUnitException.class, () -> course.unit("lessons/../course"));
    }

    @Test
    void a_course_without_contents_is_none() {
        var missing = assertThrows(UnreadableCourseException.class, () -> CourseReader.open(MemoryFiles.of()));
        assertTrue(missing.getMessage().startsWith("lessons/course.yaml:1:1: There is no such file."));
        assertEquals(Optional.empty(), CourseReader.check(MemoryFiles.of()).course());
    }

    @Test
    void parts_group_the_units_and_are_kept_in_the_index() throws Exception {
        var outline = CourseReader.open(MemoryFiles.courseWith("lessons/course.yaml", """
                        title: A course
                        parts:
                          - title: Ideas
                            about: What it *is*.
                            units: [lessons/01-one]
                          - title: Practice
                            units: [quizzes/01-one]
                        """))
                .outline();

        assertEquals(
                List.of(
                        new CoursePart("Ideas", "What it is.", List.of("lessons/01-one")),
                        new CoursePart("Practice", "", List.of("quizzes/01-one"))),
                outline.parts());
        assertEquals(
                List.of("lessons/01-one", "quizzes/01-one"),
                outline.entries().stream().map(OutlineEntry::name).toList());
        assertEquals(Optional.of(outline), CompiledOutline.read(CompiledOutline.write(outline, ""), read -> ""));
    }

    @Test
    void a_compiled_outline_spares_the_reading_of_units() throws Exception {
        var files = MemoryFiles.course();
        byte[] outline = CompiledOutline.write(CourseReader.open(files).outline(), CoursePackager.SOURCE);
        var read = new ArrayList<String>();
        Course course = CourseReader.open(new CourseFiles() {
            @Override
            public List<String> names() {
                return List.of();
            }

            @Override
            public byte[] read(String name) throws NoSuchFileException {
                read.add(name);
                return files.read(name);
            }

            @Override
            public Optional<byte[]> compiled(String name) {
                return Optional.of(outline).filter(bytes -> name.equals(OUTLINE));
            }
        });

        assertEquals(CourseReader.open(files).outline(), course.outline());
        assertEquals(List.of(), read);
        course.unit("quizzes/01-one");
        course.unit("quizzes/01-one");
        assertEquals(List.of("quizzes/01-one.yaml"), read);
    }

    @Test
    void a_whole_course_never_reads_a_file_again() throws Exception {
        var files = new HashMap<>(MemoryFiles.course().files());
        Course course = CourseReader.whole(new MemoryFiles(files));
        files.clear();

        assertEquals("One", course.unit("lessons/01-one").title());
        assertEquals("One", course.unit("quizzes/01-one").title());
        assertTrue(course.glossary().find("kernel").isPresent());
        assertTrue(course.sources().find("S01").isPresent());
        assertThrows(UnreadableUnitException.class, () -> course.unit("lessons/02-two"));
    }

    @Test
    void a_course_with_an_error_is_not_opened_whole() {
        var refused = assertThrows(
                UnreadableCourseException.class,
                () -> CourseReader.whole(MemoryFiles.courseWith("quizzes/01-one.yaml", "title: [a\n")));
        assertEquals(
                "quizzes/01-one.yaml:1:8: The bracket that opens here is not closed as it should be."
                        + " Run `onekernel lint` to see all problems.",
                refused.getMessage());
    }
}
