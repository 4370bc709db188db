package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.log.FileEventLog;
import dev.onekernel.ssh.ServerSecret;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasure by the operator: what is said must be true of the server that is meant. */
class ServeForgetTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T23:59:00Z"), ZoneOffset.UTC);
    private static final String WORD = "blue-hammer-acorn-paint-pink-palm";
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGHXP5VXHqF2PVhnHZ4TzGFqZ4Zx1v0hXfUoyGzWg1Rk ada@laptop";

    @TempDir
    private Path state;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int forget(String who) {
        return RootCommand.commandLine(CLOCK)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("serve", "forget", who, "--state", state.toString());
    }

    @Test
    void without_the_secret_of_the_server_nothing_is_claimed_and_no_secret_is_made() {
        assertEquals(ExitCode.TROUBLE, forget(WORD));
        assertTrue(err.toString().contains("--state DIR"), err.toString());
        assertFalse(Files.exists(state.resolve("ssh")));
        assertEquals("", out.toString());
    }

    @Test
    void with_another_secret_than_the_servers_nothing_is_claimed() throws IOException {
        ServerSecret.in(state.resolve("ssh"));
        new FileEventLog(state).fingerprints().agree("secret", "another");
        assertEquals(ExitCode.TROUBLE, forget(WORD));
        assertTrue(err.toString().contains("another secret than the servers"), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void a_person_of_whom_nothing_is_stored_is_told_so() throws IOException {
        ServerSecret.in(state.resolve("ssh"));
        assertEquals(ExitCode.FINE, forget(WORD));
        assertEquals(ExitCode.FINE, forget(KEY));
        assertEquals("Nothing is stored about this person.\n".repeat(2), out.toString());
    }

    @Test
    void a_key_that_was_copied_by_half_is_no_key() throws IOException {
        ServerSecret.in(state.resolve("ssh"));
        for (String part : new String[] {KEY.substring(0, 40), KEY.replace("ed25519 ", "rsa "), "ssh-ed25519 AAAA"}) {
            assertEquals(ExitCode.USAGE, forget(part), part);
        }
        assertEquals("", out.toString());
    }
}
