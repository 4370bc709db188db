package dev.onekernel.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.Golden;
import dev.onekernel.course.Block;
import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Step;
import dev.onekernel.course.Unit;
import dev.onekernel.diagram.mermaid.MermaidParser;
import dev.onekernel.diagram.model.Chart;
import dev.onekernel.load.CourseReader;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.source.MemoryFiles;
import dev.onekernel.text.Line;
import dev.onekernel.text.Phrases;
import dev.onekernel.text.Phrases.Phrase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was compiled reads as what it was compiled from. */
class CompiledCourseTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static Lesson lesson(List<Block> text) {
        var step = new Step(
                "A screen", text, Optional.empty(), Optional.empty(), List.of(), List.of("1.1"), List.of("S01"));
        return new Lesson("lessons/01-one", "One", 5, "About it.", Map.of("1.1", "know"), List.of(step));
    }

    private static void assertReadsTheSame(Unit unit) {
        assertEquals(Optional.of(unit), CompiledUnit.read(CompiledUnit.write(unit, "a source"), "a source"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "src/test/resources/room-course", "src/test/resources/every-kind"})
    void every_unit_reads_the_same(String folder) throws Exception {
        Course course = CourseReader.open(CourseLocation.at(Path.of(folder).toAbsolutePath()));
        Outline outline = course.outline();
        assertEquals(Optional.of(outline), CompiledOutline.read(CompiledOutline.write(outline, "now"), read -> "now"));
        for (OutlineEntry entry : outline.entries()) {
            assertReadsTheSame(course.unit(entry.name()));
        }
    }

    @Test
    void the_words_sources_and_phrases_of_a_course_read_the_same() throws Exception {
        Course course = CourseReader.open(CourseLocation.at(Path.of("").toAbsolutePath()));
        assertFalse(course.glossary().terms().isEmpty());
        assertFalse(course.sources().all().isEmpty());
        assertEquals(
                course.glossary().terms(),
                CompiledMetadata.glossary(CompiledMetadata.write(course.glossary()))
                        .terms());
        assertEquals(
                course.sources().all(),
                CompiledMetadata.sources(CompiledMetadata.write(course.sources()))
                        .all());
        var phrases = new Phrases(
                List.of(new Phrase("Press Enter for more", "Weiter mit Enter"), new Phrase("{} of {}", "{2}, {1}")));
        assertEquals(phrases, CompiledMetadata.phrases(CompiledMetadata.write(phrases)));
        assertEquals(Phrases.NONE, CompiledMetadata.phrases(CompiledMetadata.write(Phrases.NONE)));
    }

    @Test
    void what_a_quiz_draws_and_who_made_the_course_read_the_same() throws Exception {
        Course course = CourseReader.whole(new MemoryFiles(Map.of(
                "lessons/course.yaml", bytes("""
                        title: A course
                        author: Grace Example
                        license: CC-BY-4.0
                        version: "1.2"
                        language: pt-BR
                        units: [quizzes/01-pool]
                        """),
                "quizzes/01-pool.yaml", bytes("""
                        title: Pool
                        pick: {b: 1, a: 1}
                        questions:
                          - {id: q1, type: text, ask: Is it one?, accept: [yes], topic: a}
                          - {id: q2, type: text, ask: Is it two?, accept: [yes], topic: b}
                          - {id: q3, type: text, ask: Is it three?, accept: [yes], weight: 3}
                        """))));
        Outline outline = course.outline();
        assertEquals(List.of(1, 1, 3), outline.entries().get(0).weights());
        assertEquals(Optional.of(outline), CompiledOutline.read(CompiledOutline.write(outline, "now"), read -> "now"));
        assertReadsTheSame(course.unit("quizzes/01-pool"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void every_kind_of_block_reads_the_same() throws Exception {
        Course course = CourseReader.open(CourseLocation.at(Path.of("").toAbsolutePath()));
        Set<Class<?>> kinds = new HashSet<>();
        for (OutlineEntry entry : course.outline().entries()) {
            if (course.unit(entry.name()) instanceof Lesson lesson) {
                lesson.steps().forEach(step -> step.text().forEach(block -> kinds.add(block.getClass())));
            }
        }
        List<Block> rare = List.of(
                new Block.Heading(Line.of("A heading")),
                new Block.Listing(3, List.of(List.of(new Block.Code(List.of("a", "", "b"))), List.of())),
                new Block.Drawing(List.of("##..", "#"), "It runs, then it waits."),
                new Block.Aside(List.of(new Block.Paragraph(Line.EMPTY))));
        rare.forEach(block -> kinds.add(block.getClass()));
        assertReadsTheSame(lesson(rare));
        assertEquals(Set.of(Block.class.getPermittedSubclasses()), kinds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flowcharts", "sequences"})
    void every_chart_reads_the_same(String folder) throws Exception {
        int charts = 0;
        for (Path file : Golden.files(GOLDEN.resolve(folder))) {
            Optional<Chart> chart = MermaidParser.parse(Golden.source(file)).chart();
            chart.ifPresent(drawn -> assertReadsTheSame(lesson(List.of(new Block.Figure(drawn)))));
            charts += chart.isPresent() ? 1 : 0;
        }
        assertTrue(charts > 10, charts + " charts");
    }

    @Test
    void what_was_made_from_something_else_is_not_read() {
        byte[] bytes = CompiledUnit.write(lesson(List.of()), "a source");
        assertEquals(Optional.empty(), CompiledUnit.read(bytes, "another"));
        assertEquals(Optional.empty(), CompiledOutline.read(bytes, read -> "a source"));
    }

    @Test
    void bytes_that_break_off_are_not_read() {
        byte[] bytes = CompiledUnit.write(lesson(List.of()), "a source");
        Stream.iterate(0, length -> length < bytes.length, length -> length + 1)
                .forEach(length -> assertEquals(
                        Optional.empty(),
                        CompiledUnit.read(Arrays.copyOf(bytes, length), "a source"),
                        length + " bytes"));
    }

    @Test
    void numbers_and_texts_of_any_size_read_the_same() {
        String text = "\u0000 ü 😀 ".repeat(100);
        var to = new ByteWriter();
        List<Integer> numbers = List.of(0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, -1, Integer.MIN_VALUE);
        to.list(numbers, to::number).text(text).text("").flag(true);
        var from = new ByteReader(to.toBytes());
        assertEquals(numbers, from.list(from::number));
        assertEquals(text, from.text());
        assertEquals("", from.text());
        assertTrue(from.flag());
    }
}
