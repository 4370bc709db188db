package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.log.FileEventLog;
import dev.onekernel.room.CoursePlace;
import dev.onekernel.room.FreeScope;
import dev.onekernel.room.RoomEvent;
import dev.onekernel.room.RoomEvent.AttendeeJoined;
import dev.onekernel.room.RoomEvent.HelpAsked;
import dev.onekernel.room.RoomEvent.ScreenShown;
import dev.onekernel.room.RoomEvent.SessionEnded;
import dev.onekernel.room.RoomEvent.SessionOpened;
import dev.onekernel.room.RoomJournal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomsCommandTest {

    private static final Instant BEGUN = Instant.parse("2026-11-25T09:00:00Z");
    private static final CoursePlace PLACE = new CoursePlace("lessons/01-one-kernel", 1);
    private static final String NAME = "2026-11-25-K7M2QX";

    @TempDir
    Path state;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Instant now, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var all = new ArrayList<>(
                List.of("--state", state.toString(), "--course", "src/test/resources/room-course", "--color", "never"));
        all.addAll(List.of(arguments));
        return RootCommand.commandLine(Clock.fixed(now, ZoneOffset.UTC))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return run(BEGUN.plusSeconds(7200), arguments);
    }

    private void session(RoomEvent... more) throws IOException {
        var events = new ArrayList<RoomEvent>(List.of(
                new SessionOpened(BEGUN, "One kernel for all", "d", "K7M2QX", "Anna", 90, FreeScope.SEEN, PLACE)));
        for (int i = 0; i < 6; i++) {
            events.add(new AttendeeJoined(BEGUN.plusSeconds(i), "id" + i, "Grace " + i, "hash" + i));
        }
        events.add(new ScreenShown(BEGUN.plusSeconds(60), PLACE));
        events.add(new HelpAsked(BEGUN.plusSeconds(90), "id3", "where are we?"));
        events.addAll(List.of(more));
        try (RoomJournal journal = RoomJournal.open(new FileEventLog(state), NAME)) {
            journal.append(events);
        }
    }

    @Test
    void without_a_session_the_list_says_how_to_open_one() {
        assertEquals(ExitCode.FINE, run("rooms"));
        assertTrue(out.toString().contains("onekernel guide --open opens one."), out.toString());
        assertEquals(ExitCode.USAGE, run("rooms", "report"));
        assertTrue(err.toString().contains("You have led no session yet."), err.toString());
    }

    @Test
    void the_list_says_what_became_of_each_session() throws IOException {
        session();
        run("rooms");
        assertTrue(out.toString().contains(NAME) && out.toString().contains("interrupted"), out.toString());
        session(new SessionEnded(BEGUN.plusSeconds(3600)));
        run("rooms");
        assertTrue(out.toString().contains("ended"), out.toString());
        run(BEGUN.plusSeconds(100L * 24 * 3600), "rooms");
        assertTrue(out.toString().contains("kept for too long"), out.toString());
    }

    @Test
    void a_report_is_written_with_names_or_without() throws IOException {
        session();
        assertEquals(ExitCode.FINE, run("rooms", "report", "k7m2qx"));
        assertTrue(out.toString().contains("6 joined"), out.toString());
        assertTrue(out.toString().contains("Grace 3"), out.toString());
        run("rooms", "report", "--names", "off");
        assertFalse(out.toString().contains("Grace"), out.toString());
        assertTrue(out.toString().contains("person-4"), out.toString());
    }

    @Test
    void everything_that_happened_is_printed_as_json() throws IOException {
        session();
        assertEquals(ExitCode.FINE, run("rooms", "report", "--json"));
        List<String> lines = out.toString().lines().toList();
        assertEquals(9, lines.size());
        assertTrue(lines.get(0).startsWith("{\"event\":\"opened\""), lines.get(0));
        assertTrue(lines.get(4).contains("Grace 3"), lines.get(4));
        run("rooms", "report", "--json", "--names", "off");
        assertFalse(out.toString().contains("Grace"), out.toString());
    }

    @Test
    void tables_go_into_a_folder_that_is_made() throws IOException {
        session();
        Path folder = state.resolve("new/tables");
        assertEquals(ExitCode.FINE, run("rooms", "report", "--csv", folder.toString()));
        assertTrue(Files.readString(folder.resolve("attendees.csv")).contains("Grace 3"));
        assertTrue(Files.exists(folder.resolve("answers.csv"))
                && Files.exists(folder.resolve("questions.csv"))
                && Files.exists(folder.resolve("labs.csv")));
    }

    @Test
    void a_session_that_is_being_led_is_named_and_not_changed() throws IOException {
        session();
        try (RoomJournal leading = RoomJournal.open(new FileEventLog(state), NAME)) {
            leading.append(List.of(new HelpAsked(BEGUN.plusSeconds(120), "id3", "and now?")));
            for (List<String> command : List.of(List.of("forget", "Grace 3"), List.of("delete", NAME))) {
                assertEquals(ExitCode.TROUBLE, run("rooms", command.get(0), command.get(1)));
                String said = err.toString().replaceAll("\\s+", " ");
                assertTrue(said.contains("being led at the moment: " + NAME + "."), said);
            }
        }
        run("rooms", "report");
        assertTrue(out.toString().contains("Grace 3"), out.toString());
    }

    @Test
    void a_person_is_forgotten_and_a_session_deleted() throws IOException {
        session();
        assertEquals(ExitCode.FINE, run("rooms", "forget", "Grace 3"));
        run("rooms", "report");
        assertFalse(out.toString().contains("Grace 3"), out.toString());
        assertEquals(ExitCode.USAGE, run("rooms", "forget", "Grace 3"));
        assertTrue(err.toString().contains("No session knows anybody with the name Grace 3."), err.toString());
        assertEquals(ExitCode.USAGE, run("rooms", "delete", "XXXXXX"));
        assertTrue(err.toString().contains("onekernel rooms lists the sessions."), err.toString());
        assertEquals(ExitCode.FINE, run("rooms", "delete", NAME));
        assertFalse(Files.exists(state.resolve("rooms").resolve(NAME)));
    }

    @Test
    void a_session_needs_a_terminal_and_a_code_that_can_be_read() {
        assertEquals(ExitCode.USAGE, run("guide", "--code", "O0"));
        assertTrue(err.toString().contains("A join code has 4 to 12 of these"), err.toString());
        assertEquals(ExitCode.USAGE, run("guide", "--rehearse", "0"));
        assertTrue(err.toString().contains("--rehearse takes a number from 1 to 300."), err.toString());
        assertEquals(ExitCode.USAGE, run("guide", "--free", "some"));
        assertTrue(err.toString().contains("HOW must be one of seen, all, none"), err.toString());
    }
}
