package dev.onekernel.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A program started at a real terminal, which the {@code script} of Linux gives it. */
final class AtTerminal implements AutoCloseable {

    /** The line editor asks the terminal to bracket what is pasted, then shows its prompt. */
    private static final String PROMPT = "\u001b[?2004h";

    private final Process process;
    private final StringBuilder seen = new StringBuilder();

    private AtTerminal(Process process) {
        this.process = process;
    }

    static AtTerminal start(Map<String, String> environment, String... command) throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")), "this needs a Linux");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "this needs the script command of util-linux");
        String words = Arrays.stream(command).map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        var builder =
                new ProcessBuilder("/usr/bin/script", "-qfec", "stty rows 24 cols 80; " + words + "; :", "/dev/null");
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().putAll(environment);
        return new AtTerminal(builder.redirectErrorStream(true).start());
    }

    /** Waits for the next prompt; gives all that was shown so far. */
    String awaitPrompt() throws IOException {
        var buffer = new byte[8192];
        int from = seen.length();
        while (seen.indexOf(PROMPT, from) < 0) {
            int length = process.getInputStream().read(buffer);
            assertTrue(length >= 0, () -> "it ended without a prompt: " + seen);
            seen.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
        }
        return seen.toString();
    }

    void type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** The Java that runs there now. */
    ProcessHandle java() {
        return process.descendants()
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    /** Leaves with Ctrl-D. */
    @Override
    public void close() throws IOException {
        type("\u0004");
        process.getInputStream().readAllBytes(); // until the terminal is given back
    }
}
