package dev.onekernel.tutor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Course;
import dev.onekernel.evidence.NamedHosts;
import dev.onekernel.load.CourseReader;
import dev.onekernel.progress.Progress;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The word {@code here}, on the learner's machine and where the learner sits elsewhere. */
class HereWordTest {

    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-01T12:00:00Z");

    private final AtomicInteger readings = new AtomicInteger();
    private final Machine service = new Machine(() -> {
        readings.incrementAndGet();
        return NamedHosts.find("service");
    });

    private static Session session() {
        return Session.resume(new SmallCourse(), Progress.NONE, NOON.toInstant());
    }

    private static String page(Session session) {
        return session.page(Display.wide()).stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    @Test
    void it_shows_the_verdicts_on_the_machine_that_the_learner_sits_at() {
        String page = page(session().on(service).say("here", NOON));
        assertTrue(page.contains("Container: partly isolated"), page);
        assertTrue(page.contains("Virtual machine: yes (certain)"), page);
    }

    @Test
    void a_name_behind_it_is_a_recorded_machine_or_an_item() {
        Session session = session().on(service);
        assertTrue(page(session.say("here docker", NOON)).contains("14 of 41"));
        assertTrue(page(session.say("here boot id", NOON)).contains("Boot ID: "));
        assertTrue(
                page(session.say("here dokker", NOON)).replaceAll("\\s+", " ").contains("Did you mean here docker?"));
    }

    @Test
    void whoever_sits_elsewhere_is_not_shown_somebody_elses_machine() {
        String page = page(session().say("here", NOON));
        assertTrue(page.contains("does not run on the machine in front of you"), page);
        assertFalse(page.contains("Container:"), page);
        assertTrue(page(session().say("here docker", NOON)).contains("A recorded machine: a default Docker container"));
    }

    @Test
    void nothing_is_read_before_a_screen_shows_it() {
        Session session = session().on(service);
        page(session);
        page(session.say("", NOON));
        assertTrue(readings.get() == 0, readings + " readings");
        page(session.say("here", NOON));
        assertTrue(readings.get() == 1, readings + " readings");
    }

    @Test
    void a_lesson_shows_the_learners_own_values_beside_recorded_ones() throws Exception {
        Course course = CourseReader.open(CourseLocation.at(Path.of(".")));
        Session signs = Session.in(course, Progress.NONE, "lessons/05-side-by-side", Optional.of(8), NOON.toInstant());
        assertTrue(page(signs.on(service)).contains("Your machine"), page(signs.on(service)));
        assertFalse(page(signs).contains("Your machine"), page(signs));
        assertTrue(page(signs).contains("Docker"), page(signs));
    }
}
