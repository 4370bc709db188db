package dev.onekernel.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.core.CoreModuleProperties;

/**
 * Fills a guided session with simulated attendees over SSH and measures how long they wait. {@code src/bench/room} starts it.
 *
 * <p>The server is {@code onekernel guide} in a pseudo-terminal of its own, started by the launcher with its usual flags. All times are taken
 * in this process: from the instructor's key press until the first byte of the new screen, or the acknowledgement, has arrived.
 */
public final class RoomLoad {

    private static final String CODE = "K7M2QX";
    private static final int SLIDES = 10;
    private static final String PAGE_DOWN = "\u001b[6~";
    private static final int JOINING_AT_ONCE = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private RoomLoad() {}

    /** What one attendee's terminal received, and when. */
    private static final class Screen extends OutputStream {
        private volatile long arrived;
        private volatile long acknowledged;
        private volatile boolean any;

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            long now = System.nanoTime();
            any = true;
            if (arrived == 0) {
                arrived = now;
            }
            if (acknowledged == 0 && new String(bytes, from, length, StandardCharsets.UTF_8).contains("Recorded")) {
                acknowledged = now;
            }
        }

        void arm() {
            arrived = 0;
            acknowledged = 0;
        }
    }

    private record Person(ClientSession session, ChannelShell shell, Screen screen) {}

    /**
     * @param arguments the launcher, and how many attendees there are; for several nodes also the address of a database, and how many nodes
     *     let attendees in beside the instructor's
     */
    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[1]);
        Path state = Files.createTempDirectory("onekernel-room");
        List<String> common = new ArrayList<>(
                List.of("--state", state.toString(), "--attendees", Integer.toString(size)));
        if (arguments.length > 2) {
            common.addAll(List.of("--store", arguments[2]));
        }
        var command = new ArrayList<>(List.of(arguments[0], "guide", "5", "--code", CODE));
        command.addAll(common);
        var console = new GuideTerminal(command);
        GuideTerminal.await("lobby, but " + console.seen(), () -> console.seen().contains(CODE + "@"));
        Matcher port = Pattern.compile("-p ([0-9]+) " + CODE).matcher(console.seen());
        if (!port.find()) {
            throw new IllegalStateException(console.seen());
        }
        ProcessHandle server = console.java();
        SshClient client = client();
        var ports = new ArrayList<>(List.of(Integer.parseInt(port.group(1))));
        var nodes = new ArrayList<Process>();
        try {
            for (int i = 0; arguments.length > 3 && i < Integer.parseInt(arguments[3]); i++) {
                nodes.add(node(arguments[0], common, ports));
            }
            measure(size, console, server, client, ports);
        } finally {
            client.stop();
            nodes.forEach(Process::destroyForcibly);
            server.destroyForcibly();
            try (Stream<Path> files = Files.walk(state)) {
                files.sorted((first, second) -> second.compareTo(first))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    /** Starts a node that lets attendees in. */
    private static Process node(String launcher, List<String> common, List<Integer> ports) throws IOException {
        var command = new ArrayList<>(List.of(launcher, "guide", "--node"));
        command.addAll(common);
        Process node = new ProcessBuilder(command).redirectErrorStream(true).start();
        var lines = node.inputReader(StandardCharsets.UTF_8);
        var said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher port = Pattern.compile("-p ([0-9]+) " + CODE).matcher(line);
            if (port.find()) {
                ports.add(Integer.parseInt(port.group(1)));
                return node;
            }
        }
        throw new IllegalStateException("a node did not start: " + said);
    }

    private static SshClient client() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        CoreModuleProperties.NIO_WORKERS.set(client, 2);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
        client.setUserInteraction(new UserInteraction() {
            @Override
            public boolean isInteractionAllowed(ClientSession session) {
                return true;
            }

            @Override
            public String[] interactive(
                    ClientSession session, String name, String text, String lang, String[] prompt, boolean[] echo) {
                return new String[] {""};
            }

            @Override
            public String getUpdatedPassword(ClientSession session, String prompt, String lang) {
                return null;
            }
        });
        client.start();
        return client;
    }

    private static void measure(
            int size, GuideTerminal console, ProcessHandle server, SshClient client, List<Integer> ports)
            throws Exception {
        long begin = System.nanoTime();
        List<Person> people = join(size, client, ports);
        double joins = size / ((System.nanoTime() - begin) / 1e9);
        GuideTerminal.await("first screens", () -> people.stream().allMatch(person -> person.screen().any));
        Thread.sleep(2000);

        long[] first = slide(console, people, "\r");
        var slides = new ArrayList<Long>();
        for (int i = 0; i < SLIDES; i++) {
            Thread.sleep(1500); // meanwhile the next screen is drawn ahead
            for (long wait : slide(console, people, PAGE_DOWN)) {
                slides.add(wait);
            }
        }
        slide(console, people, "go 5.2\r");
        Thread.sleep(1000);
        slide(console, people, "ask\r");
        Thread.sleep(1500);
        long answers = answer(people);
        long[] all = slides.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| %d | %.0f | %s | %d / %d / %d | %d | %s | %s |%n",
                size,
                joins,
                first[first.length - 1],
                all[all.length / 2],
                all[(int) (all.length * 0.99)],
                all[all.length - 1],
                answers,
                GuideTerminal.status(server, "VmHWM"),
                GuideTerminal.status(server, "Threads"));
    }

    private static List<Person> join(int size, SshClient client, List<Integer> ports) throws Exception {
        var chance = new Random(5);
        var pool = Executors.newFixedThreadPool(JOINING_AT_ONCE);
        try {
            var joining = new ArrayList<Future<Person>>();
            for (int i = 0; i < size; i++) {
                int columns = i % 2 == 0 ? 80 : 40 + chance.nextInt(120);
                int rows = i % 2 == 0 ? 24 : 18 + chance.nextInt(40);
                int port = ports.get(i % ports.size());
                Callable<Person> task = () -> join(client, port, columns, rows);
                joining.add(pool.submit(task));
            }
            var people = new ArrayList<Person>();
            for (Future<Person> each : joining) {
                people.add(each.get());
            }
            return people;
        } finally {
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static Person join(SshClient client, int port, int columns, int rows) throws IOException {
        ClientSession session =
                client.connect(CODE, "127.0.0.1", port).verify(PATIENCE).getSession();
        session.auth().verify(PATIENCE);
        ChannelShell shell = session.createShellChannel();
        var screen = new Screen();
        shell.setPtyType("xterm-256color");
        shell.setPtyColumns(columns);
        shell.setPtyLines(rows);
        shell.setOut(screen);
        shell.open().verify(PATIENCE);
        return new Person(session, shell, screen);
    }

    /** Milliseconds until each attendee has the next screen, in ascending order. */
    private static long[] slide(GuideTerminal console, List<Person> people, String keys) throws Exception {
        people.forEach(person -> person.screen().arm());
        long begin = System.nanoTime();
        console.type(keys);
        GuideTerminal.await("slide", () -> people.stream().allMatch(person -> person.screen().arrived != 0));
        long[] waits = people.stream()
                .mapToLong(person -> (person.screen().arrived - begin) / 1_000_000)
                .toArray();
        Arrays.sort(waits);
        return waits;
    }

    /** Milliseconds until the last attendee's answer is acknowledged, when all press Enter at once. */
    private static long answer(List<Person> people) throws Exception {
        for (Person person : people) {
            person.shell().getInvertedIn().write('3');
            person.shell().getInvertedIn().flush();
        }
        Thread.sleep(3000);
        people.forEach(person -> person.screen().arm());
        long begin = System.nanoTime();
        for (Person person : people) {
            person.shell().getInvertedIn().write('\r');
            person.shell().getInvertedIn().flush();
        }
        GuideTerminal.await("acknowledgements", () -> people.stream().allMatch(person -> person.screen().acknowledged != 0));
        return people.stream()
                .mapToLong(person -> (person.screen().acknowledged - begin) / 1_000_000)
                .max()
                .orElseThrow();
    }
}
