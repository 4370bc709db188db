package dev.onekernel.web;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real browser without a window: Chromium, driven over the Chrome DevTools Protocol. Each tab is a device of its own. */
public final class Browser implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Object>> waiting = new ConcurrentHashMap<>();

    private Browser(Process process, Path profile, String address) {
        this.process = process;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .join();
    }

    /** Starts it. Where there is none, the test is skipped; on the machines that check every change, it fails. */
    public static Browser open() throws IOException {
        Optional<String> program = Stream.of("chromium", "chromium-browser", "google-chrome")
                .filter(name -> Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))))
                .findFirst();
        if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail("This test needs chromium, which is missing.");
        }
        assumeTrue(program.isPresent(), "this needs chromium");
        Path profile = Files.createTempDirectory("onekernel-browser");
        Process process = new ProcessBuilder(List.of(
                        program.get(),
                        "--headless=new",
                        "--no-sandbox", // the tests may run as root; they open pages of this program only
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank"))
                .redirectErrorStream(true)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream()));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                var draining = new Thread(() -> output.lines().forEach(each -> {}), "browser");
                draining.setDaemon(true);
                draining.start();
                return new Browser(process, profile, listening.group(1));
            }
        }
        throw new IOException("the browser did not start");
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                Object json = Json.read(message.toString());
                message.setLength(0);
                if (Json.at(json, "id") instanceof Long id) {
                    waiting.remove(id.intValue()).complete(json);
                }
            }
            from.request(1);
            return null;
        }
    }

    /** @param session of a tab; empty for the browser itself */
    Object call(String session, String method, String parameters) {
        int id = calls.incrementAndGet();
        var reply = new CompletableFuture<Object>();
        waiting.put(id, reply);
        String to = session.isEmpty() ? "" : ",\"sessionId\":" + Json.quote(session);
        synchronized (socket) {
            socket.sendText(
                            "{\"id\":" + id + ",\"method\":" + Json.quote(method) + ",\"params\":" + parameters + to
                                    + "}",
                            true)
                    .join();
        }
        Object json = reply.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (Json.at(json, "error") != null) {
            throw new AssertionError(method + ": " + Json.at(json, "error", "message"));
        }
        return Json.at(json, "result");
    }

    /** A window of a device of its own, which keeps nothing of other tabs. */
    public Tab tab(String address, int width, int height) {
        Object context = Json.at(call("", "Target.createBrowserContext", "{}"), "browserContextId");
        Object target = Json.at(
                call(
                        "",
                        "Target.createTarget",
                        "{\"url\":\"about:blank\",\"browserContextId\":" + Json.quote((String) context) + "}"),
                "targetId");
        Object session = Json.at(
                call(
                        "",
                        "Target.attachToTarget",
                        "{\"flatten\":true,\"targetId\":" + Json.quote((String) target) + "}"),
                "sessionId");
        var tab = new Tab(this, (String) session);
        tab.size(width, height);
        tab.go(address);
        return tab;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted((first, second) -> second.compareTo(first))
                    .forEach(file -> file.toFile().delete());
        } catch (java.io.UncheckedIOException stillWriting) {
            // the profile is in the directory for temporary files
        }
    }
}
