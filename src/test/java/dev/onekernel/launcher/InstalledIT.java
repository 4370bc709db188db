package dev.onekernel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What packaging has made, started as learners start it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script for a Unix shell")
@Timeout(300)
class InstalledIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path LAUNCHER = TARGET.resolve("onekernel");

    @TempDir
    private Path temp;

    private Map<String, String> environment;

    @BeforeEach
    void aHomeOfItsOwn() {
        environment = Map.of("HOME", temp.toString(), "JAVA_HOME", System.getProperty("java.home"));
    }

    private static String run(Map<String, String> environment, String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The installation somewhere else, where nothing has been archived yet. */
    private Path moved(String name) throws IOException {
        Path launcher = movedWithArchive(name);
        Path archives = launcher.resolveSibling("lib/startup");
        try (Stream<Path> files = Files.list(archives)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        return launcher;
    }

    /** As unpacked from a bundle. */
    private Path movedWithArchive(String name) throws IOException {
        Path folder = temp.resolve(name);
        try (Stream<Path> files = Files.walk(TARGET.resolve("lib"))) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(TARGET.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return Files.copy(LAUNCHER, folder.resolve("onekernel"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private List<Path> archives() throws IOException {
        Path cache = temp.resolve(".cache/onekernel");
        if (Files.notExists(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.getFileName().toString().startsWith("classes-"))
                    .toList();
        }
    }

    private boolean isMaking() throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve(".cache/onekernel"))) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("new-"));
        }
    }

    /** What a first start makes while its learner reads. */
    private Path awaitArchive() throws IOException, InterruptedException {
        while (archives().isEmpty() || isMaking()) {
            Thread.sleep(200);
        }
        return archives().get(0);
    }

    /** Whether a program uses an archive, or one of a folder. */
    private static boolean hasMapped(ProcessHandle java, Path archive) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(java.pid()), "maps"))
                .contains(archive.toString());
    }

    @Test
    void it_tells_its_version() throws IOException {
        assertEquals("onekernel 0.1.0\n", run(environment, LAUNCHER.toString(), "--version"));
    }

    @Test
    void it_works_moved_to_a_folder_with_blanks_and_through_a_link() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), moved("Program Files/one kernel"));
        assertEquals("onekernel 0.1.0\n", run(environment, link.toString(), "--version"));
    }

    @Test
    void the_first_screen_comes_with_the_archive_that_packaging_made() throws Exception {
        try (var learner = AtTerminal.start(environment, LAUNCHER.toString())) {
            assertTrue(learner.awaitPrompt().contains("Welcome"));
            try (Stream<Path> made = Files.list(TARGET.resolve("lib/startup"))) {
                Path ofLesson = made.filter(
                                archive -> archive.getFileName().toString().startsWith("classes-lesson"))
                        .findFirst()
                        .orElseThrow();
                assertTrue(hasMapped(learner.java(), ofLesson));
            }
        }
        assertEquals(List.of(), archives());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Program Files", "a:b", "it's", "jürgen", "new\nline", "😀"})
    void it_starts_wherever_it_is_moved_to(String name) throws Exception {
        String launcher = moved(name + "/onekernel").toString();
        for (String locale : List.of("C", "C.UTF-8")) {
            var there = new HashMap<>(environment);
            there.put("LC_ALL", locale);
            assertEquals("onekernel 0.1.0\n", run(there, launcher, "--version"));
        }
    }

    @Test
    void the_archive_moves_with_the_installation() throws Exception {
        Path launcher = movedWithArchive("Program Files: jürgen");
        try (var learner = AtTerminal.start(environment, launcher.toString())) {
            learner.awaitPrompt();
            assertTrue(hasMapped(learner.java(), launcher.resolveSibling("lib/startup")));
        }
        assertEquals(List.of(), archives());
    }

    @Test
    void a_home_that_is_not_ascii_keeps_progress_in_every_locale() throws Exception {
        for (String locale : List.of("C", "POSIX", "xx_YY.UTF-8", "C.UTF-8")) {
            Path home = Files.createDirectories(temp.resolve("jürgen 😀/" + locale));
            var there = new HashMap<>(environment);
            there.put("HOME", home.toString());
            there.put("LC_ALL", locale);
            there.put("XDG_STATE_HOME", "");
            there.put("XDG_CACHE_HOME", "");
            assertTrue(run(there, LAUNCHER.toString()).contains("1 of "));
            assertTrue(Files.isDirectory(home.resolve(".local/state/onekernel")));
        }
    }

    @Test
    void options_for_other_programs_do_not_stop_it() throws Exception {
        for (String variable : List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS")) {
            var there = new HashMap<>(environment);
            there.put(variable, "-XX:+UseG1GC");
            assertEquals("onekernel 0.1.0\n", run(there, LAUNCHER.toString(), "--version"));
        }
    }

    /** The length and the time stay, as when a disk loses what was written. A hundred wrong bytes stop most starts, one way or another. */
    private static void damage(Path archive, long seed) throws IOException {
        FileTime time = Files.getLastModifiedTime(archive);
        byte[] bytes = Files.readAllBytes(archive);
        new Random(seed).ints(100, 0, bytes.length).forEach(at -> bytes[at] ^= 0x55);
        assertTrue(archive.toFile().setWritable(true));
        Files.write(archive, bytes);
        Files.setLastModifiedTime(archive, time);
    }

    /** With a damaged archive the JVM crashes, misses a class or never ends, which a learner ends with a signal. */
    private boolean endsWell(Map<String, String> environment, String launcher)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(launcher)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .directory(temp.toFile());
        builder.environment().putAll(environment);
        Process start = builder.start();
        try {
            return start.waitFor(10, TimeUnit.SECONDS) && start.exitValue() == 0;
        } finally {
            start.destroyForcibly().waitFor();
        }
    }

    /** A lesson is started, as nothing else uses the archive that a learner's first start makes. */
    @Test
    void a_damaged_archive_costs_no_more_than_one_start() throws Exception {
        String launcher = moved("moved").toString();
        var here = new HashMap<>(environment);
        here.put("TMPDIR", Files.createDirectory(temp.resolve("reports")).toString());
        for (int seed = 0; seed < 4; seed++) {
            try (var learner = AtTerminal.start(here, launcher)) {
                learner.awaitPrompt();
                awaitArchive();
            }
            damage(archives().get(0), seed);
            boolean fine = endsWell(here, launcher);
            String shown = run(here, launcher);
            assertTrue(shown.contains("1 of "), shown);
            assertTrue(fine || archives().isEmpty());
            for (Path harmless : archives()) { // so far
                Files.delete(harmless);
            }
        }
    }

    @Test
    void a_crash_leaves_nothing_in_the_folder_it_was_started_in() throws Exception {
        Path here = Files.createDirectory(temp.resolve("here"));
        Path reports = Files.createDirectory(temp.resolve("reports"));
        var builder = new ProcessBuilder(LAUNCHER.toString()).directory(here.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("TMPDIR", reports.toString());
        Process java = builder.redirectErrorStream(true).start(); // the launcher becomes the JVM
        assertTrue(java.getInputStream().read() > 0);
        assertEquals(
                0,
                new ProcessBuilder("kill", "-SEGV", Long.toString(java.pid()))
                        .start()
                        .waitFor());
        java.getInputStream().readAllBytes();
        assertEquals(List.of(), names(here));
        assertTrue(names(reports).toString().matches("\\[onekernel-crash-[0-9]+[.]log]"), names(reports)::toString);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void a_start_leaves_nothing_but_one_archive_in_a_private_cache() throws Exception {
        String launcher = moved("d".repeat(120) + "/" + "e".repeat(90)).toString();
        for (int start = 0; start < 3; start++) {
            try (var learner = AtTerminal.start(environment, launcher)) {
                learner.awaitPrompt();
                awaitArchive();
            }
        }
        Path cache = temp.resolve(".cache/onekernel");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)));
        try (Stream<Path> files = Files.list(cache)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void two_first_starts_at_once_make_an_archive_for_the_next() throws Exception {
        String launcher = moved("moved").toString();
        try (var first = AtTerminal.start(environment, launcher);
                var second = AtTerminal.start(environment, launcher)) {
            first.awaitPrompt();
            second.awaitPrompt();
            assertEquals(0, first.java().children().count());
        }
        awaitArchive();
        try (var third = AtTerminal.start(environment, launcher)) {
            third.awaitPrompt();
            assertTrue(hasMapped(third.java(), temp.resolve(".cache/onekernel")));
        }
    }

    @Test
    void an_archive_that_was_cut_short_does_not_crash_it() throws Exception {
        String launcher = moved("moved").toString();
        run(environment, launcher, "--make-archive");
        try (Stream<Path> made = Files.list(temp.resolve("moved/lib/startup"))) {
            Path archive = made.findFirst().orElseThrow();
            archive.toFile().setWritable(true);
            try (FileChannel file = FileChannel.open(archive, StandardOpenOption.WRITE)) {
                file.truncate(file.size() / 2);
            }
        }
        assertEquals("onekernel 0.1.0\n", run(environment, launcher, "--version"));
    }

    /** The kernel adds what children that ended took to what their parent took; whoever had none has a 0 there. */
    @Test
    void no_child_process_is_started_on_the_way_to_the_prompt() throws Exception {
        try (var learner = AtTerminal.start(
                environment,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlibrary.jline.path=" + TARGET.resolve("lib/native"),
                "-jar",
                TARGET.resolve("lib/onekernel.jar").toString())) {
            learner.awaitPrompt();
            String stat = Files.readString(
                    Path.of("/proc", Long.toString(learner.java().pid()), "stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            assertEquals("0", afterName[8], "page faults of children that ended: " + stat);
            assertEquals(0, learner.java().children().count());
        }
    }

    @Test
    void no_class_of_the_ssh_server_or_of_the_database_is_loaded_on_the_way_to_the_prompt() throws Exception {
        Path loaded = temp.resolve("loaded");
        try (var learner = AtTerminal.start(
                environment,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + loaded,
                "-Dlibrary.jline.path=" + TARGET.resolve("lib/native"),
                "-jar",
                TARGET.resolve("lib/onekernel.jar").toString())) {
            learner.awaitPrompt();
        }
        String classes = Files.readString(loaded);
        assertTrue(classes.contains("dev.onekernel.tutor.Tutor"));
        for (String unwanted : List.of(
                "dev.onekernel.ssh.",
                "org.apache.sshd.",
                "org.slf4j.",
                "dev.onekernel.postgres.",
                "org.postgresql.",
                "com.zaxxer.",
                "java.sql.",
                "javax.sql.",
                "javax.naming.")) {
            assertFalse(classes.contains(unwanted), unwanted);
        }
    }

    @Test
    void a_temporary_folder_that_is_of_no_use_does_no_harm() throws Exception {
        try (var learner = AtTerminal.start(
                environment,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=/proc", // it is there, but nothing can be unpacked in it
                "-Dlibrary.jline.path=" + TARGET.resolve("lib/native"),
                "-jar",
                TARGET.resolve("lib/onekernel.jar").toString())) {
            assertFalse(learner.awaitPrompt().contains("WARNING"));
        }
    }

    @Test
    void a_terminal_nobody_has_heard_of_is_taken_for_an_xterm() throws Exception {
        var strange = new HashMap<>(environment);
        strange.put("TERM", "vt9000-256color");
        try (var learner = AtTerminal.start(strange, LAUNCHER.toString())) {
            assertFalse(learner.awaitPrompt().contains("WARNING"));
        }
    }

    @Test
    void the_terminal_is_given_back_as_it_was_found() throws Exception {
        for (boolean killed : List.of(false, true)) {
            Path before = temp.resolve("before");
            Path after = temp.resolve("after");
            String words = "stty -g > " + before + "; " + LAUNCHER + "; stty -g > " + after;
            try (var learner = AtTerminal.start(environment, "sh", "-c", words)) {
                learner.awaitPrompt();
                if (killed) {
                    learner.java().destroy();
                }
            }
            assertEquals(Files.readString(before), Files.readString(after), killed ? "killed" : "left");
        }
    }

    @Test
    void plain_text_is_set_in_the_width_of_the_window() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "this needs the script command of util-linux");
        String words = "stty rows 20 cols 40; '" + LAUNCHER + "' --plain";
        var builder = new ProcessBuilder("/usr/bin/script", "-qfec", words, "/dev/null");
        builder.environment().put("TERM", "xterm");
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().write("quit\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String text = shown.replaceAll("\u001b\\[[0-9;]*m", "");
        assertTrue(text.contains("What a container is"), text);
        text.lines().forEach(line -> assertTrue(line.length() <= 40, line));
    }

    @Test
    void java_25_prints_no_warnings_onto_the_lesson() throws Exception {
        Optional<Path> java25 = java25();
        assumeTrue(java25.isPresent(), "there is no Java 25 in /usr/lib/jvm");
        var with25 = Map.of("HOME", temp.toString(), "JAVA_HOME", java25.get().toString());
        String launcher = moved("moved").toString();
        for (int start = 0; start < 2; start++) {
            try (var learner = AtTerminal.start(with25, launcher)) {
                assertFalse(learner.awaitPrompt().contains("WARNING"));
                if (start == 1) {
                    assertTrue(hasMapped(learner.java(), archives().get(0)));
                }
            }
            awaitArchive();
        }
    }

    private static Optional<Path> java25() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (Files.notExists(all)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(home -> home.getFileName().toString().matches(".*\\b25\\b.*"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .findFirst();
        }
    }
}
