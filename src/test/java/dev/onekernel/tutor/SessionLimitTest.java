package dev.onekernel.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.progress.Progress;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SessionLimitTest {

    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-01T12:00:00Z");
    private static final String REFUSAL = "This part of the course is not open yet.";

    private Session session = Session.resume(new SmallCourse(), Progress.NONE, NOON.toInstant())
            .within(SessionLimit.upTo(Map.of(SmallCourse.LESSON, 1)));

    private String say(String line) {
        session = session.say(line, NOON);
        return session.page(Display.wide()).stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    @Test
    void what_is_open_is_reached() {
        assertFalse(say("").contains(REFUSAL));
        assertTrue(say("go 1.1").contains("Containers share"));
    }

    @Test
    void nobody_goes_past_the_limit_and_nothing_is_remembered() {
        say("go 1.2");
        for (String way : List.of("next", "skip", "go 1.3", "go quiz 1", "go broken")) {
            Session before = session;
            assertTrue(say(way).contains(REFUSAL), way);
            assertEquals(List.of(), session.events(), way);
            assertEquals(before.progress(), session.progress(), way);
        }
        assertTrue(say("again").contains("2/"));
    }

    @Test
    void looking_something_up_is_free() {
        assertFalse(say("map").contains(REFUSAL));
        assertFalse(say("term cgroups").contains(REFUSAL));
    }

    @Test
    void the_limit_can_be_moved_and_lifted() {
        say("go 1.2");
        assertTrue(say("go 1.3").contains(REFUSAL));
        session = session.within(SessionLimit.NONE);
        assertFalse(say("go 1.3").contains(REFUSAL));
    }
}
