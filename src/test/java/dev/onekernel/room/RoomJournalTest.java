package dev.onekernel.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.QuestionKey;
import dev.onekernel.log.DamagedLineException;
import dev.onekernel.log.EventLog;
import dev.onekernel.log.FileEventLog;
import dev.onekernel.room.Ballot.CastKind;
import dev.onekernel.room.RoomEvent.LeaveReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomJournalTest {

    private static final Instant AT = Instant.parse("2026-11-25T23:59:58Z");
    private static final CoursePlace PLACE = new CoursePlace("lessons/01-one", 3);
    private static final Vote VOTE = new Vote(new QuestionKey("q", "d"), 2);

    private static final List<RoomEvent> ONE_OF_EACH = List.of(
            new RoomEvent.SessionOpened(AT, "Course", "d", "K7M2QX", "Anna", 90, FreeScope.SEEN, PLACE),
            new RoomEvent.AttendeeJoined(AT, "a", "Bj\u00f6rn", "hash"),
            new RoomEvent.AttendeeReturned(AT, "a"),
            new RoomEvent.AttendeeLeft(AT, "a", LeaveReason.MOVED),
            new RoomEvent.AttendeeRenamed(AT, "a", "Bo"),
            new RoomEvent.AttendeeRemoved(AT, "a", true),
            new RoomEvent.ScreenShown(AT, PLACE),
            new RoomEvent.ModelSet(AT, PLACE, "0,1"),
            new RoomEvent.VoteOpened(AT, PLACE, VOTE),
            new RoomEvent.VoteCast(AT, "a", VOTE, "0,\\,", 0.5, true, CastKind.PICKED),
            new RoomEvent.VoteClosed(AT, VOTE),
            new RoomEvent.CountsShown(AT, VOTE),
            new RoomEvent.AnswerShown(AT, VOTE),
            new RoomEvent.FreeWalkStarted(AT, FreeScope.ALL, 5),
            new RoomEvent.CalledBack(AT),
            new RoomEvent.PlaceWalked(AT, "a", PLACE),
            new RoomEvent.AttendeeFollowed(AT, "a"),
            new RoomEvent.GoalReached(AT, "a", PLACE, "own-proc", true),
            new RoomEvent.HelpAsked(AT, "a", "a \"quoted\" line"),
            new RoomEvent.HelpGiven(AT, "a"),
            new RoomEvent.DoorLocked(AT, true),
            new RoomEvent.CodeChanged(AT, "ABCD"),
            new RoomEvent.Announced(AT, "Hello"),
            new RoomEvent.NoteTaken(AT, "note"),
            new RoomEvent.ProjectorSwitched(AT, false),
            new RoomEvent.SessionEnded(AT));

    @TempDir
    private Path state;

    private EventLog log() {
        return new FileEventLog(state);
    }

    private Path directory() {
        return state.resolve("rooms").resolve("s");
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(directory())) {
            return files.filter(each -> each.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void every_event_is_read_as_it_was_written() throws DamagedLineException {
        Set<Class<?>> written = ONE_OF_EACH.stream().map(RoomEvent::getClass).collect(Collectors.toSet());
        Set<Class<?>> known = Stream.of(RoomEvent.class.getPermittedSubclasses())
                .flatMap(type -> type.isInterface() ? Stream.of(type.getPermittedSubclasses()) : Stream.of(type))
                .collect(Collectors.toSet());
        assertEquals(known, written);
        for (RoomEvent event : ONE_OF_EACH) {
            assertEquals(Optional.of(event), RoomEventJson.read(RoomEventJson.write(event)));
        }
    }

    @Test
    void what_was_saved_is_there_when_the_journal_is_opened_again() throws IOException {
        try (RoomJournal journal = RoomJournal.open(log(), "s")) {
            assertEquals(List.of(), journal.events());
            assertEquals(Optional.empty(), journal.append(ONE_OF_EACH.subList(0, 5)));
            assertEquals(Optional.empty(), journal.append(ONE_OF_EACH.subList(5, ONE_OF_EACH.size())));
        }
        try (RoomJournal journal = RoomJournal.open(log(), "s")) {
            assertEquals(ONE_OF_EACH, journal.events());
            assertEquals(List.of(), journal.notices());
        }
    }

    @Test
    void each_day_has_a_file_of_its_own() throws IOException {
        var next = new RoomEvent.NoteTaken(AT.plus(Duration.ofSeconds(5)), "after midnight");
        try (RoomJournal journal = RoomJournal.open(log(), "s")) {
            journal.append(ONE_OF_EACH.subList(0, 1));
            journal.append(List.of(next));
        }
        assertTrue(Files.exists(directory().resolve("2026-11-25.jsonl")));
        assertTrue(Files.exists(directory().resolve("2026-11-26.jsonl")));
        assertEquals(
                List.of(ONE_OF_EACH.get(0), next), RoomJournal.read(log(), "s").events());
    }

    @Test
    void half_a_line_is_set_aside_and_a_damaged_one_does_not_count() throws IOException {
        try (RoomJournal journal = RoomJournal.open(log(), "s")) {
            journal.append(ONE_OF_EACH.subList(0, 2));
        }
        Files.writeString(file(), "{\"event\":\"moved\"}\n{\"event\":\"mo", StandardOpenOption.APPEND);
        try (RoomJournal journal = RoomJournal.open(log(), "s")) {
            assertEquals(ONE_OF_EACH.subList(0, 2), journal.events());
            assertEquals(2, journal.notices().size(), journal.notices().toString());
            journal.append(ONE_OF_EACH.subList(2, 3));
        }
        assertEquals(ONE_OF_EACH.subList(0, 3), RoomJournal.read(log(), "s").events());
    }

    @Test
    void the_event_of_a_newer_version_is_kept() throws IOException {
        String newer = "{\"event\":\"applauded\",\"at\":\"2026-11-25T14:00:00Z\",\"who\":\"a\"}";
        try (RoomJournal journal = RoomJournal.open(log(), "s")) {
            journal.append(ONE_OF_EACH.subList(0, 1));
        }
        Files.writeString(file(), newer + "\n", StandardOpenOption.APPEND);
        try (RoomJournal journal = RoomJournal.open(log(), "s")) {
            assertEquals(ONE_OF_EACH.subList(0, 1), journal.events());
            assertEquals(1, journal.notices().size());
            journal.append(ONE_OF_EACH.subList(1, 2));
        }
        assertTrue(Files.readString(file()).contains(newer));
    }

    @Test
    void a_session_is_led_by_one_program_at_a_time() throws IOException {
        try (RoomJournal journal = RoomJournal.open(log(), "s")) {
            journal.append(ONE_OF_EACH.subList(0, 1));
            IOException refused = assertThrows(IOException.class, () -> RoomJournal.open(log(), "s"));
            assertTrue(refused.getMessage().contains("in use"), refused.getMessage());
        }
    }

    @Test
    void what_could_not_be_saved_is_saved_with_the_next_events() throws IOException {
        Files.writeString(state.resolve("rooms"), "a file where the directory should be");
        try (RoomJournal journal = RoomJournal.open(log(), "s")) {
            assertTrue(journal.append(ONE_OF_EACH.subList(0, 1)).isPresent());
            Files.delete(state.resolve("rooms"));
            assertEquals(Optional.empty(), journal.append(List.of()));
        }
        assertEquals(ONE_OF_EACH.subList(0, 1), RoomJournal.read(log(), "s").events());
    }

    @Test
    void a_forgotten_person_leaves_answers_but_no_name() throws IOException {
        try (RoomJournal journal = RoomJournal.open(log(), "s")) {
            journal.append(ONE_OF_EACH);
        }
        assertFalse(RoomJournal.forget(log(), "s", "Nobody"));
        assertTrue(RoomJournal.forget(log(), "s", "bj\u00f6rn"));
        String written = Files.readString(file());
        assertFalse(written.contains("00f6") || written.contains("\"Bo\"") || written.contains("quoted"), written);
        List<RoomEvent> events = RoomJournal.read(log(), "s").events();
        assertEquals(ONE_OF_EACH.size(), events.size());
        assertTrue(events.contains(ONE_OF_EACH.get(8)));
    }

    @Test
    void a_room_is_the_same_after_the_computer_crashed() throws IOException {
        var script = new RoomScript(RoomScript.COURSE, new CoursePlace("lessons/01-one-kernel", 1));
        script.play("""
                Ada 80x24 joins
                anna>
                anna> ask
                Ada> b
                """);
        try (RoomJournal journal = RoomJournal.open(log(), "s")) {
            journal.append(script.saved);
        }
        assertEquals(script.room(), Room.of(RoomJournal.read(log(), "s").events()));
    }
}
