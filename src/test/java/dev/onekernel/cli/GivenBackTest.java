package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The program in a shell at a real terminal, which the {@code script} of Linux gives it. However the program ends, {@code stty -a} says
 * the same as before, and the emulated terminal has the modes it had.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(240)
class GivenBackTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASTE_ON = "\u001b[?2004h";

    /** What switches a mode on, and what switches it off. */
    private static final List<List<String>> MODES = List.of(
            List.of("\u001b[?1h", "\u001b[?1l"), List.of("\u001b=", "\u001b>"), List.of(PASTE_ON, "\u001b[?2004l"));

    @TempDir
    private Path folder;

    private final StringBuilder seen = new StringBuilder();
    private Process shell;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "this needs the script command of util-linux");
        Path command = folder.resolve("learn");
        Files.writeString(
                command,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp '"
                        + System.getProperty("java.class.path") + "' dev.onekernel.cli.Main --state '"
                        + folder.resolve("state") + "' learn 1\n");
        assertTrue(command.toFile().setExecutable(true));
        var builder = new ProcessBuilder("/usr/bin/script", "-qfec", "sh -i", "/dev/null");
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().remove("ENV");
        shell = builder.redirectErrorStream(true).start();
        type("PS1='rea''dy$ '\r");
    }

    @AfterEach
    void end() throws IOException {
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
    }

    private void type(String keys) throws IOException {
        shell.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        shell.getOutputStream().flush();
    }

    private void await(String wanted, int from) throws IOException, InterruptedException {
        InputStream shown = shell.getInputStream();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (seen.indexOf(wanted, from) < 0) {
            assertTrue(System.nanoTime() < deadline, () -> "no " + wanted + " in " + seen.substring(from));
            int length = shown.available();
            if (length == 0) {
                Thread.sleep(10); // bounded by the deadline
            } else {
                seen.append(new String(shown.readNBytes(length), StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** Has the shell run a command; gives where its output begins. */
    private int run(String command) throws IOException {
        int from = seen.length();
        type(command + "\r");
        return from;
    }

    /** The modes as the shell sees them. */
    private String modes(String name) throws Exception {
        int from = run("stty -a > '" + folder.resolve(name) + "'; echo no''ted");
        await("noted", from);
        await("ready$ ", seen.indexOf("noted", from));
        return Files.readString(folder.resolve(name));
    }

    private void assertGivenBack(String before, String name) throws Exception {
        for (List<String> mode : MODES) {
            assertTrue(
                    seen.lastIndexOf(mode.get(0)) < seen.lastIndexOf(mode.get(1)),
                    mode.get(0).substring(1));
        }
        assertEquals(before, modes(name));
    }

    private ProcessHandle java() {
        return shell.descendants()
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    private void signal(String name, ProcessHandle process) throws Exception {
        assertTrue(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor(60, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @CsvSource({
        "24, 80, quit",
        "24, 80, end",
        "24, 80, TERM",
        "24, 80, HUP",
        "0, 0, end",
        "0, 0, TERM",
        "1, 1, end",
        "3, 12, HUP"
    })
    void at_every_end_in_every_window(int rows, int columns, String way) throws Exception {
        await("ready$ ", 0);
        run("stty rows " + rows + " cols " + columns);
        String before = modes("before");
        int from = run(folder.resolve("learn").toString());
        await(PASTE_ON, from);
        ProcessHandle java = java();
        switch (way) {
            case "quit" -> type("quit\r");
            case "end" -> type("\u0004");
            default -> signal(way, java);
        }
        await("ready$ ", from + 1);
        java.onExit().get(60, TimeUnit.SECONDS);
        assertGivenBack(before, "after");
    }

    /** Each of the two gives the terminal back, on a thread of its own, and the program ends with the faster one. */
    @RepeatedTest(8)
    void when_a_key_and_a_signal_end_it_together() throws Exception {
        await("ready$ ", 0);
        run("set -o ignoreeof");
        String before = modes("before");
        int from = run(folder.resolve("learn").toString());
        await(PASTE_ON, from);
        ProcessHandle java = java();
        java.destroy();
        type("\u0004");
        java.onExit().get(60, TimeUnit.SECONDS);
        type("\r"); // for the shell, in case the key came too late for the program
        await("ready$ ", from + 1);
        assertGivenBack(before, "after");
    }

    @Test
    void while_it_is_stopped_and_taken_again_when_it_continues() throws Exception {
        await("ready$ ", 0);
        String before = modes("before");
        int from = run(folder.resolve("learn").toString());
        await(PASTE_ON, from);
        for (int times = 0; times < 2; times++) {
            from = seen.length();
            type("\u001a");
            await("ready$ ", from);
            assertGivenBack(before, "stopped");
            from = run("fg");
            await(PASTE_ON, from);
            from = seen.length();
            type("map\r");
            await("Containers", from);
            await(PASTE_ON, from);
        }
        from = seen.length();
        type("quit\r");
        await("ready$ ", from);
        assertGivenBack(before, "after");
    }

    @Test
    void the_quit_key_shows_no_stacks() throws Exception {
        await("ready$ ", 0);
        int from = run(folder.resolve("learn").toString());
        await(PASTE_ON, from);
        type("\u001cmap\r");
        await("Containers", from);
        assertEquals(-1, seen.indexOf("Full thread dump"));
    }
}
