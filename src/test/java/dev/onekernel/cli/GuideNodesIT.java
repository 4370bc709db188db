package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.postgres.PostgresServer;
import dev.onekernel.terminal.TerminalWindow;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private static final String NAME_PROMPT = "Your name, or your resume word if you are coming back:";

    @TempDir
    Path temp;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process each : started) {
            each.destroyForcibly().waitFor();
        }
    }

    private record Node(Process process, int port) {}

    private Node node(String database) throws IOException {
        Process process = new ProcessBuilder(
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
                        Path.of("src/test/resources/room-course")
                                .toAbsolutePath()
                                .toString(),
                        "--store",
                        database,
                        "--node")
                .redirectErrorStream(true)
                .start();
        started.add(process);
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                return new Node(process, Integer.parseInt(port.group(1)));
            }
        }
        throw new AssertionError(said);
    }

    private TerminalWindow join(int port, String name) throws Exception {
        List<String> ssh = List.of(
                "ssh",
                "-p",
                Integer.toString(port),
                "-F",
                "none",
                "-o",
                "StrictHostKeyChecking=accept-new",
                "-o",
                "UserKnownHostsFile=" + temp.resolve("known_hosts"),
                "-o",
                "IdentityAgent=none",
                GuideInTerminal.CODE + "@127.0.0.1");
        return new TerminalWindow(ssh, "xterm-256color", 80, 24).answer(NAME_PROMPT, name);
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
                    for (int typed = 1; !ada.text().contains("Recorded: b"); typed++) {
                        ada.type("b\r").await(Pattern.compile("Recorded: b|(has just appeared[^~]*){" + typed + "}"));
                    }
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
}
