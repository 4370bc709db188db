package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.onekernel.log.EventLog;
import dev.onekernel.postgres.PostgresEventLog;
import dev.onekernel.postgres.PostgresServer;
import dev.onekernel.terminal.SshCommand;
import dev.onekernel.terminal.TerminalWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers that keep what people do in one database, and somebody who goes from one to the other. */
@Timeout(240)
class ServeNodesIT {

    private static final Path COURSE = Path.of("src/test/resources/room-course");

    @TempDir
    Path temp;

    private TerminalWindow connect(int port) throws Exception {
        return new TerminalWindow(
                SshCommand.to(
                        port,
                        SshCommand.FORGETTING,
                        "-o",
                        "IdentitiesOnly=yes",
                        "-i",
                        temp.resolve("key").toString(),
                        "127.0.0.1"),
                "xterm",
                80,
                24);
    }

    private String database;
    private ServeInProcess one;
    private ServeInProcess two;

    @BeforeEach
    void serve() throws Exception {
        TerminalWindow.requirePrograms("ssh", "ssh-keygen", "script", "stty", "kill");
        database = PostgresServer.shared().freshDatabase();
        Path key = temp.resolve("key");
        new ProcessBuilder("ssh-keygen", "-q", "-t", "ecdsa", "-N", "", "-f", key.toString())
                .start()
                .waitFor();
        Path first = temp.resolve("first");
        Path second = temp.resolve("second");
        one = new ServeInProcess(first, COURSE, "--store", database);
        int other = one.port() + 37; // it has made its key by now
        while (!ServeInProcess.isFree(other)) {
            other++;
        }
        Files.createDirectories(second);
        copy(first.resolve("ssh"), second.resolve("ssh"));
        two = new ServeInProcess(second, COURSE, "--store", database, "--port", Integer.toString(other));
        two.port();
    }

    @AfterEach
    void end() {
        Stream.of(one, two).filter(Objects::nonNull).forEach(ServeInProcess::close);
    }

    @Test
    void somebody_goes_on_at_another_server_in_the_middle_of_a_question() throws Exception {
        try (EventLog log = PostgresEventLog.open(database, Map.of());
                var ada = connect(one.port())) {
            ada.answer("Press Enter to start >", "").answer("Press Enter to continue >", "");
            ada.await("a to c >");
            try (var other = connect(two.port())) {
                other.await("Welcome back to \"One kernel\", screen 2").await("a to c >");
                other.await("a stored arrival", () -> count(log, "course") == 2); // it is shown before it is stored
                ada.type("a\r").await("You have connected with another terminal, so this one is closed.");
                assertFalse(ada.text().contains("The host's\r\n    "), ada::text);
                other.type("a\r").await("Right.").answer("Press Enter to continue >", "quit");
                other.await("Your place is saved.");
            }
            assertEquals(1, count(log, "answered"));
        }
    }

    /** How many events of a kind are stored of the only learner. */
    private static long count(EventLog log, String event) {
        try {
            List<String> streams = log.streams("learner/");
            assertEquals(1, streams.size());
            return log.read(streams.get(0), 0).stream()
                    .filter(line -> line.contains("\"event\":\"" + event + "\""))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_load_balancer_leads_people_away_from_a_server_that_is_told_to_end() throws Exception {
        try (var balancer = new TcpBalancer(List.of(one.port(), two.port()));
                var ada = connect(balancer.port())) {
            ada.answer("Press Enter to start >", "").await("Two programs run");
            one.signal("TERM");
            ada.await("The server is going to be restarted");
            try (var other = connect(balancer.port())) {
                other.await("Welcome back to \"One kernel\", screen 1").answer("Press Enter to continue >", "");
                other.await("Whose kernel answers");
            }
        }
        two.signal("TERM");
        assertEquals(0, two.exit());
    }

    @Test
    void whoever_is_on_a_server_that_is_killed_finds_the_question_with_what_was_answered() throws Exception {
        try (var balancer = new TcpBalancer(List.of(one.port(), two.port()))) {
            try (var ada = connect(balancer.port())) {
                ada.answer("Press Enter to start >", "").answer("Press Enter to continue >", "");
                ada.await("a to c >").type("b\r").await("Not correct.");
                one.kill();
                ada.await("ended 255");
            }
            try (var ada = connect(balancer.port())) {
                ada.await("Welcome back to \"One kernel\", screen 2");
                ada.await("Your first answer was not fully right.").await("try again, a to c >");
            }
        }
    }

    @Test
    void while_the_database_is_away_an_answer_waits_and_the_log_says_why() throws Exception {
        PostgresServer postgres = PostgresServer.own();
        try (var server = new ServeInProcess(temp.resolve("own"), COURSE, "--store", postgres.freshDatabase());
                var ada = connect(server.port())) {
            ada.answer("Press Enter to start >", "").answer("Press Enter to continue >", "");
            ada.await("a to c >");
            postgres.kill();
            ada.type("a\r").await("What you typed cannot be saved at the moment, so it waits.");
            server.awaitLog("The store cannot be read or written: The database ");
            server.awaitLog("People are told that what they did waits."); // it may be going down, or be gone already
            assertFalse(ada.text().contains("Right."), ada::text);
            postgres.start();
            ada.await("Right.");
        } finally {
            postgres.stop();
        }
    }

    @Test
    void a_server_without_the_keys_of_the_others_does_not_start() throws Exception {
        try (var stranger = new ServeInProcess(temp.resolve("third"), COURSE, "--store", database)) {
            stranger.awaitLog("would recognize none of its learners");
            assertEquals(3, stranger.exit());
        }
    }

    @Test
    void a_server_whose_port_is_taken_does_not_decide_with_which_keys_a_service_begins() throws Exception {
        String fresh = PostgresServer.shared().freshDatabase();
        String taken = Integer.toString(one.port());
        try (var early = new ServeInProcess(temp.resolve("third"), COURSE, "--store", fresh, "--port", taken)) {
            early.awaitLog("cannot be listened on");
            assertEquals(3, early.exit());
        }
        try (var begins = new ServeInProcess(temp.resolve("fourth"), COURSE, "--store", fresh)) {
            begins.port();
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        for (String file : List.of("host-key", "secret")) {
            Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
