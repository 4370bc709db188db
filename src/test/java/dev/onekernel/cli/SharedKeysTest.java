package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.log.EventLog;
import dev.onekernel.log.FileEventLog;
import dev.onekernel.postgres.PostgresEventLog;
import dev.onekernel.postgres.PostgresServer;
import dev.onekernel.ssh.HostKey;
import dev.onekernel.ssh.ServerSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of one service that do not have the same keys. */
class SharedKeysTest {

    private static final String SESSION = "2026-11-25-K7M2QX";
    private static final String ROOM = "room/" + SESSION;

    @TempDir
    private Path temp;

    private Path directory(String computer) {
        return temp.resolve(computer).resolve("ssh");
    }

    private SharedKeys keys(String computer) throws IOException {
        return new SharedKeys(directory(computer), HostKey.in(directory(computer)));
    }

    private void serve(EventLog log, String computer) throws CommandException, IOException {
        keys(computer).requireSameAsServers(log, ServerSecret.in(directory(computer)));
    }

    private void copy(String file, String from, String to) throws IOException {
        Files.copy(
                directory(from).resolve(file),
                directory(to).resolve(file),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    void a_server_with_another_secret_or_another_host_key_does_not_start() throws Exception {
        String url = PostgresServer.shared().freshDatabase();
        try (EventLog database = PostgresEventLog.open(url, Map.of())) {
            for (EventLog log : List.of(database, new FileEventLog(temp.resolve("files")))) {
                serve(log, "first");
                serve(log, "first");
                var other = assertThrows(CommandException.class, () -> serve(log, "second"));
                assertTrue(other.getMessage().contains("would recognize none of its learners"), other.getMessage());
                copy("secret", "first", "second");
                other = assertThrows(CommandException.class, () -> serve(log, "second"));
                assertTrue(other.getMessage()
                        .contains(HostKey.in(directory("first")).fingerprint()));
                assertTrue(other.getMessage().contains("ssh would warn"), other.getMessage());
                copy("host-key", "first", "second");
                serve(log, "second");
                Files.delete(directory("second").resolve("secret"));
                Files.delete(directory("second").resolve("host-key"));
            }
        }
    }

    @Test
    void a_secret_is_changed_on_purpose_by_forgetting_its_fingerprint() throws Exception {
        try (EventLog log = PostgresEventLog.open(PostgresServer.shared().freshDatabase(), Map.of())) {
            serve(log, "first");
            log.fingerprints().forget("secret");
            log.fingerprints().forget("host-key");
            serve(log, "second");
            assertThrows(CommandException.class, () -> serve(log, "first"));
        }
    }

    @Test
    void the_fingerprint_of_a_secret_says_nothing_but_whether_it_is_the_same() throws IOException {
        ServerSecret secret = ServerSecret.in(directory("first"));
        assertEquals(secret.fingerprint(), ServerSecret.in(directory("first")).fingerprint());
        assertFalse(
                secret.fingerprint().equals(ServerSecret.in(directory("second")).fingerprint()));
        assertFalse(secret.fingerprint().equals(secret.ofWord("")));
        assertFalse(secret.fingerprint().equals(secret.ofKey(new byte[0])));
    }

    @Test
    void a_node_of_a_session_with_another_host_key_does_not_start() throws Exception {
        try (var log = PostgresEventLog.open(PostgresServer.shared().freshDatabase(), Map.of())) {
            keys("first").requireSameAsNodes(log, SESSION);
            var other =
                    assertThrows(CommandException.class, () -> keys("second").requireSameAsNodes(log, SESSION));
            assertTrue(other.getMessage().contains("the session's other nodes"), other.getMessage());
            keys("second").requireSameAsNodes(log, "2026-11-25-ANOTHER");
        }
    }

    @Test
    void a_session_is_led_from_a_computer_with_another_key_if_that_lets_nobody_in_or_no_node_is_left()
            throws Exception {
        String url = PostgresServer.shared().freshDatabase();
        try (var log = PostgresEventLog.open(url, Map.of())) {
            keys("first").requireSameAsNodes(log, SESSION);
            log.present(ROOM, "n1", Set.of());
            assertEquals(Optional.empty(), keys("second").compareWithSession(log, SESSION, false));
            var other =
                    assertThrows(CommandException.class, () -> keys("second").compareWithSession(log, SESSION, true));
            assertTrue(other.getMessage().contains("leave out --open"), other.getMessage());
            PostgresServer.shared()
                    .execute(
                            url.substring(url.lastIndexOf('/') + 1, url.indexOf('?')),
                            "UPDATE onekernel.node SET seen = seen - interval '1 minute'");
            String notice =
                    keys("second").compareWithSession(log, SESSION, true).orElseThrow();
            assertTrue(notice.contains("ssh warns attendees"), notice);
            assertEquals(Optional.empty(), keys("second").compareWithSession(log, SESSION, true));
            assertThrows(CommandException.class, () -> keys("first").requireSameAsNodes(log, SESSION));
        }
    }
}
