package dev.onekernel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.remote.TerminalSettings;
import dev.onekernel.remote.TerminalUpdate;
import dev.onekernel.room.AttendeeOutput;
import dev.onekernel.room.CoursePlace;
import dev.onekernel.room.Reception;
import dev.onekernel.room.RoomEvent;
import dev.onekernel.room.RoomEvent.AttendeeJoined;
import dev.onekernel.room.RoomEvent.AttendeeLeft;
import dev.onekernel.room.RoomEvent.AttendeeReturned;
import dev.onekernel.text.Display;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Phones that fall silent, and people who go on elsewhere. */
@Timeout(180)
class PhonePresenceTest {

    private static final PhoneLimits IMPATIENT =
            new PhoneLimits(300, Duration.ofMillis(1500), Duration.ofMillis(20), 10);

    private static Socket listen(WebRoom room, String token) throws Exception {
        return RawPhone.send(room.phones.port(), "GET /events?" + token + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    }

    private static void awaitHere(WebRoom room, int here) throws Exception {
        RawPhone.await(here + " here", () -> room.loop.room().here().size() == here);
    }

    /** A phone that says nothing here is gone again soon, perhaps before the test looks who is here. */
    private static void awaitSaved(WebRoom room, Class<? extends RoomEvent> event) throws Exception {
        RawPhone.await(
                event.getSimpleName(), () -> List.copyOf(room.saved).stream().anyMatch(event::isInstance));
    }

    @Test
    void a_silent_phone_counts_as_gone_and_is_back_when_it_listens_again() throws Exception {
        try (var room =
                new WebRoom(WebRoom.COURSE, new CoursePlace("lessons/01-one-kernel", 0), List.of(), 0, IMPATIENT)) {
            String token = RawPhone.post("http://127.0.0.1:" + room.phones.port() + "/join", WebRoom.CODE + "\nAda")
                    .body();
            awaitSaved(room, AttendeeJoined.class);
            awaitSaved(room, AttendeeLeft.class);
            try (var phone = listen(room, token)) {
                RawPhone.readUntil(phone, "You are here as <span class=\"strong\">Ada</span>");
                awaitSaved(room, AttendeeReturned.class);
                assertEquals(1, room.loop.room().attendees().size());
            }
        }
    }

    @Test
    void a_phone_that_wakes_up_does_not_take_the_session_from_the_terminal_its_owner_went_on_with() throws Exception {
        try (var room =
                new WebRoom(WebRoom.COURSE, new CoursePlace("lessons/01-one-kernel", 0), List.of(), 0, IMPATIENT)) {
            String token = RawPhone.post("http://127.0.0.1:" + room.phones.port() + "/join", WebRoom.CODE + "\nAda")
                    .body();
            String word;
            try (var phone = listen(room, token)) {
                Matcher found =
                        Pattern.compile("data-word=\"([a-z-]+)\"").matcher(RawPhone.readUntil(phone, "</footer>"));
                assertTrue(found.find());
                word = found.group(1);
            }
            awaitHere(room, 0);
            var let = (Reception.LetThrough) room.loop.reception().named(word);
            var terminal = new SilentTerminal();
            room.loop.connected(let.attendee(), terminal, TerminalSettings.of(Display.wide(), false));
            awaitHere(room, 1);
            try (var phone = listen(room, token)) {
                RawPhone.readUntil(phone, "event: closed");
            }
            assertEquals(1, room.loop.room().here().size());
            assertEquals("", terminal.goodbye);
        }
    }

    private static final class SilentTerminal implements AttendeeOutput {
        private volatile String goodbye = "";

        @Override
        public void show(TerminalUpdate update) {
            // nobody looks
        }

        @Override
        public void close(String sentence) {
            goodbye = sentence;
        }
    }
}
