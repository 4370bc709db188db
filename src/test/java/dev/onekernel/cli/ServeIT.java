package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.metrics.PrometheusParser;
import dev.onekernel.terminal.SshCommand;
import dev.onekernel.terminal.TerminalWindow;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code serve}, and people who come to it with the {@code ssh} that they have. */
@Timeout(240)
class ServeIT {

    private static final Path COURSE = Path.of("src/test/resources/room-course");
    private static final Pattern WORD = Pattern.compile("Your resume word is ([a-z-]+[a-z])");

    private static final byte CTRL_D = 4;

    @TempDir
    Path temp;

    private Path course;
    private ServeInProcess server;

    @BeforeAll
    static void needed() {
        TerminalWindow.requirePrograms("ssh", "ssh-keygen", "script", "stty", "kill");
    }

    @BeforeEach
    void serve() throws Exception {
        course = temp.resolve("course");
        try (Stream<Path> files = Files.walk(COURSE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = course.resolve(COURSE.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        server = start();
    }

    private ServeInProcess start() throws IOException {
        return new ServeInProcess(temp.resolve("state"), course, "--grace", "20");
    }

    @AfterEach
    void end() {
        server.close();
    }

    private Path key(String name) throws Exception {
        Path file = temp.resolve(name);
        if (Files.notExists(file)) {
            new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString())
                    .start()
                    .waitFor();
        }
        return file;
    }

    private TerminalWindow connect(int columns, int rows, String... options) throws Exception {
        return new TerminalWindow(ssh(options), "xterm-256color", columns, rows);
    }

    private List<String> ssh(String... options) throws Exception {
        var more = new ArrayList<>(List.of("-o", "IdentitiesOnly=yes"));
        more.addAll(List.of(options));
        more.add("127.0.0.1");
        return SshCommand.to(server.port(), temp.resolve("known_hosts"), more.toArray(String[]::new));
    }

    private TerminalWindow withKey(String name, int columns, int rows) throws Exception {
        return connect(columns, rows, "-i", key(name).toString());
    }

    /** A key that is not there, so that ssh shows none. */
    private TerminalWindow withoutKey(int columns, int rows) throws Exception {
        return connect(columns, rows, "-i", temp.resolve("none").toString(), "-o", "PubkeyAuthentication=no");
    }

    @Test
    void somebody_with_a_key_comes_back_in_a_window_of_another_size() throws Exception {
        try (var ada = withKey("ada", 80, 24)) {
            ada.await("It\r\n  recognizes you by your SSH key").answer("Press Enter to start >", "");
            ada.answer("Press Enter to continue >", "").await("Whose kernel answers");
            ada.killPrograms();
        }
        try (var ada = withKey("ada", 40, 20)) {
            ada.await("Welcome back to \"One kernel\", screen 2").await("Whose kernel answers");
            ada.answer("a to c >", "why").answer("a to c >", "quit");
            ada.await("Your place is saved.").await("ended 0");
        }
        try (var bo = withKey("bo", 80, 24)) {
            bo.await("recognizes you by your SSH key");
        }
    }

    @Test
    void somebody_without_a_key_comes_back_with_a_resume_word() throws Exception {
        String word;
        try (var ada = withoutKey(80, 24)) {
            ada.answer("Press Enter to start >", "").await("Two programs run");
            Matcher found = WORD.matcher(ada.text());
            assertTrue(found.find(), ada.text());
            word = found.group(1);
            ada.answer("Press Enter to continue >", "quit").await("Your place is saved.");
        }
        try (var ada = withoutKey(80, 24)) {
            ada.answer("Press Enter to start >", "resume " + word).await("Welcome back to \"One kernel\", screen 1");
        }
        var forgotten = new StringBuilder();
        run(forgotten, "forget", word);
        assertEquals("Everything that was stored about this person is deleted.\n", forgotten.toString());
        try (Stream<Path> files = Files.walk(temp.resolve("state/learners"))) {
            assertEquals(List.of(temp.resolve("state/learners")), files.toList());
        }
    }

    private void run(StringBuilder output, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.onekernel.cli.Main",
                "serve"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--state", temp.resolve("state").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        output.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        process.waitFor();
    }

    @Test
    void the_course_is_replaced_in_the_middle_of_a_question_and_a_broken_one_is_not_taken() throws Exception {
        Path lesson = course.resolve("lessons/01-one-kernel.yaml");
        String good = Files.readString(lesson);
        try (var ada = withKey("ada", 80, 24)) {
            ada.answer("Press Enter to start >", "").answer("Press Enter to continue >", "");
            ada.await("a to c >");
            Files.writeString(lesson, good.replace("type: true-false", "type: nonsense"));
            server.signal("HUP");
            server.awaitLog("The course was not replaced, as it has problems:").awaitLog("lessons/01-one-kernel.yaml:");
            Files.writeString(lesson, good.replace("title: A small machine?", "title: Another heading"));
            server.signal("HUP");
            server.awaitLog("edition 2");
            ada.type("a\r")
                    .await("The host's")
                    .answer("Press Enter to continue >", "")
                    .await("Another heading");
        }
    }

    @Test
    void at_the_end_people_are_told_and_find_their_place_when_it_is_there_again() throws Exception {
        int port = server.port();
        try (var ada = withKey("ada", 80, 24)) {
            ada.answer("Press Enter to start >", "").await("Two programs run");
            server.signal("TERM");
            ada.await("The server is going to be restarted in at most 20 seconds.");
            ada.type("\r")
                    .await("Your place is saved. The server is about to be restarted.")
                    .await("ended 0");
        }
        assertEquals(0, server.exit());
        server.awaitLog("Ended. Everything is stored.");
        server = start();
        assertEquals(port, server.port());
        try (var ada = withKey("ada", 80, 24)) {
            ada.await("Welcome back to \"One kernel\", screen 2");
        }
        server.signal("TERM");
        assertEquals(0, server.exit());
    }

    @Test
    void a_second_signal_ends_it_at_once() throws Exception {
        try (var ada = withKey("ada", 80, 24)) {
            ada.await("Press Enter to start >");
            server.signal("TERM");
            ada.await("The server is going to be restarted");
            server.signal("TERM");
            assertEquals(143, server.exit());
        }
    }

    @Test
    void what_was_marked_survives_a_kill() throws Exception {
        try (var ada = withKey("ada", 80, 24)) {
            ada.answer("Press Enter to start >", "").answer("Press Enter to continue >", "");
            ada.await("a to c >").type("b\r").await("Not correct.");
            server.kill();
        }
        server.close();
        server = start();
        try (var ada = withKey("ada", 80, 24)) {
            ada.await("Welcome back").answer("try again, a to c >", "score");
        }
    }

    @Test
    void nothing_of_a_person_is_kept_but_what_the_welcome_says() throws Exception {
        try (var ada = withKey("ada", 80, 24)) {
            ada.answer("Press Enter to start >", "").await("Two programs run");
        }
        String key = Files.readString(temp.resolve("ada.pub")).split(" ")[1];
        String account = System.getProperty("user.name");
        try (Stream<Path> files = Files.walk(temp.resolve("state"))) {
            for (Path file : files.toList()) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                assertTrue(mode.endsWith("------"), file + " has " + mode);
                if (Files.isRegularFile(file) && file.toString().endsWith(".jsonl")) {
                    String text = file + Files.readString(file);
                    assertFalse(text.contains(key), text);
                    assertFalse(text.contains("127.0.0.1"), text);
                    assertFalse(Files.readString(file).contains(account + "\""), text);
                }
            }
        }
    }

    @Test
    void five_hundred_refusals_leave_no_descriptor_open() throws Exception {
        int port = server.port();
        long before = descriptors();
        for (int i = 0; i < 500; i++) {
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                if (i % 10 == 0) {
                    socket.getInputStream().read();
                }
            }
        }
        long since = System.nanoTime();
        while (descriptors() > before + 5) {
            assertTrue(System.nanoTime() - since < 100_000_000_000L, descriptors() + " open, and before " + before);
            Thread.sleep(50);
        }
        try (var ada = withKey("ada", 80, 24)) {
            ada.await("Press Enter to start >");
        }
    }

