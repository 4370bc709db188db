package dev.onekernel.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Outline;
import dev.onekernel.source.CourseLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCacheTest {

    @TempDir
    private Path temp;

    private Path course;
    private Path cache;

    @BeforeEach
    void writeACourse() throws IOException {
        course = Files.createDirectories(temp.resolve("course"));
        cache = temp.resolve("cache");
        Files.createDirectories(course.resolve("lessons"));
        write("course", "title: A course\nunits: [lessons/01-one]\n");
        write("01-one", "title: One\nsteps:\n  - title: A screen\n    text: Words.\n");
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(course.resolve("lessons/" + name + ".yaml"), yaml);
    }

    private Optional<IndexCache> index() {
        return IndexCache.of(course, cache);
    }

    private Outline outline() throws Exception {
        return CourseReader.open(CourseLocation.at(course), index()).outline();
    }

    @Test
    void an_index_is_kept_and_says_the_same() throws Exception {
        assertEquals(Optional.empty(), index().orElseThrow().read());
        Outline first = outline();
        assertTrue(index().orElseThrow().read().isPresent());
        assertEquals(first, outline());
        assertEquals("One", first.entries().get(0).title());
    }

    @Test
    void a_file_that_was_written_to_is_read_again() throws Exception {
        outline();
        write("01-one", "title: Another title\nsteps:\n  - title: A screen\n    text: Words.\n");
        assertEquals("Another title", outline().entries().get(0).title());
    }

    @Test
    void a_damaged_index_is_drawn_up_again() throws Exception {
        Outline first = outline();
        try (var kept = Files.list(cache)) {
            Path index = kept.findFirst().orElseThrow();
            String text = Files.readString(index);
            Files.writeString(index, text.substring(0, text.length() - 10));
        }
        assertEquals(first, outline());
    }

    @Test
    void where_no_index_can_be_kept_the_course_is_read_all_the_same() throws Exception {
        Files.writeString(cache, "in the way");
        assertEquals("One", outline().entries().get(0).title());
    }
}
