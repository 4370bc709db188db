package dev.onekernel.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fills a guided session with simulated phones over HTTP and measures how long they wait. {@code src/bench/phones} starts it.
 *
 * <p>The server is {@code onekernel guide --web}, started by the launcher with its usual flags. A phone is a connection that waits for events, and
 * another one that sends answers, as a browser has them. All times are taken in this process: from the instructor's key press until the whole new
 * state, or the state with the recorded answer, has arrived.
 */
public final class PhoneLoad {

    private static final String CODE = "K7M2QX";
    private static final int SLIDES = 10;
    private static final String PAGE_DOWN = "\u001b[6~";
    private static final int JOINING_AT_ONCE = 32;

    private PhoneLoad() {}

    /** One phone, with a thread that reads what comes. */
    private static final class SimulatedPhone implements Runnable {
        private final BufferedReader events;
        private final int port;
        private final String token;
        private Socket answers;
        private volatile long arrived;
        private volatile long acknowledged;
        private volatile long bytes;

        SimulatedPhone(int port, String token) throws IOException {
            this.port = port;
            this.token = token;
            var listening = new Socket("127.0.0.1", port);
            listening.setTcpNoDelay(true);
            write(listening, "GET /events?" + token + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            events = new BufferedReader(new InputStreamReader(listening.getInputStream(), StandardCharsets.UTF_8));
            var reading = new Thread(null, this, "phone", 128 * 1024);
            reading.setDaemon(true);
            reading.start();
        }

        private static void write(Socket socket, String text) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        /** Opens the second connection, which the server closes when it was not used for a while. */
        void beginToAnswer() throws IOException {
            answers = new Socket("127.0.0.1", port);
            answers.setTcpNoDelay(true);
        }

        void answer(String given) throws IOException {
            write(
                    answers,
                    "POST /answer?" + token + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + given.length()
                            + "\r\n\r\n" + given);
        }

        @Override
        public void run() {
            try {
                boolean state = false;
                boolean recorded = false;
                for (String line = events.readLine(); line != null; line = events.readLine()) {
                    bytes += line.length() + 1;
                    state |= line.equals("event: state");
                    recorded |= line.contains("Recorded");
                    if (line.isEmpty() && state) {
                        long now = System.nanoTime();
                        arrived = arrived == 0 ? now : arrived;
                        acknowledged = acknowledged == 0 && recorded ? now : acknowledged;
                        state = false;
                        recorded = false;
                    }
                }
            } catch (IOException closed) {
                // the end
            }
        }

        void arm() {
            arrived = 0;
            acknowledged = 0;
            bytes = 0;
        }
    }

    /** @param arguments the launcher, and how many phones there are */
    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[1]);
        Path state = Files.createTempDirectory("onekernel-phones");
        var console = new GuideTerminal(List.of(
                arguments[0],
                "guide",
                "5",
                "--web",
                "--state",
                state.toString(),
                "--code",
                CODE,
                "--attendees",
                Integer.toString(size)));
        Pattern address = Pattern.compile("http://127.0.0.1:([0-9]+)/" + CODE);
        GuideTerminal.await("lobby, but " + console.seen(), () -> address.matcher(console.seen()).find());
        Matcher port = address.matcher(console.seen());
        port.find();
        ProcessHandle server = console.java();
        try {
            measure(size, console, server, Integer.parseInt(port.group(1)));
        } finally {
            server.destroyForcibly();
            try (Stream<Path> files = Files.walk(state)) {
                files.sorted((first, second) -> second.compareTo(first))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void measure(int size, GuideTerminal console, ProcessHandle server, int port) throws Exception {
        long begin = System.nanoTime();
        List<SimulatedPhone> phones = join(size, port);
        double joins = size / ((System.nanoTime() - begin) / 1e9);
        GuideTerminal.await("first states", () -> phones.stream().allMatch(phone -> phone.arrived != 0));
        Thread.sleep(2000);

        long[] first = slide(console, phones, "\r");
        var slides = new ArrayList<Long>();
        long bytes = 0;
        for (int i = 0; i < SLIDES; i++) {
            Thread.sleep(1500);
            for (long wait : slide(console, phones, PAGE_DOWN)) {
                slides.add(wait);
            }
            bytes += phones.get(0).bytes;
        }
        slide(console, phones, "go 5.2\r");
        Thread.sleep(1000);
        slide(console, phones, "ask\r");
        for (SimulatedPhone phone : phones) {
            phone.beginToAnswer();
        }
        Thread.sleep(1500);
        phones.forEach(SimulatedPhone::arm);
        long asked = System.nanoTime();
        for (SimulatedPhone phone : phones) {
            phone.answer("3");
        }
        long[] answers = waits(phones, asked, phone -> phone.acknowledged);
        long[] all = slides.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| %d | %.0f | %d | %d / %d / %d | %d / %d | %.1f | %s | %s |%n",
                size,
                joins,
                first[first.length - 1],
                all[all.length / 2],
                all[(int) (all.length * 0.99)],
                all[all.length - 1],
                answers[answers.length / 2],
                answers[answers.length - 1],
                bytes / 1024.0 / SLIDES,
                GuideTerminal.status(server, "VmHWM"),
                GuideTerminal.status(server, "Threads"));
    }

    private static List<SimulatedPhone> join(int size, int port) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var pool = Executors.newFixedThreadPool(JOINING_AT_ONCE);
        try {
            var joining = new ArrayList<Future<SimulatedPhone>>();
            for (int i = 0; i < size; i++) {
                Callable<SimulatedPhone> task = () -> {
                    client.send(request(port, "/" + CODE).build(), BodyHandlers.ofString());
                    var join = request(port, "/join").POST(HttpRequest.BodyPublishers.ofString(CODE + "\n"));
                    return new SimulatedPhone(
                            port, client.send(join.build(), BodyHandlers.ofString()).body());
                };
                joining.add(pool.submit(task));
            }
            var phones = new ArrayList<SimulatedPhone>();
            for (Future<SimulatedPhone> each : joining) {
                phones.add(each.get());
            }
            return phones;
        } finally {
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static long[] slide(GuideTerminal console, List<SimulatedPhone> phones, String keys) throws Exception {
        phones.forEach(SimulatedPhone::arm);
        long begin = System.nanoTime();
        console.type(keys);
        return waits(phones, begin, phone -> phone.arrived);
    }

    /** Milliseconds until each phone has what it waits for, in ascending order. */
    private static long[] waits(List<SimulatedPhone> phones, long begin, ToLongFunction<SimulatedPhone> had)
            throws InterruptedException {
        GuideTerminal.await("state", () -> phones.stream().allMatch(phone -> had.applyAsLong(phone) != 0));
        long[] waits = phones.stream()
                .mapToLong(phone -> (had.applyAsLong(phone) - begin) / 1_000_000)
                .toArray();
        Arrays.sort(waits);
        return waits;
    }
}
