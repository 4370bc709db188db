package dev.onekernel.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.onekernel.compiled.CompiledUnit;
import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Step;
import dev.onekernel.source.CourseLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Packaging makes the course quick to open and must not change a word of it. */
class PackagedCourseTest {

    private static final int THREADS = 8;

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
        for (OutlineEntry entry : written.outline().entries()) {
            assertEquals(written.unit(entry.name()), packaged.unit(entry.name()));
        }
    }

    @Test
    void the_units_are_packaged_compiled_and_as_json() throws Exception {
        for (OutlineEntry entry : written.outline().entries()) {
            assertEquals(
                    Optional.of(packaged.unit(entry.name())),
                    CourseLocation.packaged()
                            .compiled(entry.name())
                            .flatMap(bytes -> CompiledUnit.read(bytes, CoursePackager.SOURCE)));
            byte[] bytes = CourseLocation.packaged().read(entry.name() + ".yaml");
            assertEquals((byte) '{', bytes[0], entry.name());
        }
    }

    @Test
    void threads_that_read_a_lesson_together_get_the_same_steps() throws Exception {
        String name = written.outline().entries().get(0).name();
        for (int round = 0; round < 20; round++) {
            Course course = CourseReader.open(CourseLocation.packaged());
            var together = new CyclicBarrier(THREADS);
            Callable<List<Step>> reader = () -> {
                together.await();
                return new ArrayList<>(((Lesson) course.unit(name)).steps());
            };
            var threads = Executors.newFixedThreadPool(THREADS);
            try {
                List<Step> steps = ((Lesson) course.unit(name)).steps();
                for (Future<List<Step>> seen : threads.invokeAll(Collections.nCopies(THREADS, reader))) {
                    for (int i = 0; i < steps.size(); i++) {
                        assertSame(steps.get(i), seen.get().get(i));
                    }
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }
}
