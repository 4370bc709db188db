package dev.onekernel.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.core.CoreModuleProperties;

/**
 * Fills a served course with simulated learners over SSH and measures how long they wait. {@code src/bench/serve} starts it. All times are taken in
 * this process: from a key press until the first byte that it leads to has arrived. While they are measured, each learner presses a key every
 * four seconds on the average, which is more than people do who read.
 */
public final class ServeLoad {

    private static final int STARTING_AT_ONCE = 32;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private ServeLoad() {}

    /** What one learner's terminal received last, and when. */
    private static final class Screen extends OutputStream {
        private volatile long arrived;
        private volatile boolean any;
        private volatile String awaited = "";
        private final StringBuilder seen = new StringBuilder();

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            any = true;
            seen.append(new String(bytes, from, length, StandardCharsets.UTF_8));
            if (arrived == 0 && seen.indexOf(awaited) >= 0) {
                arrived = System.nanoTime();
            }
        }

        synchronized void arm(String text) {
            seen.setLength(0);
            awaited = text;
            arrived = 0;
        }
    }

    private record Learner(ClientSession session, ChannelShell shell, Screen screen, long startNanos) {

        /** @return when it was typed */
        long type(String keys, String awaited) throws IOException {
            screen.arm(awaited);
            long now = System.nanoTime();
            shell.getInvertedIn().write(keys.getBytes(StandardCharsets.UTF_8));
            shell.getInvertedIn().flush();
            return now;
        }
    }

    /** The process that is measured. */
    private record Server(long process, URI metrics) {

        /** The memory that it has now. */
        long kilobytes() throws IOException {
            return Long.parseLong(status("VmRSS"));
        }

        /** What of its heap is in use after a garbage collection. */
        long liveKilobytes() throws Exception {
            String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            new ProcessBuilder(jcmd, Long.toString(process), "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            try (InputStream page = metrics.toURL().openStream()) {
                String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
                return text.lines()
                        .filter(line -> line.startsWith("onekernel_heap_used_bytes "))
                        .mapToLong(line -> Long.parseLong(line.split(" ")[1]) / 1024)
                        .findFirst()
                        .orElseThrow();
            }
        }

        String status(String name) throws IOException {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .findFirst()
                    .orElseThrow()
                    .replaceAll("[^0-9]", "");
        }
    }

    /** @param arguments the launcher, and how many learners there are */
    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[1]);
        Path state = Files.createTempDirectory("onekernel-serve");
        Path log = state.resolve("log");
        Process server = new ProcessBuilder(
                        arguments[0],
                        "serve",
                        "--metrics",
                        "0",
                        "--state",
                        state.resolve("state").toString(),
                        "--learners",
                        Integer.toString(size))
                .redirectError(log.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        SshClient client = client();
        try {
            await("start", () -> text(log).contains("Serving"));
            Matcher places = Pattern.compile("ssh -p ([0-9]+) .*, metrics at (\\S+)[.]\n").matcher(text(log));
            if (!places.find()) {
                throw new IllegalStateException(text(log));
            }
            var measured = new Server(server.pid(), URI.create(places.group(2)));
            measure(size, measured, client, Integer.parseInt(places.group(1)));
        } finally {
            client.stop();
            server.destroyForcibly();
            try (Stream<Path> files = Files.walk(state)) {
                files.sorted((first, second) -> second.compareTo(first)).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException notYet) {
            return "";
        }
    }

    private static SshClient client() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.setUserInteraction(UserInteraction.NONE);
        CoreModuleProperties.NIO_WORKERS.set(client, 2);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
        client.start();
        return client;
    }

    private static void measure(int size, Server server, SshClient client, int port) throws Exception {
        long empty = server.kilobytes();
        long emptyHeap = server.liveKilobytes();
        long begin = System.nanoTime();
        List<Learner> learners = start(size, client, port);
        double starts = size / ((System.nanoTime() - begin) / 1e9);
        long[] start = learners.stream().mapToLong(Learner::startNanos).sorted().toArray();
        Thread.sleep(2000);

        // Everybody comes to the first question of lesson 1, and reads on in between.
        var screens = new ArrayList<Long>();
        for (String line : List.of("\r", "go 1.3\r", "\r", "go 1.5\r")) {
            screens.addAll(spread(learners, line, "> ", 1));
        }
        List<Long> keys = spread(learners, "1", "1", ROUNDS);
        List<Long> answers = spread(learners, "\u00151a 2b 3c\r", "> ", 1);
        long last = atOnce(learners);
        long full = server.kilobytes();
        long fullHeap = server.liveKilobytes();
        System.out.printf(
                Locale.ROOT,
                "| %d | %.0f | %s / %s | %s | %s | %s | %d | %d / %d MB | %d / %d MB | %d | %s |%n",
                size,
                starts,
                millis(start[start.length / 2]),
                millis(start[(int) (start.length * 0.99)]),
                percentiles(keys),
                percentiles(screens),
                percentiles(answers),
                last,
                empty / 1024,
                full / 1024,
                emptyHeap / 1024,
                fullHeap / 1024,
                (fullHeap - emptyHeap) / size,
                server.status("Threads"));
    }

    private static String percentiles(List<Long> nanos) {
        long[] all = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return millis(all[all.length / 2]) + " / " + millis(all[(int) (all.length * 0.99)]) + " / " + millis(all[all.length - 1]);
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, nanos < 10_000_000 ? "%.1f" : "%.0f", nanos / 1e6);
    }

    private static List<Learner> start(int size, SshClient client, int port) throws Exception {
        var chance = new Random(5);
        var pool = Executors.newFixedThreadPool(STARTING_AT_ONCE);
        try {
            var starting = new ArrayList<Future<Learner>>();
            for (int i = 0; i < size; i++) {
                int columns = i % 2 == 0 ? 80 : 40 + chance.nextInt(120);
                int rows = i % 2 == 0 ? 24 : 18 + chance.nextInt(40);
                starting.add(pool.submit(() -> start(client, port, columns, rows)));
            }
            var learners = new ArrayList<Learner>();
            for (Future<Learner> each : starting) {
                learners.add(each.get());
            }
            return learners;
        } finally {
            pool.shutdown();
        }
    }

    private static Learner start(SshClient client, int port, int columns, int rows) throws Exception {
        long begin = System.nanoTime();
        ClientSession session =
                client.connect("learner", "127.0.0.1", port).verify(PATIENCE).getSession();
        session.auth().verify(PATIENCE);
        ChannelShell shell = session.createShellChannel();
        var screen = new Screen();
        shell.setPtyType("xterm-256color");
        shell.setPtyColumns(columns);
        shell.setPtyLines(rows);
        shell.setOut(screen);
        shell.open().verify(PATIENCE);
        await("first screen", () -> screen.any);
        return new Learner(session, shell, screen, System.nanoTime() - begin);
    }

    /** Everybody types the same in each round, one after the other at even distances. */
    private static List<Long> spread(List<Learner> learners, String keys, String awaited, int rounds) throws Exception {
        var waits = new ArrayList<Long>();
        for (int round = 0; round < rounds; round++) {
            long[] typed = new long[learners.size()];
            long begin = System.nanoTime();
            for (int i = 0; i < learners.size(); i++) {
                long due = begin + ROUND.toNanos() * i / learners.size();
                while (System.nanoTime() < due) {
                    Thread.sleep(1);
                }
                typed[i] = learners.get(i).type(keys, awaited);
            }
            await("what was typed", () -> learners.stream().allMatch(learner -> learner.screen().arrived != 0));
            for (int i = 0; i < learners.size(); i++) {
                waits.add(learners.get(i).screen().arrived - typed[i]);
            }
        }
        return waits;
    }

    /** Milliseconds until the last learner's answer is marked, when all press Enter at once. */
    private static long atOnce(List<Learner> learners) throws Exception {
        spread(learners, "go quiz 1\r", "> ", 1);
        spread(learners, "b", "b", 1);
        long begin = System.nanoTime();
        for (Learner learner : learners) {
            learner.type("\r", "> ");
        }
        await("marks", () -> learners.stream().allMatch(learner -> learner.screen().arrived != 0));
        return (learners.stream().mapToLong(learner -> learner.screen().arrived).max().orElseThrow() - begin) / 1_000_000;
    }

    private static void await(String what, BooleanSupplier wanted) throws InterruptedException {
        long since = System.nanoTime();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new IllegalStateException("no " + what);
            }
            Thread.sleep(2);
        }
    }
}