    @Test
    void floods_and_pastes_cost_no_thread_and_hold_up_nobody() throws Exception {
        Path paste = temp.resolve("paste");
        var bytes = new byte[4_000_000];
        new Random(1).nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == CTRL_D ? 0 : bytes[i]; // it would end the connection
            bytes[i] = i % 100 == 0 ? (byte) '\r' : i % 50 == 0 ? (byte) 0x1b : bytes[i];
        }
        Files.write(paste, bytes);
        var floods = new ArrayList<Process>();
        try (var ada = withKey("ada", 80, 24)) {
            ada.answer("Press Enter to start >", "").answer("Press Enter to continue >", "");
            ada.await("a to c >");
            long before = threads();
            for (int i = 0; i < 12; i++) {
                floods.add(new ProcessBuilder(ssh("-tt", "-o", "PubkeyAuthentication=no"))
                        .redirectInput(paste.toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
            }
            await(() -> metric("onekernel_connections") == 13);
            ada.type("b\r").await("Not correct.");
            assertTrue(threads() < before + 12, threads() + " threads, and before " + before);
            floods.forEach(Process::destroyForcibly);
            await(() -> metric("onekernel_connections") == 1);
            assertEquals(0.0, metric("onekernel_internal_errors_total"));
            ada.type("a\r").await("Right.");
        } finally {
            floods.forEach(Process::destroyForcibly);
        }
    }

    @Test
    void a_key_that_is_shown_but_not_proved_is_nobodys() throws Exception {
        try (var ada = withKey("ada", 80, 24)) {
            ada.answer("Press Enter to start >", "").await("Two programs run");
        }
        Path shown = Files.copy(temp.resolve("ada.pub"), temp.resolve("shown.pub"));
        try (var bo = connect(80, 24, "-i", shown.toString())) {
            bo.await("Your resume word is");
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long since = System.nanoTime();
        while (!condition.holds()) {
            assertTrue(System.nanoTime() - since < 60_000_000_000L);
            Thread.sleep(50);
        }
    }

    private double metric(String name) throws Exception {
        return value(PrometheusParser.parse(read(server.metrics())), name);
    }

    private long threads() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/" + server.pid() + "/task"))) {
            return all.count();
        }
    }

