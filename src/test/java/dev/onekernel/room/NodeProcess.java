package dev.onekernel.room;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A {@link NodeProgram} that was started, as a test sees it. */
final class NodeProcess {

    /** Everything that it printed. */
    final List<String> said = new CopyOnWriteArrayList<>();

    private final Process process;

    NodeProcess(String url) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeProgram.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var reader = new Thread(this::read, "reader");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
            }
        } catch (IOException killed) {
            // nothing more is said
        }
    }

    NodeProcess awaitReady() {
        SharedSession.await(() -> said.contains("ready"), () -> "a node to start");
        return this;
    }

    void tell(String line) {
        try {
            OutputStream input = process.getOutputStream();
            input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException killed) {
            // it does not hear it
        }
    }

    /** What it says to a question; not heard within the time means no. */
    boolean says(String question, long millis) {
        int before = said.size();
        tell(question);
        long since = System.nanoTime();
        while (System.nanoTime() - since < TimeUnit.MILLISECONDS.toNanos(millis) && process.isAlive()) {
            for (String line : List.copyOf(said).stream().skip(before).toList()) {
                if (line.startsWith(question + " ")) {
                    return line.endsWith("true");
                }
            }
            pause(5);
        }
        return false;
    }

    String join(String name) {
        tell("join " + name);
        String joined = "joined " + name + " ";
        SharedSession.await(() -> said.stream().anyMatch(line -> line.startsWith(joined)), () -> name + " to join");
        return said.stream()
                .filter(line -> line.startsWith(joined))
                .findFirst()
                .orElseThrow()
                .substring(joined.length());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Stops the process where it stands, or lets it go on. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
