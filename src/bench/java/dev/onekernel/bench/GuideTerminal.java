package dev.onekernel.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** {@code onekernel guide} in a pseudo-terminal of its own, on which the instructor types. */
final class GuideTerminal {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final StringBuilder seen = new StringBuilder();

    GuideTerminal(List<String> command) throws IOException {
        String words = String.join(" ", command);
        process = new ProcessBuilder("script", "-qfec", "stty rows 24 cols 80; " + words, "/dev/null")
                .redirectErrorStream(true)
                .start();
        var reading = new Thread(this::read, "console");
        reading.setDaemon(true);
        reading.start();
    }

    private void read() {
        try (var in = process.getInputStream()) {
            var buffer = new byte[8192];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                synchronized (seen) {
                    seen.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException closed) {
            // the end
        }
    }

    String seen() {
        synchronized (seen) {
            return seen.toString().replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "");
        }
    }

    void type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    ProcessHandle java() {
        return process.descendants()
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    static String status(ProcessHandle process, String name) throws IOException {
        String value = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow()
                .replaceAll("[^0-9]", "");
        return name.startsWith("Vm") ? Long.parseLong(value) / 1024 + " MB" : value;
    }

    static void await(String what, BooleanSupplier wanted) throws InterruptedException {
        long since = System.nanoTime();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new IllegalStateException("no " + what);
            }
            Thread.sleep(2);
        }
    }
}
