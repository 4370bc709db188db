package dev.onekernel.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.remote.TerminalSettings;
import dev.onekernel.remote.TerminalUpdate;
import dev.onekernel.room.NodeUpdate.FollowedEvent;
import dev.onekernel.room.RoomEvent.VoteCast;
import dev.onekernel.text.Display;
import dev.onekernel.text.KeyDecoder;
import dev.onekernel.text.Line;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An attendee at one of several nodes while the store that they share does not answer. */
class WaitingAttendeeTest {

    private static final String WAITING = "What you did is waiting and is not recorded yet";

    private final RoomScript script = new RoomScript(RoomScript.COURSE, new CoursePlace("lessons/01-one-kernel", 1));
    private final Map<String, List<RoomEvent>> requests = new LinkedHashMap<>();
    private final RequestedEvents requested = new RequestedEvents(script.saved, requests::put, new Random(5));
    private final TestClock clock = new TestClock(RoomScript.START.plusSeconds(60));
    private final RoomLoop loop = new RoomLoop(script.route, requested, clock, new Random(3));
    private final Ada ada = new Ada();

    private final class Ada implements AttendeeOutput {
        private final StringBuilder seen = new StringBuilder();
        private final KeyDecoder keys = new KeyDecoder();
        private String typed = "";
        private List<Line> said = List.of();

        @Override
        public void show(TerminalUpdate update) {
            update.lines().forEach(line -> seen.append(line.text().strip()).append(' '));
            typed = update.field().text();
        }

        @Override
        public void show(AttendeePage page) {
            said = page.said().orElse(said);
        }

        @Override
        public void close(String sentence) {
            seen.append(sentence);
        }

        void types(String text) {
            loop.pressed(this, keys.decode(text.getBytes(StandardCharsets.UTF_8)));
            loop.turn();
        }

        int told() {
            return seen.toString().split(WAITING, -1).length - 1;
        }
    }

    private void passes(Duration time) {
        clock.now = clock.now.plus(time);
        loop.turn();
    }

    /** The store answers again: everything that was asked for is accepted. */
    private void answers() {
        var events = new ArrayList<FollowedEvent>();
        var accepted = new LinkedHashMap<String, String>();
        requests.forEach((id, asked) -> {
            asked.forEach(event -> events.add(new FollowedEvent(event, true)));
            accepted.put(id, "");
        });
        requests.clear();
        Room room = loop.room().with(events.stream().map(FollowedEvent::event).toList());
        loop.follow(requested, new NodeUpdate(room, events, accepted, Optional.empty()));
        loop.turn();
    }

    @BeforeEach
    void atAnOpenVote() {
        String who = ((Reception.LetThrough) loop.reception().named("Ada")).attendee();
        loop.connected(who, ada, TerminalSettings.of(Display.wide(), false));
        loop.turn();
        answers();
        for (String word : List.of("next", "ask")) {
            loop.instructorSaid(word);
            loop.turn();
            answers();
        }
        passes(Duration.ofSeconds(1));
        ada.seen.setLength(0);
        ada.types("b\r");
        assertEquals(1, requests.size());
    }

    @Test
    void is_told_after_a_while_that_the_answer_waits_although_nothing_has_failed_yet() {
        passes(Duration.ofSeconds(1));
        assertEquals(0, ada.told(), ada.seen::toString);
        passes(Duration.ofSeconds(3));
        passes(Duration.ofSeconds(3));
        assertEquals(1, ada.told(), ada.seen::toString);
        assertTrue(ada.said.toString().contains(WAITING), ada.said::toString);
        answers();
        assertFalse(ada.said.toString().contains(WAITING), ada.said::toString);
        assertTrue(ada.seen.toString().contains("Recorded: b"), ada.seen::toString);
    }

    @Test
    void what_is_typed_meanwhile_stays_in_the_line_and_is_not_done_later() {
        passes(Duration.ofSeconds(4));
        ada.types("a\r\r\r");
        assertEquals(1, requests.size());
        assertEquals("a", ada.typed);
        assertEquals(4, ada.told(), ada.seen::toString);
        answers();
        assertEquals(0, requests.size());
        passes(Duration.ofSeconds(1));
        ada.types("\r");
        assertTrue(requests.values().iterator().next().get(0) instanceof VoteCast);
    }

    @Test
    void may_leave_without_waiting() {
        passes(Duration.ofSeconds(4));
        ada.types("quit\r");
        assertTrue(ada.seen.toString().contains("Goodbye."), ada.seen::toString);
        assertFalse(requests.isEmpty());
    }
}
