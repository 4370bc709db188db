package dev.onekernel.cli;

import dev.onekernel.log.FileEventLog;
import dev.onekernel.room.Room;
import dev.onekernel.room.RoomJournal;
import dev.onekernel.terminal.TerminalWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The command {@code guide} in a process and a terminal of its own, with the small course of the tests. */
final class GuideInTerminal implements AutoCloseable {

    static final String CODE = "K7M2QX";

    private static final Pattern JOIN = Pattern.compile("ssh -p ([0-9]+) " + CODE + "@127.0.0.1");

    final TerminalWindow window;
    private final Path state;

    GuideInTerminal(Path state, String... arguments) throws IOException {
        this.state = state;
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.onekernel.cli.Main",
                "guide",
                "--state",
                state.toString(),
                "--course",
                Path.of("src/test/resources/room-course").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        window = new TerminalWindow(command, Map.of("TERM", "xterm-256color", "LANG", "C.UTF-8"), 80, 24);
    }

    /** Opens a session in which everything has its usual place. */
    static GuideInTerminal open(Path state) throws IOException {
        return new GuideInTerminal(state, "--code", CODE, "--guide", "Anna");
    }

    /** Waits for the lobby, and gives the port in the line that attendees are to type. */
    int port() throws InterruptedException {
        window.await(CODE + "@127.0.0.1");
        Matcher join = JOIN.matcher(window.text());
        if (!join.find()) {
            throw new AssertionError(window.text());
        }
        return Integer.parseInt(join.group(1));
    }

    ProcessHandle java() throws InterruptedException {
        return window.program("java");
    }

    /** Ends the program as a power failure would. */
    void kill() throws Exception {
        ProcessHandle java = java();
        java.destroyForcibly();
        java.onExit().get();
    }

    /** What is on the disk of the only session. */
    Room room() throws IOException {
        try (Stream<Path> sessions = Files.list(state.resolve("rooms"))) {
            return Room.of(RoomJournal.read(
                            new FileEventLog(state),
                            sessions.findFirst().orElseThrow().getFileName().toString())
                    .events());
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
