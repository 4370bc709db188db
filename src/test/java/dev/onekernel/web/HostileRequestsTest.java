package dev.onekernel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.room.CoursePlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What strangers and broken programs send to the pages, and that the room goes on. */
@Timeout(180)
class HostileRequestsTest {

    private static final Pattern NONCE = Pattern.compile("script-src 'nonce-([A-Za-z0-9_-]{22})'");
    private static final int LARGEST_PAGE = 30 * 1024;

    private WebRoom room;
    private String phones;
    private String projector;

    @BeforeEach
    void open() throws Exception {
        room = new WebRoom(
                WebRoom.COURSE,
                new CoursePlace("lessons/01-one-kernel", 1),
                List.of(),
                0,
                new PhoneLimits(3, Duration.ofSeconds(90), Duration.ofMillis(20), 5));
        phones = "http://127.0.0.1:" + room.phones.port();
        projector = room.projector.address();
        RawPhone.await("lobby", () -> projected().contains("0 here"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private int projectorPort() {
        return Integer.parseInt(projector.substring("http://127.0.0.1:".length(), projector.length() - 1));
    }

    private String projected() {
        try {
            return RawPhone.get(projector).body();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String join(String name) throws Exception {
        HttpResponse<String> reply = RawPhone.post(phones + "/join", WebRoom.CODE + "\n" + name);
        assertEquals(200, reply.statusCode(), reply.body());
        return reply.body();
    }

    @Test
    void a_name_is_a_host_only_if_it_is_the_one_of_the_load_balancer() throws Exception {
        var rules = new RequestRules(Optional.of("Learn.example"));
        try (var server = PageServer.open(
                InetAddress.getLoopbackAddress(),
                WantedPort.exactly(0),
                rules,
                exchange -> Reply.text(200, "in").send(exchange),
                "test")) {
            assertEquals("HTTP/1.1 200 OK", status(server.port(), "Host: learn.example:2224"));
            assertEquals(
                    "HTTP/1.1 200 OK", status(server.port(), "Host: learn.example\r\nOrigin: https://learn.example"));
            assertEquals("HTTP/1.1 200 OK", status(server.port(), "Host: 10.0.0.5:2224"));
            assertTrue(status(server.port(), "Host: evil.example").contains(" 421 "));
            assertTrue(status(server.port(), "Host: learn.example.evil.example").contains(" 421 "));
            assertTrue(status(server.port(), "Host: learn.example\r\nOrigin: https://evil.example")
                    .contains(" 403 "));
        }
        assertTrue(status(room.phones.port(), "Host: learn.example").contains(" 421 "), "no name was given here");
    }

    private static String status(int port, String headers) throws Exception {
        try (Socket socket = RawPhone.send(port, "GET /x HTTP/1.1\r\n" + headers + "\r\n\r\n")) {
            return RawPhone.readUntil(socket, "\r\n").lines().findFirst().orElseThrow();
        }
    }

    @Test
    void the_first_response_holds_the_whole_state_and_nothing_from_elsewhere() throws Exception {
        for (String address : List.of(projector, phones + "/K7M2QX")) {
            HttpResponse<String> reply = RawPhone.get(address);
            String page = reply.body();
            assertTrue(page.length() <= LARGEST_PAGE, address + " has " + page.length() + " bytes");
            assertFalse(page.contains("{{"), "every place is filled");
            assertFalse(Pattern.compile("(src|href)=\"(?!data:,)").matcher(page).find(), "nothing is fetched");
            assertFalse(page.contains(" style="), "the policy forbids it");
            String policy =
                    reply.headers().firstValue("Content-Security-Policy").orElseThrow();
            Matcher nonce = NONCE.matcher(policy);
            assertTrue(nonce.find() && policy.startsWith("default-src 'none'"), policy);
            assertEquals(3, page.split("nonce=\"" + nonce.group(1), -1).length, "style and script");
            assertNotEquals(
                    policy,
                    RawPhone.get(address)
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElseThrow());
            assertEquals("no-store", reply.headers().firstValue("Cache-Control").orElseThrow());
            assertEquals(
                    "nosniff",
                    reply.headers().firstValue("X-Content-Type-Options").orElseThrow());
            assertEquals(List.of(), reply.headers().allValues("Access-Control-Allow-Origin"));
        }
        assertTrue(projected().contains(WebRoom.COMMAND), "the state is in the page");
        assertTrue(projected().contains("<svg class=\"qr\""), "and the QR code");
    }

    @Test
    void a_host_that_is_a_name_is_refused_as_another_page_may_have_led_it_here() throws Exception {
        for (int port : List.of(room.phones.port(), projectorPort())) {
            for (String host : List.of("evil.example", "127.0.0.1.evil.example", "", "localhost.evil.example:80")) {
                try (Socket socket = RawPhone.send(port, "GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n")) {
                    RawPhone.readUntil(socket, "HTTP/1.1 421");
                }
            }
            try (Socket socket = RawPhone.send(port, "GET / HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n")) {
                RawPhone.readUntil(socket, "HTTP/1.1 200");
            }
        }
    }

    @Test
    void another_page_can_neither_join_nor_answer() throws Exception {
        String token = join("Ada");
        assertEquals(
                403,
                RawPhone.post(phones + "/say?" + token, "quit", "Origin", "http://evil.example")
                        .statusCode());
        assertEquals(
                403,
                RawPhone.post(phones + "/join", WebRoom.CODE + "\nEve", "Sec-Fetch-Site", "cross-site")
                        .statusCode());
        assertEquals(1, room.loop.room().attendees().size());
    }

    @Test
    void without_a_token_nobody_hears_or_says_anything() throws Exception {
        join("Ada");
        for (String token : List.of("", "?", "?0123456789abcdef0123456789abcdef", "?" + "0".repeat(5000))) {
            assertEquals(404, RawPhone.get(phones + "/events" + token).statusCode());
            assertEquals(404, RawPhone.post(phones + "/say" + token, "help").statusCode());
        }
        assertEquals(404, RawPhone.get(phones + "/../../etc/passwd").statusCode());
        assertEquals(404, RawPhone.get(phones + "/a/b").statusCode());
        assertEquals(405, status("DELETE / HTTP/1.1"));
        assertEquals(405, status("OPTIONS / HTTP/1.1"));
    }

    private int status(String line) throws Exception {
        try (Socket socket = RawPhone.send(room.phones.port(), line + "\r\nHost: 127.0.0.1\r\n\r\n")) {
            return Integer.parseInt(RawPhone.readUntil(socket, "\r\n").substring(9, 12));
        }
    }

    @Test
    void a_wrong_code_is_refused_later_and_told_to_the_instructor() throws Exception {
        for (String code : List.of("WRNG", "", "K7M2Q", "K7M2QXX", "\u0000", "<b>")) {
            HttpResponse<String> reply = RawPhone.post(phones + "/join", code + "\nEve");
            assertEquals(401, reply.statusCode());
        }
        assertEquals(6, room.wrongCodes.get());
        assertEquals(0, room.loop.room().attendees().size());
    }

    @Test
    void what_is_too_long_or_too_much_is_refused() throws Exception {
        String token = join("Ada");
        assertEquals(
                413, RawPhone.post(phones + "/say?" + token, "x".repeat(5000)).statusCode());
        int refused = 0;
        for (int i = 0; i < 1000 && refused <= 10; i++) { // a slow machine may send little more than is allowed
            refused += RawPhone.post(phones + "/say?" + token, "help").statusCode() == 429 ? 1 : 0;
        }
        assertTrue(refused > 10, "refused " + refused);
        join("Bo");
        join("Chen");
        HttpResponse<String> reply = RawPhone.post(phones + "/join", WebRoom.CODE + "\nDora");
        assertEquals(403, reply.statusCode());
        assertTrue(reply.body().contains("full"), reply.body());
    }

    @Test
    void control_characters_in_a_line_are_dropped_and_a_long_answer_is_cut() throws Exception {
        String token = join("Ada");
        RawPhone.post(phones + "/say?" + token, "name \u001b[31mE\u202eve\u0000\r\nquit");
        RawPhone.await(
                "new name",
                () -> room.loop.room().attendees().values().stream()
                        .anyMatch(attendee -> attendee.name().contains("Evequit")));
    }

    @Test
    void slow_and_half_sent_requests_do_not_stop_the_room() throws Exception {
        String token = join("Ada");
        var stalled = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 100; i++) {
                stalled.add(RawPhone.send(room.phones.port(), "GET /K7M2QX HTTP/1.1\r\nHost: 127.0"));
                stalled.add(RawPhone.send(
                        room.phones.port(),
                        "POST /say?" + token + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 900\r\n\r\nx"));
            }
            String events = "GET /events?" + token + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
            RawPhone.await("a place for a request", () -> joins(events, stalled));
            room.lead("", "ask");
            Socket listening = stalled.get(stalled.size() - 1);
            RawPhone.readUntil(listening, "Tap your answer.");
            for (Socket each : stalled.subList(0, 200)) {
                assertEquals(-1, drained(each), "half a request ends");
            }
            assertEquals(204, RawPhone.post(phones + "/here?" + token, "").statusCode());
        } finally {
            for (Socket each : stalled) {
                each.close();
            }
        }
    }

    /** Tries to listen; while all threads are taken, the connection is closed at once. */
    private boolean joins(String events, List<Socket> sockets) {
        try {
            Socket socket = RawPhone.send(room.phones.port(), events);
            RawPhone.readUntil(socket, "event: state");
            sockets.add(socket);
            return true;
        } catch (IOException | AssertionError refused) {
            return false;
        }
    }

    private static int drained(Socket socket) {
        try {
            int last = socket.getInputStream().read();
            while (last >= 0) {
                last = socket.getInputStream().read();
            }
            return last;
        } catch (IOException reset) {
            return -1;
        }
    }

    @Test
    void a_browser_that_reads_nothing_is_let_go_and_holds_up_nobody() throws Exception {
        String token = join("Ada");
        try (var slow = new Socket()) {
            slow.setReceiveBufferSize(1024);
            slow.connect(new java.net.InetSocketAddress("127.0.0.1", room.phones.port()));
            slow.getOutputStream()
                    .write(("GET /events?" + token + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            try (Socket wall = RawPhone.send(projectorPort(), "GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")) {
                RawPhone.readUntil(wall, "event: state");
                var reading =
                        CompletableFuture.runAsync(() -> readTheLastScreen(wall)); // or it would be let go as well
                for (int round = 0; round < 300; round++) {
                    room.lead("go 1.1", "go 1.2");
                    RawPhone.post(phones + "/draft?" + token, "");
                }
                room.lead("say " + "seen ".repeat(20), "go 2.1");
                reading.get(60, TimeUnit.SECONDS);
            }
        }
        assertEquals(1, room.loop.room().attendees().size());
    }

    private static void readTheLastScreen(Socket wall) {
        try {
            RawPhone.readUntil(wall, "Control groups count");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
