package dev.onekernel.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.course.Course;
import dev.onekernel.course.Outline.Entry;
import dev.onekernel.source.CourseLocation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Packaging makes the course quick to open and must not change a word of it. */
class PackagedCourseTest {

    private final Course packaged;
    private final Course written;

    PackagedCourseTest() throws Exception {
        packaged = CourseReader.open(CourseLocation.packaged());
        written = CourseReader.open(CourseLocation.at(Path.of("").toAbsolutePath()));
    }

    @Test
    void the_index_says_what_the_units_say() {
        assertEquals(written.outline(), packaged.outline());
    }

    @Test
    void every_unit_reads_as_it_was_written() throws Exception {
        for (Entry entry : written.outline().entries()) {
            assertEquals(written.unit(entry.name()), packaged.unit(entry.name()));
        }
    }

    @Test
    void the_units_are_packaged_as_json() throws Exception {
        for (Entry entry : written.outline().entries()) {
            byte[] bytes = CourseLocation.packaged().read(entry.name() + ".yaml");
            assertEquals((byte) '{', bytes[0], entry.name());
        }
    }
}
