package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.room.Attendee;
import dev.onekernel.room.RoomPhase;
import dev.onekernel.ssh.HostKey;
import dev.onekernel.terminal.TerminalWindow;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A session as people have it: the instructor in one terminal, attendees with the {@code ssh} they have in others. */
@Timeout(240)
class GuideIT {

    private static final Pattern WORD = Pattern.compile("[a-z]+-[a-z]+-[a-z]+");
    private static final Pattern PHONES =
            Pattern.compile("Phones +(http://127.0.0.1:[0-9]+/" + GuideInTerminal.CODE + ")");
    private static final Pattern PROJECTOR = Pattern.compile("Projector +(http://127.0.0.1:[0-9]+/)");

    @TempDir
    Path temp;

    @BeforeAll
    static void needed() {
        TerminalWindow.requirePrograms("ssh", "script", "stty");
    }

    private TerminalWindow join(int port, String name, int columns, int rows) throws Exception {
        return SshAttendee.join(temp, port, name, columns, rows);
    }

    @Test
    void three_people_follow_answer_and_read_the_answer_in_windows_of_three_sizes() throws Exception {
        try (var guide = GuideInTerminal.open(temp.resolve("state"))) {
            int port = guide.port();
            try (var ada = join(port, "Ada", 80, 24);
                    var bo = join(port, "Bo", 40, 20);
                    var chen = join(port, "Chen", 120, 40)) {
                for (var each : List.of(ada, bo, chen)) {
                    each.await("You are here as");
                }
                guide.window.await("3 here");
                guide.window.type("\r").await("Ask who has started a container before.");
                ada.await("Two programs run on one computer.");
                guide.window.type("\r\r").await("has been open for");
                for (var each : List.of(ada, bo, chen)) {
                    each.await("Whose kernel answers a system").await("your answer");
                }
                String wrong = letter(ada, "The image's");
                String right = letter(ada, "The host's");
                SshAttendee.answer(ada, right);
                SshAttendee.answer(bo, wrong);
                chen.type(right).await("> " + right); // it stands in the line, without Enter
                guide.window.await("2 of 3");
                assertFalse(
                        guide.window.text().contains("% right"), "the console shows nothing before the vote is closed");
                guide.window.type("close\r").await("The vote is closed.");
                chen.await("which you had typed");
                assertFalse(ada.text().contains("has no kernel of its own"), "nobody sees the reason yet");
                guide.window.type("reveal\r").await("67 % right");
                for (var each : List.of(ada, bo, chen)) {
                    each.await("The answer").await("no kernel of its own");
                }
                guide.window.type("end\r").await("The report is in");
                ada.await("ended 0");
                guide.window.type("\r").await("ended 0");
                assertTrue(guide.window.seen().contains("\u001b[?1049l"), "the terminal is given back");
            }
        }
        String report;
        try (Stream<Path> sessions = Files.list(temp.resolve("state/rooms"))) {
            report = Files.readString(sessions.findFirst().orElseThrow().resolve("report.md"));
        }
        assertTrue(report.contains("3 joined"), report);
        assertTrue(report.contains("67 %"), report);
    }

    /** The letter that stands in front of a choice. */
    private static String letter(TerminalWindow attendee, String choice) {
        Matcher letter = Pattern.compile("([a-c])  " + choice).matcher(attendee.text());
        assertTrue(letter.find(), attendee.text());
        return letter.group(1);
    }

    @Test
    void a_killed_session_is_resumed_with_its_code_key_port_and_place() throws Exception {
        Path state = temp.resolve("state");
        int port;
        String word;
        try (var guide = GuideInTerminal.open(state)) {
            port = guide.port();
            try (var ada = join(port, "Ada", 80, 24)) {
                ada.await("If the connection is lost");
                word = word(ada);
                guide.window.await("1 here").type("\r").await("Ask who has started");
                ada.await("Two programs run on one computer.");
                guide.kill();
                ada.await("ended 255");
            }
        }
        try (var guide = new GuideInTerminal(state, "--resume")) {
            guide.window.await("Ask who has started");
            try (var ada = join(port, word, 80, 24)) { // strict about the key, which it knows
                ada.await("Welcome back, Ada.").await("Two programs run on one computer.");
                guide.window.await("1 here");
                guide.java().destroy(); // SIGTERM
                ada.await("The session was interrupted.").await("ended ");
                guide.window.await("onekernel guide --resume");
            }
        }
        try (var guide = new GuideInTerminal(state)) {
            guide.window.await("Press Enter to resume it").type("\r").await("Ask who has started");
            assertEquals(
                    List.of("Ada"),
                    guide.room().attendees().values().stream()
                            .map(Attendee::name)
                            .toList());
        }
    }

    private static String word(TerminalWindow attendee) {
        Matcher word = WORD.matcher(attendee.text());
        assertTrue(word.find(), attendee.text());
        return word.group();
    }

