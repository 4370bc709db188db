package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.log.EventLog;
import dev.onekernel.log.FileEventLog;
import dev.onekernel.postgres.PostgresEventLog;
import dev.onekernel.postgres.PostgresServer;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Journal;
import dev.onekernel.room.CoursePlace;
import dev.onekernel.room.FreeScope;
import dev.onekernel.room.RoomEvent;
import dev.onekernel.room.RoomJournal;
import dev.onekernel.ssh.ServerSecret;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCommandTest {

    private static final Instant AT = Instant.parse("2026-11-25T23:59:00Z");
    private static final String SESSION = "2026-11-25-K7M2QX";

    @TempDir
    private Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path files;

    @BeforeEach
    void something() throws IOException {
        files = temp.resolve("state");
        EventLog log = new FileEventLog(files);
        try (RoomJournal room = RoomJournal.open(log, SESSION)) {
            room.append(List.of(new RoomEvent.SessionOpened(
                    AT, "A course", "d", "K7M2QX", "Anna", 90, FreeScope.SEEN, new CoursePlace("lessons/01-one", 0))));
            room.append(List.of(new RoomEvent.AttendeeJoined(AT.plus(Duration.ofMinutes(2)), "a1", "Ada", "hash")));
        }
        for (String learner : List.of("ada", "bo")) {
            Journal.open(log, learner, "A course").append(new Event.Visited(AT, "lessons/01-one", 2));
        }
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return RootCommand.commandLine(Clock.fixed(AT, ZoneOffset.UTC))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private int copy(String from, String to) {
        return run("store", "copy", from, to);
    }

    @Test
    void a_directory_that_may_not_be_used_is_named_with_the_reason() {
        assertEquals("/srv/state: permission denied.", GuideRun.sentence(new AccessDeniedException("/srv/state")));
    }

    @Test
    void everything_goes_to_a_database_and_back_and_is_the_same() throws IOException {
        String database = PostgresServer.shared().freshDatabase();
        assertEquals(ExitCode.FINE, copy(files.toString(), database), err.toString());
        assertEquals(
                "4 events were copied, and 0 were there already. The progress of 2 learners and the state of 1 session"
                        + " are the same in both places.",
                out.toString().strip().replaceAll("\\s+", " "));
        Path back = temp.resolve("back");
        assertEquals(ExitCode.FINE, copy(database, back.toString()), err.toString());
        try (EventLog before = new FileEventLog(files);
                EventLog after = new FileEventLog(back)) {
            assertEquals(before.streams(""), after.streams(""));
            for (String stream : before.streams("")) {
                assertEquals(before.read(stream, 0), after.read(stream, 0));
            }
        }
    }

    @Test
    void a_copy_that_was_interrupted_goes_on_where_it_stopped() throws IOException {
        String database = PostgresServer.shared().freshDatabase();
        try (EventLog half = PostgresEventLog.open(database, Map.of())) {
            String stream = "room/" + SESSION;
            half.append(stream, 0, new FileEventLog(files).read(stream, 0).subList(0, 1));
        }
        assertEquals(ExitCode.FINE, copy(files.toString(), database), err.toString());
        assertTrue(out.toString().startsWith("3 events were copied, and 1 was there already."), out.toString());
        assertEquals(ExitCode.FINE, copy(files.toString(), database), err.toString());
        assertTrue(out.toString().startsWith("0 events were copied, and 4 were there already."), out.toString());
    }

    @Test
    void a_place_that_holds_something_else_is_not_touched() throws IOException {
        String database = PostgresServer.shared().freshDatabase();
        try (EventLog other = PostgresEventLog.open(database, Map.of())) {
            other.append("room/" + SESSION, 0, List.of("{\"event\":\"another\"}"));
        }
        assertEquals(ExitCode.PROBLEMS, copy(files.toString(), database));
        assertTrue(err.toString().contains("holds something else already"), err.toString());
        try (EventLog other = PostgresEventLog.open(database, Map.of())) {
            assertEquals(1, other.read("room/" + SESSION, 0).size());
        }
    }

    @Test
    void a_damaged_line_is_moved_as_it_is() throws IOException {
        Files.writeString(
                files.resolve("rooms").resolve(SESSION).resolve("2026-11-26.jsonl"),
                "not an event\n",
                StandardOpenOption.APPEND);
        assertEquals(
                ExitCode.FINE, copy(files.toString(), PostgresServer.shared().freshDatabase()), err.toString());
        assertTrue(out.toString().startsWith("5 events were copied"), out.toString());
    }

    @Test
    void a_mistyped_place_without_events_is_not_called_copied() {
        assertEquals(
                ExitCode.TROUBLE,
                copy(temp.resolve("stat").toString(), temp.resolve("copy").toString()));
        assertTrue(err.toString().contains("There are no events in the place to copy from"), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void a_wrong_address_is_told_in_one_sentence_without_the_password() {
        assertEquals(
                ExitCode.TROUBLE, copy(files.toString(), "jdbc:postgresql://127.0.0.1:1/x?user=u&password=secret"));
        assertTrue(err.toString().contains("The database 127.0.0.1:1/x cannot be reached."), err.toString());
        assertFalse(err.toString().contains("secret"), err.toString());
        assertEquals(ExitCode.USAGE, copy(files.toString(), "jdbc:mysql://h/x?password=secret"));
        assertFalse(err.toString().contains("secret"), err.toString());
        assertEquals(ExitCode.USAGE, run("store"));
    }

    @Test
    void learners_are_not_copied_to_a_place_whose_servers_would_not_recognize_them() throws IOException {
        String fingerprint = ServerSecret.in(files.resolve("ssh")).fingerprint();
        String database = PostgresServer.shared().freshDatabase();
        assertEquals(ExitCode.FINE, copy(files.toString(), database), err.toString());
        try (EventLog log = PostgresEventLog.open(database, Map.of())) {
            assertEquals(Optional.of(fingerprint), log.fingerprints().of("secret"));
        }
        Path other = temp.resolve("other");
        ServerSecret.in(other.resolve("ssh"));
        assertEquals(ExitCode.PROBLEMS, copy(database, other.toString()));
        assertTrue(err.toString().contains("different secrets"), err.toString());
        assertEquals(List.of(), new FileEventLog(other).streams(""));
        Path back = temp.resolve("back");
        assertEquals(ExitCode.FINE, copy(database, back.toString()), err.toString());
        assertEquals(
                Optional.of(fingerprint), new FileEventLog(back).fingerprints().of("secret"));
    }

    @Test
    void the_sessions_in_a_database_are_listed_and_forgotten_as_those_in_files() throws IOException {
        String database = PostgresServer.shared().freshDatabase();
        copy(files.toString(), database);
        String state = temp.resolve("elsewhere").toString();
        assertEquals(ExitCode.FINE, run("--state", state, "rooms", "--store", database), err.toString());
        assertTrue(out.toString().contains(SESSION), out.toString());
        assertEquals(
                ExitCode.FINE, run("--state", state, "rooms", "forget", "Ada", "--store", database), err.toString());
        try (EventLog log = PostgresEventLog.open(database, Map.of())) {
            assertFalse(log.read("room/" + SESSION, 0).toString().contains("Ada"));
        }
        assertEquals(
                ExitCode.FINE, run("--state", state, "rooms", "delete", SESSION, "--store", database), err.toString());
        assertEquals(ExitCode.FINE, run("--state", state, "rooms", "--store", database));
        assertFalse(out.toString().contains(SESSION), out.toString());
    }
}
