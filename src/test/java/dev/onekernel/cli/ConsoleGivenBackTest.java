package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.terminal.TerminalWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The instructor's console in a shell at a real terminal. However it ends, {@code stty -a} says the same as before, and the terminal shows
 * what it showed before.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class ConsoleGivenBackTest {

    private static final String ENTERED = "\u001b[?1049h";
    private static final String LEFT = "\u001b[?1049l";

    @TempDir
    private Path folder;

    private TerminalWindow window;
    private int commands;

    @BeforeEach
    void start() throws Exception {
        TerminalWindow.requirePrograms("script", "stty", "kill");
        Path command = folder.resolve("guide");
        Files.writeString(
                command,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp '"
                        + System.getProperty("java.class.path") + "' dev.onekernel.cli.Main --state '"
                        + folder.resolve("state") + "' guide --course '"
                        + Path.of("src/test/resources/room-course").toAbsolutePath() + "' --code K7M2QX\n");
        assertTrue(command.toFile().setExecutable(true));
        window = new TerminalWindow(
                List.of("sh", "-i"), Map.of("TERM", "xterm-256color", "LANG", "C.UTF-8", "ENV", ""), 80, 24);
    }

    @AfterEach
    void end() {
        window.killPrograms();
        window.close();
    }

    /** The modes as the shell sees them. */
    private String modes() throws Exception {
        String name = "modes" + ++commands;
        window.type("stty -a > '" + folder.resolve(name) + "'; echo not''ed" + commands + "\r")
                .await("noted" + commands);
        return Files.readString(folder.resolve(name));
    }

    private void open() throws Exception {
        window.type(folder.resolve("guide") + "\r").await("Enter begins");
    }

    private void assertShownAsBefore() {
        assertTrue(window.seen().lastIndexOf(ENTERED) < window.seen().lastIndexOf(LEFT), "the normal screen");
        for (String mode : List.of("?1", "?2004", "?25")) {
            int on = window.seen().lastIndexOf("\u001b[" + mode + (mode.equals("?25") ? "l" : "h"));
            int off = window.seen().lastIndexOf("\u001b[" + mode + (mode.equals("?25") ? "h" : "l"));
            assertTrue(on <= off, mode);
        }
    }

    private void signal(String name, ProcessHandle process) throws Exception {
        assertTrue(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor(60, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"end", "Ctrl-C and Ctrl-D", "TERM", "INT", "HUP"})
    void at_every_end(String way) throws Exception {
        String before = modes();
        open();
        ProcessHandle java = window.program("java");
        switch (way) {
            case "end" -> window.type("end\r").await("The report is in").type("\r");
            case "Ctrl-C and Ctrl-D" ->
                window.type("nonsense\u0003\u0004") // Ctrl-C gives up the line, Ctrl-D types end
                        .await("Enter begins > end")
                        .type("\r")
                        .await("The report is in")
                        .type("\u0004");
            default -> signal(way, java);
        }
        java.onExit().get(60, TimeUnit.SECONDS);
        assertEquals(before, modes());
        assertShownAsBefore();
    }

    @Test
    void while_it_is_stopped_and_taken_again_when_it_continues() throws Exception {
        String before = modes();
        open();
        ProcessHandle java = window.program("java");
        for (int times = 1; times <= 2; times++) {
            int running = window.seen().length();
            signal("TSTP", java);
            window.await("the shell", () -> window.seen().indexOf("Stopped", running) > 0);
            assertEquals(before, modes());
            assertShownAsBefore();
            int entered = window.seen().length();
            window.type("fg\r");
            window.await("the console", () -> window.seen().indexOf(ENTERED, entered) > 0);
            window.await("the lobby again", () -> window.seen().indexOf("Enter begins", entered) > 0);
        }
        window.type("end\r").await("The report is in").type("\r");
        java.onExit().get(60, TimeUnit.SECONDS);
        assertEquals(before, modes());
        assertShownAsBefore();
    }
}
