package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.onekernel.log.EventLog;
import dev.onekernel.postgres.PostgresEventLog;
import dev.onekernel.postgres.PostgresServer;
import dev.onekernel.terminal.TerminalWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers that keep what people do in one database, and somebody who goes from one to the other. */
@Timeout(240)
class ServeNodesIT {

    private static final Path COURSE = Path.of("src/test/resources/room-course");

    @TempDir
    Path temp;

    private TerminalWindow connect(ServeInProcess server) throws Exception {
        return new TerminalWindow(
                List.of(
                        "ssh",
                        "-p",
                        Integer.toString(server.port()),
                        "-F",
                        "none",
                        "-o",
                        "StrictHostKeyChecking=no",
                        "-o",
                        "UserKnownHostsFile=/dev/null",
                        "-o",
                        "IdentityAgent=none",
                        "-o",
                        "IdentitiesOnly=yes",
                        "-i",
                        temp.resolve("key").toString(),
                        "127.0.0.1"),
                "xterm",
                80,
                24);
    }

    @Test
    void somebody_goes_on_at_another_server_in_the_middle_of_a_question() throws Exception {
        TerminalWindow.requirePrograms("ssh", "ssh-keygen", "script", "stty");
        String url = PostgresServer.shared().freshDatabase();
        new ProcessBuilder(
                        "ssh-keygen",
                        "-q",
                        "-t",
                        "ecdsa",
                        "-N",
                        "",
                        "-f",
                        temp.resolve("key").toString())
                .start()
                .waitFor();
        Path first = temp.resolve("first");
        Path second = temp.resolve("second");
        try (var one = new ServeInProcess(first, COURSE, "--store", url)) {
            one.port();
            Files.createDirectories(second);
            copy(first.resolve("ssh"), second.resolve("ssh"));
            try (var two = new ServeInProcess(
                            second, COURSE, "--store", url, "--port", Integer.toString(one.port() + 37));
                    var ada = connect(one)) {
                ada.answer("Press Enter to start >", "").answer("Press Enter to continue >", "");
                ada.await("a to c >");
                try (var other = connect(two)) {
                    other.await("Welcome back to \"One kernel\", screen 2").await("a to c >");
                    ada.type("a\r").await("You have connected with another terminal, so this one is closed.");
                    assertFalse(ada.text().contains("The host's\r\n    "), ada::text);
                    other.type("a\r").await("Right.").answer("Press Enter to continue >", "quit");
                    other.await("Your place is saved.");
                }
            }
            one.kill();
        }
        try (EventLog log = PostgresEventLog.open(url, Map.of())) {
            List<String> streams = log.streams("learner/");
            assertEquals(1, streams.size());
            long answers = log.read(streams.get(0), 0).stream()
                    .filter(line -> line.contains("\"event\":\"answered\""))
                    .count();
            assertEquals(1, answers);
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        for (String file : List.of("host-key", "secret")) {
            Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
