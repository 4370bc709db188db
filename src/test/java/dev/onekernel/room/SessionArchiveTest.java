package dev.onekernel.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.QuestionKey;
import dev.onekernel.log.FileEventLog;
import dev.onekernel.room.RoomEvent.AttendeeJoined;
import dev.onekernel.room.RoomEvent.AttendeeRenamed;
import dev.onekernel.room.RoomEvent.HelpAsked;
import dev.onekernel.room.RoomEvent.SessionEnded;
import dev.onekernel.room.RoomEvent.SessionOpened;
import dev.onekernel.room.RoomEvent.VoteCast;
import dev.onekernel.room.RoomEvent.VoteOpened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionArchiveTest {

    private static final Instant BEGUN = Instant.parse("2026-11-25T09:00:00Z");
    private static final CoursePlace PLACE = new CoursePlace("lessons/01-one-kernel", 1);
    private static final Vote VOTE = new Vote(new QuestionKey("whose-kernel", "d"), 1);

    @TempDir
    Path temp;

    private SessionArchive archive() {
        return new SessionArchive(new FileEventLog(temp), temp.resolve("rooms"));
    }

    private SavedSession session(String code, Instant begun, RoomEvent... more) throws IOException {
        String name = archive().fresh(LocalDate.of(2026, 11, 25), new JoinCode(code));
        try (RoomJournal journal = RoomJournal.open(archive().log(), name)) {
            journal.append(List.of(new SessionOpened(begun, "A course", "d", code, "Anna", 90, FreeScope.SEEN, PLACE)));
            journal.append(List.of(more));
        }
        return archive().find(code).orElseThrow();
    }

    @Test
    void sessions_are_found_by_name_and_by_code_the_newest_first() throws IOException {
        session("K7M2QX", BEGUN);
        session("ABCDEF", BEGUN.plusSeconds(60));
        assertEquals(
                List.of("2026-11-25-ABCDEF", "2026-11-25-K7M2QX"),
                archive().sessions().stream().map(SavedSession::name).toList());
        assertEquals("K7M2QX", archive().find(" k7m2qx ").orElseThrow().opened().code());
        assertTrue(archive().find("2026-11-25-K7M2QX").isPresent());
        assertTrue(archive().find("XXXXXX").isEmpty());
    }

    @Test
    void a_code_that_is_used_twice_on_a_day_gives_two_sessions() throws IOException {
        session("K7M2QX", BEGUN);
        session("K7M2QX", BEGUN.plusSeconds(60));
        assertEquals(2, archive().sessions().size());
    }

    @Test
    void a_session_is_kept_for_as_many_days_as_was_said() throws IOException {
        SavedSession session = session("K7M2QX", BEGUN, new SessionEnded(BEGUN.plusSeconds(3600)));
        Instant end = BEGUN.plusSeconds(3600);
        assertFalse(session.isExpired(end.plus(Duration.ofDays(90))));
        assertTrue(session.isExpired(end.plus(Duration.ofDays(90)).plusSeconds(1)));
        assertTrue(session.hasEnded());
    }

    @Test
    void a_name_that_is_forgotten_is_nowhere_any_more_and_the_answers_stay() throws IOException {
        SavedSession session = session(
                "K7M2QX",
                BEGUN,
                new AttendeeJoined(BEGUN, "id1", "Grace", "hash-of-grace"),
                new AttendeeJoined(BEGUN, "id2", "Linus", "hash-of-linus"),
                new AttendeeRenamed(BEGUN, "id1", "Grace H"),
                new HelpAsked(BEGUN, "id1", "it is Grace, and I am lost"),
                new VoteOpened(BEGUN, PLACE, VOTE),
                new VoteCast(BEGUN, "id1", VOTE, "0", 1, false, Ballot.CastKind.SENT));
        Files.writeString(session.directory().resolve("report.md"), "Grace");
        Files.writeString(session.directory().resolve("2026-11-25.jsonl.torn"), "Grace");

        assertTrue(archive().forget(session, "grace"));

        try (Stream<Path> files = Files.list(session.directory())) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                assertFalse(text.contains("Grace") || text.contains("hash-of-grace"), file + ": " + text);
            }
        }
        Room room = archive().find("K7M2QX").orElseThrow().room();
        assertEquals(
                "1.0", Double.toString(room.ballot(VOTE, "id1").orElseThrow().points()));
        assertEquals(
                List.of("forgotten", "Linus"),
                room.attendees().values().stream().map(Attendee::name).toList());
        assertFalse(archive().forget(archive().find("K7M2QX").orElseThrow(), "Grace"));
    }

    @Test
    void a_session_that_is_open_is_neither_rewritten_nor_deleted() throws IOException {
        SavedSession session = session("K7M2QX", BEGUN, new AttendeeJoined(BEGUN, "id1", "Grace", "hash"));
        RoomJournal open = RoomJournal.open(archive().log(), session.name());
        try {
            assertFalse(archive().isFree(session.name()));
            assertThrows(IOException.class, () -> archive().forget(session, "Grace"));
            assertThrows(IOException.class, () -> archive().delete(session));
        } finally {
            open.close();
        }
        archive().delete(session);
        assertTrue(archive().sessions().isEmpty());
    }
}
