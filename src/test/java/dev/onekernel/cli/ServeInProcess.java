package dev.onekernel.cli;

import dev.onekernel.ssh.HostKey;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command {@code serve} in a process of its own. */
final class ServeInProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern PORT = Pattern.compile("ssh -p ([0-9]+) 127.0.0.1");
    private static final Pattern METRICS = Pattern.compile("metrics at (\\S+)\\.");

    private final Process process;
    private final Path log;

    /** @param state where it keeps everything */
    ServeInProcess(Path state, Path course, String... arguments) throws IOException {
        makeKey(state.resolve("ssh"));
        log = Files.createTempFile(state.toAbsolutePath().getParent(), "serve", ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:CICompilerCount=1", // or there are more threads on a machine with more processors
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.onekernel.cli.Main",
                "serve",
                "--metrics",
                "0",
                "--state",
                state.toString(),
                "--course",
                course.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** A server listens at the port that follows from its key and at no other, so it gets a key whose port nobody has. */
    private static void makeKey(Path folder) throws IOException {
        Path file = folder.resolve("host-key");
        while (Files.notExists(file) && !isFree(HostKey.in(folder).port())) {
            Files.delete(file);
        }
    }

    static boolean isFree(int port) throws IOException {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound();
        } catch (BindException taken) {
            return false;
        }
    }

    String log() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    ServeInProcess awaitLog(String text) throws IOException, InterruptedException {
        long since = System.nanoTime();
        while (!log().contains(text)) {
            if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new AssertionError("no \"" + text + "\" in the log, but " + log());
            }
            Thread.sleep(10);
        }
        return this;
    }

    private String found(Pattern pattern) throws IOException, InterruptedException {
        awaitLog("Serving");
        Matcher matcher = pattern.matcher(log());
        if (!matcher.find()) {
            throw new AssertionError(log());
        }
        return matcher.group(1);
    }

    int port() throws IOException, InterruptedException {
        return Integer.parseInt(found(PORT));
    }

    String metrics() throws IOException, InterruptedException {
        return found(METRICS);
    }

    long pid() {
        return process.pid();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Ends the program as a power failure would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** What the program ended with. */
    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
