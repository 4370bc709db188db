package dev.onekernel.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.log.EventLog;
import dev.onekernel.log.EventLogContract;
import dev.onekernel.log.HeldStream;
import dev.onekernel.log.SharedEventLog.Leadership;
import dev.onekernel.log.SharedEventLog.Request;
import dev.onekernel.log.StreamHeldException;
import dev.onekernel.log.StreamMovedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresEventLogTest extends EventLogContract {

    private static final String ROOM = "room/r";

    private final List<PostgresEventLog> opened = new ArrayList<>();
    private String url;

    @BeforeEach
    void database() {
        url = PostgresServer.shared().freshDatabase();
    }

    @AfterEach
    void close() {
        opened.forEach(PostgresEventLog::close);
    }

    /** Two logs take turns, as two programs. */
    @Override
    protected synchronized EventLog log() throws IOException {
        if (opened.size() < 2) {
            opened.add(PostgresEventLog.open(url, Map.of()));
        }
        opened.add(opened.remove(0));
        return opened.get(0);
    }

    private PostgresEventLog node() throws IOException {
        return (PostgresEventLog) log();
    }

    private String databaseName() {
        return url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
    }

    private void execute(String sql) {
        PostgresServer.shared().execute(databaseName(), sql);
    }

    @Test
    void a_holder_that_was_replaced_while_it_slept_appends_nothing_more() throws IOException {
        PostgresEventLog one = node();
        PostgresEventLog two = node();
        try (Leadership first = one.lead(ROOM).orElseThrow()) {
            first.append(0, List.of("a"), Map.of());
            execute("UPDATE onekernel.stream SET seen = seen + interval '1 hour'"); // however long the next line takes
            assertEquals(Optional.empty(), two.lead(ROOM));
            execute("UPDATE onekernel.stream SET seen = seen - interval '1 hour 3 seconds'");
            try (Leadership second = two.lead(ROOM).orElseThrow()) {
                assertThrows(StreamHeldException.class, () -> first.append(1, List.of("late"), Map.of()));
                assertThrows(IOException.class, first::refresh);
                second.append(1, List.of("b"), Map.of());
                second.refresh();
            }
        }
        assertEquals(List.of("a", "b"), one.read(ROOM, 0));
    }

    @Test
    void whoever_is_heard_of_is_not_replaced() throws Exception {
        PostgresEventLog one = node();
        PostgresEventLog next = node(); // now, as a moment later the one that is heard of would be silent again
        try (Leadership first = one.lead(ROOM).orElseThrow()) {
            execute("UPDATE onekernel.stream SET seen = seen - interval '3 seconds'");
            first.refresh();
            assertEquals(Optional.empty(), next.lead(ROOM));
        }
        long since = System.nanoTime();
        while (next.lead(ROOM).isEmpty()) { // the server needs a moment to end the connection that had the lock
            assertTrue(System.nanoTime() - since < 60_000_000_000L);
            Thread.sleep(20);
        }
    }

    @Test
    void a_request_is_answered_in_the_step_that_appends_its_events() throws IOException {
        PostgresEventLog one = node();
        PostgresEventLog two = node();
        two.send(ROOM, List.of(new Request("id1", "two", List.of("x", "y")), new Request("id2", "two", List.of("z"))));
        two.send(ROOM, List.of(new Request("id1", "two", List.of("x", "y"))));
        assertEquals(
                List.of(new Request("id1", "two", List.of("x", "y")), new Request("id2", "two", List.of("z"))),
                one.requests(ROOM, 10));
        try (Leadership leader = one.lead(ROOM).orElseThrow()) {
            Map<String, String> answers = Map.of("id1", "", "id2", "No.");
            assertThrows(StreamMovedException.class, () -> leader.append(7, List.of("x"), answers));
            assertEquals(Map.of(), two.answers(ROOM, "two"));
            leader.append(0, List.of("x", "y"), answers);
        }
        assertEquals(Map.of("id1", "", "id2", "No."), two.answers(ROOM, "two"));
        assertEquals(Map.of(), one.answers(ROOM, "one"));
        assertEquals(List.of(), one.requests(ROOM, 10));
        two.send(ROOM, List.of(new Request("id1", "two", List.of("x", "y")))); // in doubt whether it was sent
        assertEquals(List.of(), one.requests(ROOM, 10));
        two.forget(List.of("id1", "id2"));
        assertEquals(Map.of(), two.answers(ROOM, "two"));
    }

    @Test
    void people_are_at_the_nodes_that_were_heard_of() throws IOException {
        node().present(ROOM, "one", Set.of("ada", "bo"));
        node().present(ROOM, "two", Set.of("cy"));
        node().present(ROOM, "two", Set.of("cy", "di"));
        assertEquals(Set.of("ada", "bo", "cy", "di"), node().people(ROOM, Duration.ofSeconds(60)));
        execute("UPDATE onekernel.node SET seen = seen - interval '61 seconds' WHERE node = 'one'");
        assertEquals(Set.of("cy", "di"), node().people(ROOM, Duration.ofSeconds(60)));
    }

    @Test
    void a_node_hears_of_changes_by_others() throws Exception {
        var woken = new Semaphore(0);
        PostgresEventLog one = node();
        PostgresEventLog two = node();
        one.onChange(ROOM, woken::release);
        assertTrue(woken.tryAcquire(30, TimeUnit.SECONDS), "listening has begun");
        try (Leadership leader = two.lead(ROOM).orElseThrow()) {
            leader.append(0, List.of("a"), Map.of());
        }
        assertTrue(woken.tryAcquire(30, TimeUnit.SECONDS));
    }

    @Test
    void an_append_whose_outcome_was_not_known_is_not_repeated() throws IOException {
        PostgresEventLog log = node();
        try (HeldStream held = log.hold(ROOM)) {
            held.append(List.of("a"));
            // What a connection that is lost while it commits leaves behind: saved, and not said.
            execute("INSERT INTO onekernel.event (stream, position, payload) VALUES ('room/r', 1, 'b')");
            execute("UPDATE onekernel.stream SET length = 2");
            held.append(List.of("b", "c"));
        }
        assertEquals(List.of("a", "b", "c"), log.read(ROOM, 0));
    }

    @Test
    void a_program_that_stops_in_the_middle_of_a_transaction_is_not_waited_for() throws Exception {
        PostgresEventLog stopped = node();
        PostgresEventLog other = node();
        stopped.append(ROOM, 0, List.of("a"));
        var goesOn = new Semaphore(0);
        var rewriting = java.util.concurrent.CompletableFuture.supplyAsync(() -> {
            try {
                stopped.rewrite(ROOM, line -> {
                    goesOn.acquireUninterruptibly();
                    return "never seen";
                });
                return "saved";
            } catch (IOException ended) {
                return "ended";
            }
        });
        Optional<Leadership> next = Optional.empty();
        for (int i = 0; i < 600 && next.isEmpty(); i++) {
            next = other.lead(ROOM);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        try (Leadership leader = next.orElseThrow()) {
            leader.append(1, List.of("b"), Map.of());
            goesOn.release();
            assertEquals("ended", rewriting.get());
            leader.append(2, List.of("c"), Map.of());
        }
        assertEquals(List.of("a", "b", "c"), other.read(ROOM, 0));
    }

    @Test
    void no_error_tells_the_password() {
        String wrong = url.replace("correct%20horse", "battery%20staple");
        IOException refused = assertThrows(IOException.class, () -> PostgresEventLog.open(wrong, Map.of()));
        assertTrue(
                refused.getMessage().contains("does not let in the user tester: the password is wrong"),
                refused.getMessage());
        assertFalse(refused.getMessage().contains("staple"), refused.getMessage());
    }

    @Test
    void the_password_can_come_from_the_environment() throws IOException {
        String without = url.substring(0, url.indexOf('?'));
        PostgresEventLog.open(without, Map.of("PGUSER", PostgresServer.USER, "PGPASSWORD", PostgresServer.PASSWORD))
                .close();
        assertThrows(IOException.class, () -> PostgresEventLog.open(without, Map.of("PGUSER", "nobody")));
    }

    @Test
    void a_database_that_is_away_or_missing_is_told_in_a_sentence() {
        IOException away = assertThrows(
                IOException.class, () -> PostgresEventLog.open("jdbc:postgresql://127.0.0.1:1/x?user=u", Map.of()));
        assertEquals("The database 127.0.0.1:1/x cannot be reached.", away.getMessage());
        String missing = url.replace(databaseName(), "nowhere");
        IOException none = assertThrows(IOException.class, () -> PostgresEventLog.open(missing, Map.of()));
        assertTrue(none.getMessage().startsWith("The server has no database "), none.getMessage());
    }

    @Test
    void a_parameter_or_certificate_that_is_wrong_is_not_called_an_absent_database() throws IOException {
        IOException wrong =
                assertThrows(IOException.class, () -> PostgresEventLog.open(url + "&sslmode=nonsense", Map.of()));
        assertTrue(wrong.getMessage().endsWith(" can be made: Invalid sslmode value: nonsense."), wrong.getMessage());
        IOException unknown = assertThrows(
                IOException.class, () -> PostgresEventLog.open("jdbc:postgresql://nowhere.invalid/x?user=u", Map.of()));
        assertEquals("The database nowhere.invalid:5432/x cannot be reached.", unknown.getMessage());
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String place = "127.0.0.1:" + silent.getLocalPort() + "/x";
            IOException away = assertThrows(
                    IOException.class, () -> PostgresEventLog.open("jdbc:postgresql://" + place + "?user=u", Map.of()));
            assertEquals("The database " + place + " cannot be reached.", away.getMessage());
        }
    }

    @Test
    void tables_of_a_newer_program_are_used_only_if_that_allows_it() throws IOException {
        node();
        execute("INSERT INTO onekernel.schema_version (version, oldest) VALUES (98, 1)");
        PostgresEventLog.open(url, Map.of()).close();
        execute("INSERT INTO onekernel.schema_version (version, oldest) VALUES (99, 99)");
        IOException newer = assertThrows(IOException.class, () -> PostgresEventLog.open(url, Map.of()));
        assertTrue(newer.getMessage().endsWith("Use a newer version of the program."), newer.getMessage());
    }

    @Test
    void tables_of_the_first_version_are_brought_up_to_date_and_its_programs_work_on() throws IOException {
        node();
        execute("DROP TABLE onekernel.fingerprint; DELETE FROM onekernel.schema_version WHERE version > 1");
        try (PostgresEventLog newer = PostgresEventLog.open(url, Map.of())) {
            assertEquals("one", newer.fingerprints().agree("secret", "one"));
        }
        execute("DO $$ BEGIN ASSERT (SELECT max(oldest) = 1 FROM onekernel.schema_version); END $$");
    }

    @Test
    void a_session_that_is_deleted_leaves_no_fingerprint() throws IOException {
        PostgresEventLog log = node();
        log.append(ROOM, 0, List.of("a"));
        log.fingerprints().agree(ROOM, "one");
        log.delete(ROOM);
        assertEquals(Optional.empty(), log.fingerprints().of(ROOM));
    }

    @Test
    void a_node_counts_as_running_while_it_is_heard_of() throws IOException {
        PostgresEventLog log = node();
        assertEquals(Set.of(), log.nodes(ROOM, Duration.ofSeconds(5)));
        log.present(ROOM, "n1", Set.of());
        assertEquals(Set.of("n1"), log.nodes(ROOM, Duration.ofSeconds(5)));
        execute("UPDATE onekernel.node SET seen = seen - interval '10 seconds'");
        assertEquals(Set.of(), log.nodes(ROOM, Duration.ofSeconds(5)));
    }

    @Test
    void many_programs_may_create_the_tables_at_once() throws Exception {
        var opening = new ArrayList<java.util.concurrent.CompletableFuture<Void>>();
        for (int i = 0; i < 4; i++) {
            opening.add(java.util.concurrent.CompletableFuture.runAsync(() -> {
                try {
                    PostgresEventLog.open(url, Map.of()).close();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }));
        }
        for (var each : opening) {
            each.get();
        }
        assertEquals(List.of(), node().streams(""));
    }
}
