package dev.onekernel.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.course.Edition;
import dev.onekernel.course.Outline;
import dev.onekernel.source.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourseIndexTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void an_outline_is_read_as_it_was_written() throws Exception {
        Outline outline = CourseReader.whole(new MemoryFiles(Map.of(
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
                                pick: {a: 1}
                                questions:
                                  - {id: q1, type: text, ask: Is it one?, accept: [yes], topic: a}
                                  - {id: q2, type: text, ask: Is it two?, accept: [yes], topic: a}
                                  - {id: q3, type: text, ask: Is it three?, accept: [yes], weight: 3}
                                """))))
                .outline();
        assertEquals(List.of(1, 1, 3), outline.entries().get(0).weights());
        assertEquals(2, outline.entries().get(0).asked());
        assertEquals(new Edition("Grace Example", "CC-BY-4.0", "1.2", "pt-BR"), outline.edition());
        assertEquals(Optional.of(outline), CourseIndex.read(CourseIndex.write(outline)));
    }

    @Test
    void an_edition_is_told_in_sentences() {
        var edition = new Edition("Grace Example", "CC-BY-4.0", "1.2", "pt-BR");
        assertEquals("By Grace Example. Version 1.2. License: CC-BY-4.0.", edition.inShort());
        assertEquals(edition.inShort() + " Language: Portuguese (Brazil).", edition.inFull());
        assertEquals("Language: German.", new Edition("", "", "", "de").inFull());
        assertEquals("", Edition.UNKNOWN.inFull());
    }
}
