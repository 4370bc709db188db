package dev.onekernel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.postgres.PostgresServer;
import dev.onekernel.terminal.SshCommand;
import dev.onekernel.terminal.TerminalWindow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bundle brings a Java with the modules that are listed in {@code src/dist/build.xml} and no others. What needs most of them, the servers with
 * their databases, is started here with just these modules.
 */
@Timeout(180)
class BundledModulesIT {

    private static final Path JAR = Path.of("target/lib/onekernel.jar").toAbsolutePath();
    private static final Pattern MODULES = Pattern.compile("--add-modules ([a-z.,_]+)");
    private static final Pattern PORT = Pattern.compile("ssh -p ([0-9]+) ");

    @TempDir
    Path temp;

    private final List<Process> started = new ArrayList<>();
    private String modules;
    private String database;

    @BeforeEach
    void ofTheBundle() throws IOException {
        Matcher list = MODULES.matcher(Files.readString(Path.of("src/dist/build.xml")));
        assertTrue(list.find());
        modules = list.group(1);
        database = PostgresServer.shared().freshDatabase();
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process each : started) {
            each.destroyForcibly().waitFor();
        }
    }

    private List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                modules,
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Process start(Path said, String... arguments) throws IOException {
        Process process = new ProcessBuilder(command(arguments))
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        started.add(process);
        return process;
    }

    private String await(Path said, String text) throws IOException, InterruptedException {
        long since = System.nanoTime();
        while (!Files.exists(said) || !Files.readString(said).contains(text)) {
            assertTrue(System.nanoTime() - since < 60_000_000_000L, () -> "no " + text + " in " + said);
            Thread.sleep(20);
        }
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    private static String port(String said) {
        Matcher port = PORT.matcher(said);
        assertTrue(port.find(), said);
        return port.group(1);
    }

    private TerminalWindow ssh(String port, String who, String key) throws IOException {
        return new TerminalWindow(
                SshCommand.to(
                        Integer.parseInt(port),
                        SshCommand.FORGETTING,
                        "-o",
                        "IdentitiesOnly=yes",
                        "-i",
                        key,
                        who + "@127.0.0.1"),
                "xterm",
                80,
                24);
    }

    @Test
    void a_served_course_and_a_copy_of_its_database_need_no_other_modules() throws Exception {
        TerminalWindow.requirePrograms("ssh", "ssh-keygen", "script", "stty");
        Path said = temp.resolve("serve.log");
        start(
                said,
                "serve",
                "--store",
                database,
                "--metrics",
                "0",
                "--state",
                temp.resolve("state").toString());
        String port = port(await(said, "Serving"));
        for (String kind : List.of("ed25519", "ecdsa", "rsa")) {
            Path key = temp.resolve(kind);
            new ProcessBuilder("ssh-keygen", "-q", "-t", kind, "-N", "", "-f", key.toString())
                    .start()
                    .waitFor();
            try (var ada = ssh(port, "ada", key.toString())) {
                ada.await("SSH key").answer("Press Enter to start >", "").answer("Press Enter to continue >", "quit");
                ada.await("Your place is saved.");
            }
        }
        Path copied = temp.resolve("copied.log");
        Process copy =
                start(copied, "store", "copy", database, temp.resolve("files").toString());
        assertEquals(0, copy.waitFor(), () -> text(copied));
        assertTrue(text(copied).contains("The progress of 3 learners"), text(copied));
        assertFalse(text(said).contains("Exception"), text(said));
    }

    @Test
    void a_guided_session_with_pages_and_a_database_needs_no_other_modules() throws Exception {
        TerminalWindow.requirePrograms("ssh", "script", "stty");
        var guide = command(
                "guide",
                "--store",
                database,
                "--state",
                temp.resolve("state").toString(),
                "--code",
                "K7M2QX",
                "--guide",
                "Anna",
                "--web");
        try (var console = new TerminalWindow(guide, "xterm-256color", 80, 24)) {
            console.await("K7M2QX@127.0.0.1");
            try (var ada =
                    ssh(port(console.text()), "K7M2QX", temp.resolve("none").toString())) {
                ada.answer("Your name:", "Ada");
                ada.await("You are here as");
                console.await("1 here");
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
