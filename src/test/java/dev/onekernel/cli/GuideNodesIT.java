package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.postgres.PostgresEventLog;
import dev.onekernel.postgres.PostgresServer;
import dev.onekernel.terminal.TerminalWindow;
import dev.onekernel.web.Browser;
import dev.onekernel.web.Tab;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A session on several nodes as people have it: with the real {@code ssh}, through a load balancer, while a node is killed. */
@Timeout(240)
class GuideNodesIT {

    private static final Pattern WORD = Pattern.compile("\\b[a-z]+-[a-z]+-[a-z]+\\b");
    private static final Pattern PORT = Pattern.compile("ssh -p ([0-9]+) ");
    private static final Pattern PHONES = Pattern.compile("http://127.0.0.1:([0-9]+)/" + GuideInTerminal.CODE);

    private static final Pattern PROJECTOR = Pattern.compile("http://127.0.0.1:[0-9]+/(?! *K)");

    @TempDir
    Path temp;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process each : started) {
            each.destroyForcibly().waitFor();
        }
    }

    /** @param phones the port of the page for phones */
    private record Node(Process process, int port, int phones) {}

    private Process start(String database, String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.onekernel.cli.Main",
                "guide",
                "--state",
                temp.resolve("state").toString(),
                "--course",
                Path.of("src/test/resources/room-course").toAbsolutePath().toString(),
                "--store",
                database,
                "--node"));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process);
        return process;
    }

    private Node node(String database) throws IOException {
        Process process = start(database, "--web");
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        var said = new StringBuilder();
        int ssh = 0;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher port = PORT.matcher(line);
            ssh = port.find() ? Integer.parseInt(port.group(1)) : ssh;
            Matcher phones = PHONES.matcher(line);
            if (phones.find()) {
                return new Node(process, ssh, Integer.parseInt(phones.group(1)));
            }
        }
        throw new AssertionError(said);
    }

    private TerminalWindow join(int port, String name) throws Exception {
        return SshAttendee.join(temp, port, name, 80, 24);
    }

    @Test
    void an_attendee_whose_node_is_killed_goes_on_at_another_in_the_middle_of_a_question() throws Exception {
        TerminalWindow.requirePrograms("ssh", "script", "stty");
        String database = PostgresServer.shared().freshDatabase();
        try (var guide = new GuideInTerminal(
                temp.resolve("state"), "--code", GuideInTerminal.CODE, "--guide", "Anna", "--store", database)) {
            guide.port();
            Node first = node(database);
            Node second = node(database);
            try (var balancer = new TcpBalancer(List.of(first.port(), second.port()))) {
                String word;
                try (var ada = join(balancer.port(), "Ada")) {
                    ada.await("You are here as");
                    Matcher found = WORD.matcher(ada.text());
                    assertTrue(found.find(), ada.text());
                    word = found.group();
                    guide.window.await("1 here");
                    guide.window.type("\r").await("Ask who has started a container before.");
                    guide.window.type("\r\r").await("has been open for");
                    ada.await("Whose kernel answers a system");
                    first.process().destroyForcibly().waitFor();
                    ada.await("ended 255");
                }
                try (var ada = join(balancer.port(), word)) {
                    ada.await("Whose kernel answers a system");
                    SshAttendee.answer(ada, "b");
                    guide.window.await("1 of 1");
                    guide.window.type("close\r").await("The vote is closed.");
                    ada.await("The vote is closed");
                    guide.window.type("end\r").await("The report is in");
                    ada.await("ended 0");
                }
                assertEquals(0, second.process().waitFor());
            }
            guide.window.type("\r").await("ended 0");
        }
    }

    @Test
    void a_phone_whose_node_is_killed_comes_back_at_another_and_goes_on_with_its_answer() throws Exception {
        TerminalWindow.requirePrograms("script", "stty");
        String database = PostgresServer.shared().freshDatabase();
        try (Browser browser = Browser.open();
                var guide = new GuideInTerminal(
                        temp.resolve("state"),
                        "--code",
                        GuideInTerminal.CODE,
                        "--guide",
                        "Anna",
                        "--store",
                        database)) {
            guide.port();
            Node first = node(database);
            Node second = node(database);
            try (var balancer = new TcpBalancer(List.of(first.phones(), second.phones()))) {
                Tab ada = browser.tab("http://127.0.0.1:" + balancer.port() + "/" + GuideInTerminal.CODE, 360, 740);
                ada.type("#name", "Ada").press("Join").awaitText("You are here as Ada");
                guide.window.await("1 here");
                guide.window.type("\r").await("Ask who has started a container before.");
                guide.window.type("\r\r").await("has been open for");
                ada.awaitText("Tap your answer.");
                ada.evaluate("new MutationObserver(() => window.wasLost ||= !document.getElementById('lost').hidden)"
                        + ".observe(document.getElementById('lost'), {attributes: true})"); // it may be back
                // before anybody
                // looks
                first.process().destroyForcibly().waitFor();
                ada.await("window.wasLost && document.getElementById('lost').hidden")
                        .awaitText("Tap your answer.");
                ada.answer(() -> ada.press("The host's"));
                guide.window.await("1 of 1");
                guide.window.type("close\r").await("The vote is closed.");
                ada.awaitText("The vote is closed");
                guide.window.type("end\r").await("The report is in");
                assertEquals(0, second.process().waitFor());
            }
            guide.window.type("\r").await("ended 0");
        }
    }

    @Test
    void attendees_of_a_node_that_is_stopped_are_sent_to_another_one() throws Exception {
        TerminalWindow.requirePrograms("ssh", "script", "stty");
        String database = PostgresServer.shared().freshDatabase();
        try (var guide = new GuideInTerminal(
                temp.resolve("state"), "--code", GuideInTerminal.CODE, "--guide", "Anna", "--store", database)) {
            int port = guide.port();
            Node node = node(database);
            try (var ada = join(node.port(), "Ada")) {
                ada.await("You are here as");
                guide.window.await("1 here");
                node.process().destroy();
                ada.await("the session continues on another one").await("ended ");
                assertFalse(ada.text().contains("was interrupted"), ada::text);
            }
            guide.window.await(Pattern.compile("(?s)1 here.*0 here"));
            try (var ada = join(port, "Ada")) { // her name is enough to be asked for the word
                ada.await("Ada was here and left.").await("Your resume word:");
            }
            Node other = node(database);
            try (var bo = join(port, "Bo")) {
                bo.await("You are here as");
                guide.window.await("Bo");
                guide.java().destroy();
                bo.await("the session continues on another one").await("ended ");
                guide.window.await("The session stays open on the other nodes.").await("--store URL continues it");
            }
            try (var bo = join(other.port(), "Cy")) {
                bo.await("You are here as");
            }
        }
    }

    @Test
    void the_instructor_goes_on_at_another_computer_when_the_own_one_is_lost_in_the_middle_of_a_question()
            throws Exception {
        TerminalWindow.requirePrograms("ssh", "script", "stty");
        String database = PostgresServer.shared().freshDatabase();
        try (var guide = new GuideInTerminal(
                temp.resolve("state"), "--code", GuideInTerminal.CODE, "--guide", "Anna", "--store", database)) {
            guide.port();
            Node node = node(database);
            try (var ada = join(node.port(), "Ada")) {
                ada.await("You are here as");
                guide.window.await("1 here");
                guide.window.type("\r").await("Ask who has started a container before.");
                guide.window.type("\r\r").await("has been open for");
                ada.await("Whose kernel answers a system");
                guide.kill();
                SshAttendee.answer(ada, "b");
                try (var resumed = new GuideInTerminal(temp.resolve("elsewhere"), "--resume", "--store", database)) {
                    resumed.window.await("1 of 1").await("Attendees join at the other nodes");
                    assertFalse(resumed.window.text().contains("ssh -p"), resumed.window::text);
                    resumed.window.type("close\r").await("The vote is closed.");
                    resumed.window.type("reveal\r").await("The answer is shown.");
                    ada.await("The answer").await("no kernel of its own");
                    resumed.window.type("end\r").await("The report is in");
                    ada.await("ended 0");
                    resumed.window.type("\r").await("ended 0");
                }
            }
            assertEquals(0, node.process().waitFor());
        }
    }

    @Test
    void a_session_that_is_resumed_shows_the_load_balancer_again() throws Exception {
        TerminalWindow.requirePrograms("script", "stty");
        String database = PostgresServer.shared().freshDatabase();
        Path state = temp.resolve("state");
        String line = "ssh -p 2300 " + GuideInTerminal.CODE + "@b.example";
        try (var guide = new GuideInTerminal(
                state, "--code", GuideInTerminal.CODE, "--join", "b.example:2300", "--store", database)) {
            guide.window.await(line);
            guide.kill();
        }
        try (var guide = new GuideInTerminal(state, "--resume", "--store", database)) {
            guide.window.await(line);
        }
    }

    @Test
    void a_node_whose_port_is_taken_does_not_listen_elsewhere() throws Exception {
        TerminalWindow.requirePrograms("script", "stty");
        String database = PostgresServer.shared().freshDatabase();
        try (var guide = new GuideInTerminal(
                temp.resolve("state"), "--code", GuideInTerminal.CODE, "--guide", "Anna", "--store", database)) {
            String port = Integer.toString(guide.port());
            Process process = start(database, "--port", port, "--join", "b.example:2300");
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(3, process.waitFor(), said);
            assertTrue(said.contains("The port " + port + " cannot be listened on"), said);
            try (var log = PostgresEventLog.open(database, Map.of())) {
                String room = log.streams("room/").get(0);
                assertEquals(Optional.empty(), log.fingerprints().of(room), "a node that nobody reaches has no say");
            }
        }
    }

    @Test
    void everybody_is_shown_the_name_of_the_load_balancer() throws Exception {
        TerminalWindow.requirePrograms("script", "stty");
        String database = PostgresServer.shared().freshDatabase();
        try (var guide = new GuideInTerminal(
                temp.resolve("state"),
                "--code",
                GuideInTerminal.CODE,
                "--guide",
                "Anna",
                "--join",
                "b.example:2300",
                "--web",
                "--store",
                database)) {
            guide.window
                    .await("ssh -p 2300 " + GuideInTerminal.CODE + "@b.example")
                    .await("http://b.example:2302/" + GuideInTerminal.CODE);
            assertFalse(guide.window.text().contains("127.0.0.1:2302"), guide.window.text());
            assertFalse(guide.window.text().contains("Only this computer can join"), guide.window.text());
            Matcher projector = PROJECTOR.matcher(guide.window.text());
            assertTrue(projector.find(), guide.window.text());
            try (InputStream page = URI.create(projector.group()).toURL().openStream()) {
                String shown = new String(page.readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(shown.contains("ssh -p 2300 " + GuideInTerminal.CODE + "@b.example"), shown);
                assertTrue(shown.contains("http://b.example:2302/" + GuideInTerminal.CODE), shown);
            }
            guide.window.type("end\r").await("The report is in");
        }
    }
}