    @Test
    void the_pages_are_where_the_lobby_says_also_after_the_session_was_resumed() throws Exception {
        Path state = temp.resolve("state");
        String phones;
        try (var guide = new GuideInTerminal(state, "--code", GuideInTerminal.CODE, "--guide", "Anna", "--web")) {
            guide.window.await(PHONES).await(PROJECTOR);
            phones = address(guide, PHONES);
            assertTrue(get(phones).contains("Join the session"));
            assertTrue(get(address(guide, PROJECTOR)).contains("QR code of " + phones));
            guide.kill();
        }
        try (var guide = new GuideInTerminal(state, "--resume")) {
            guide.window.await(PHONES);
            assertEquals(phones, address(guide, PHONES));
            assertTrue(get(phones).contains("guided by Anna"));
        }
    }

    private static String address(GuideInTerminal guide, Pattern name) {
        Matcher address = name.matcher(guide.window.text());
        assertTrue(address.find());
        return address.group(1);
    }

    private static String get(String address) throws Exception {
        try (var page = URI.create(address).toURL().openStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_session_that_is_led_already_is_not_opened_twice() throws Exception {
        Path state = temp.resolve("state");
        try (var guide = GuideInTerminal.open(state)) {
            guide.port();
            try (var second = new GuideInTerminal(state, "--resume", GuideInTerminal.CODE)) {
                second.window.await("in use by another program").await("ended 3");
            }
        }
    }

    @Test
    void a_port_that_was_named_and_is_taken_ends_the_program_and_leaves_no_session() throws Exception {
        Path state = temp.resolve("state");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var guide = new GuideInTerminal(state, "--port", Integer.toString(taken.getLocalPort()))) {
            guide.window
                    .await("The port " + taken.getLocalPort() + " cannot be listened on")
                    .await("Choose another with --port.")
                    .await("ended 3");
        }
        assertFalse(Files.exists(state.resolve("rooms")));
    }

    /** A port that is taken, with a free one two below it. */
    private static ServerSocket takenAboveFree() throws IOException {
        var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        try {
            new ServerSocket(taken.getLocalPort() - 2, 1, InetAddress.getLoopbackAddress()).close();
            return taken;
        } catch (BindException another) {
            taken.close();
            return takenAboveFree();
        }
    }

    @Test
    void the_port_for_phones_does_not_move_away_from_a_port_that_was_named() throws Exception {
        try (var taken = takenAboveFree();
                var guide = new GuideInTerminal(
                        temp.resolve("state"), "--web", "--port", Integer.toString(taken.getLocalPort() - 2))) {
            guide.window.await("The port " + taken.getLocalPort()).await("two below the one for phones");
            guide.window.await("ended 3");
        }
        assertFalse(Files.exists(temp.resolve("state/rooms")));
    }

    @Test
    void the_usual_port_moves_on_to_the_next_one_and_the_console_says_so() throws Exception {
        Path state = temp.resolve("state");
        int usual = HostKey.in(state.resolve("ssh")).port();
        try (var taken = new ServerSocket(usual, 1, InetAddress.getLoopbackAddress());
                var guide = GuideInTerminal.open(state)) {
            guide.window.await("The port " + taken.getLocalPort() + " is taken");
            assertTrue(guide.port() > usual);
        }
    }

    @Test
    void a_rehearsal_fills_the_room_and_leaves_nothing_behind() throws Exception {
        Path state = temp.resolve("state");
        try (var guide = new GuideInTerminal(state, "--rehearse", "12", "--seed", "7")) {
            guide.window.await("all attendees are simulated").await(Pattern.compile("(8|9|1[0-2]) here"));
            guide.window
                    .type("\r")
                    .await("Ask who has started")
                    .type("\r\r")
                    .await(Pattern.compile("Answered +([2-9]|1[0-2]) of [0-9]+"));
            guide.window.type("close\r").await("The vote is closed.");
            guide.window.type("reveal\r").await("The answer is shown.");
            guide.window.type("end\r").await("nothing of a rehearsal is kept");
            guide.window
                    .type("\r")
                    .await("Guided by")
                    .await("nothing of it was kept")
                    .await("ended 0");
        }
        assertFalse(Files.exists(state.resolve("rooms")));
    }

    @Test
    void a_closed_terminal_keeps_the_attendees_until_the_session_is_resumed() throws Exception {
        Path state = temp.resolve("state");
        try (var guide = GuideInTerminal.open(state)) {
            int port = guide.port();
            try (var ada = join(port, "Ada", 80, 24)) {
                ada.await("You are here as");
                ProcessHandle closed = guide.java();
                new ProcessBuilder("kill", "-HUP", Long.toString(closed.pid()))
                        .start()
                        .waitFor();
                ada.await("Please wait a minute.");
                assertTrue(closed.isAlive());
                try (var resumed = new GuideInTerminal(state, "--resume")) {
                    ada.await("The session was interrupted.").await("ended ");
                    assertEquals(port, resumed.port());
                    try (var again = join(port, word(ada), 80, 24)) {
                        again.await("Welcome back, Ada.");
                    }
                }
                closed.onExit().get();
            }
            assertFalse(guide.room().phase() instanceof RoomPhase.Ended);
        }
    }

    @Test
    void a_closed_terminal_ends_the_program_when_nobody_is_there() throws Exception {
        Path state = temp.resolve("state");
        try (var guide = GuideInTerminal.open(state)) {
            guide.port();
            guide.java();
            new ProcessBuilder("kill", "-HUP", Long.toString(guide.java().pid()))
                    .start()
                    .waitFor();
            guide.window.await("onekernel guide --resume").await("ended 3");
        }
    }
}