    private long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + server.pid() + "/fd"))) {
            return open.count();
        }
    }

    @Test
    void the_metrics_are_in_the_format_of_prometheus() throws Exception {
        try (var ada = withKey("ada", 80, 24)) {
            ada.answer("Press Enter to start >", "").answer("Press Enter to continue >", "");
            ada.await("a to c >").type("b\r").await("Not correct.");
            var families = PrometheusParser.parse(read(server.metrics()));
            assertEquals(1.0, value(families, "onekernel_answers_total"));
            assertEquals(1.0, value(families, "onekernel_connections_total"));
            assertEquals(1.0, value(families, "onekernel_connections"));
            assertEquals(0.0, value(families, "onekernel_internal_errors_total"));
            assertTrue(value(families, "onekernel_heap_used_bytes") > 1_000_000);
            var refusals = families.get("onekernel_refusals_total").samples();
            assertEquals(0.0, refusals.get("onekernel_refusals_total{kind=full}"));
            assertEquals(0.0, refusals.get("onekernel_refusals_total{kind=resume_word}"));
            assertEquals(10, refusals.size());
            assertTrue(families.get("onekernel_key_press_duration_seconds")
                            .samples()
                            .get("onekernel_key_press_duration_seconds_count")
                    >= 3);
        }
    }

    private static double value(Map<String, PrometheusParser.Family> families, String name) {
        return families.get(name).samples().get(name);
    }

    private static String read(String address) throws IOException {
        try (InputStream page = URI.create(address).toURL().openStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
