package dev.onekernel.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.terminal.SshCommand;
import dev.onekernel.terminal.TerminalWindow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The {@code ssh} that people have, in a terminal of several sizes. */
@Timeout(180)
class OpenSshIT extends AtTheDoor {

    @BeforeAll
    static void needed() {
        TerminalWindow.requirePrograms("ssh", "script", "stty");
    }

    @BeforeEach
    void listen() throws IOException {
        open(Limits.quick());
    }

    private List<String> ssh(String... more) {
        return SshCommand.to(door.port(), temp.resolve("known_hosts"), more);
    }

    private TerminalWindow join(String terminal, int columns, int rows, String... more) throws Exception {
        var command = ssh(more);
        command.add("K7M2QX@127.0.0.1");
        var window = new TerminalWindow(command, terminal, columns, rows);
        window.answer("Your name:", "Bo");
        return window;
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "40, 20", "120, 40"})
    void people_join_type_and_leave_in_a_window_of_any_size(int columns, int rows) throws Exception {
        try (var window = join("xterm-256color", columns, rows)) {
            window.await("Hello Bo, your window has " + columns + "x" + rows);
            window.await("═".repeat(columns) + "\r\n").await("say > ");
            window.type("mé").type("moire 中\u001b[D\u007f!\r").await("You said: mémoire!中");
            window.type("quit\r").await("Goodbye, Bo.").await("ended 0");
            awaitLog("Bo left, CLOSED");
        }
    }

    @Test
    void wrong_codes_and_a_resume_word_take_one_connection() throws Exception {
        List<String> command = ssh("somebody@127.0.0.1");
        try (var window = new TerminalWindow(command, "xterm", 80, 24)) {
            window.await("You need the join code of this session.").answer("Join code:", "ABCDEF");
            window.await("That is not the code of this session.").answer("Join code:", "ABCDEG");
            window.answer("Join code:", "k7m2qx")
                    .await("Containers and virtual machines, guided\r\nby Anna.")
                    .answer("Your name:", "Ada");
            window.await("Ada was here and left.").answer("Your resume word:", EchoRoom.RESUME_WORD);
            window.await("Hello Ada again");
            assertEquals(2, room.wrongCodes.get());
        }
    }

    @Test
    void a_dumb_terminal_is_sent_no_escape() throws Exception {
        try (var window = join("dumb", 80, 24)) {
            window.await("say > ")
                    .type("hello\r")
                    .await("You said: hello")
                    .type("quit\r")
                    .await("ended 0");
            assertTrue(window.seen().indexOf('\u001b') < 0, window.seen());
        }
    }

    @Test
    void a_killed_client_is_lost() throws Exception {
        try (var window = join("xterm", 80, 24)) {
            window.await("say > ");
            window.killPrograms();
            awaitLog("Bo left, LOST");
        }
    }

    @Test
    void agent_environment_and_forwarding_lead_nowhere_and_the_terminal_stays() throws Exception {
        String[] wishes = {"-A", "-o", "SetEnv=LANG=C", "-o", "SendEnv=*", "-R", "0:127.0.0.1:1"};
        try (var window = join("xterm", 80, 24, wishes)) {
            window.await("remote port forwarding failed").await("say > ");
            window.type("hello\r").await("You said: hello");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "-s sftp", "-W 127.0.0.1:1", "-T"})
    void commands_subsystems_and_tunnels_are_refused(String wish) throws Exception {
        var command = ssh();
        List<String> words = List.of(wish.split(" "));
        boolean option = wish.startsWith("-W") || wish.startsWith("-T");
        boolean subsystem = wish.startsWith("-s");
        command.addAll(option ? words : subsystem ? List.of("-s") : List.of());
        command.add("K7M2QX@127.0.0.1");
        command.addAll(option ? List.of() : subsystem ? List.of("sftp") : words);
        try (var window = new TerminalWindow(command, "xterm", 80, 24)) {
            window.answer("Your name:", "Bo").await("ended ");
            assertFalse(window.seen().contains("uid="), window.seen());
            assertFalse(window.seen().contains("Hello Bo"), window.seen());
            assertTrue(room.log.isEmpty(), room.log::toString);
        }
    }

    @Test
    void ssh_shows_the_fingerprint_that_the_instructor_sees() throws Exception {
        Path file = temp.resolve("ssh/host-key");
        var process = new ProcessBuilder("ssh-keygen", "-lf", file.toString()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals("256 " + key.fingerprint() + " onekernel (ECDSA)", said.strip());
    }
}
