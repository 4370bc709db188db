package dev.onekernel.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.text.Line;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Nobody is held up by somebody else, and nothing grows without an end. The limits are a few seconds, so that a machine that stands still for a moment
 * throws out nobody else.
 */
@Timeout(180)
class DoorLimitsTest extends AtTheDoor {

    @Test
    void a_terminal_that_takes_nothing_holds_up_nobody_and_is_closed() throws Exception {
        open(Limits.withSlowness(Duration.ofSeconds(4)));
        try (var slow = new Visitor("Slow").join(door, EchoRoom.CODE).open("xterm", 80, 24);
                var quick = new Visitor("Quick").join(door, EchoRoom.CODE).open("xterm", 80, 24)) {
            slow.await("say > ");
            quick.await("say > ");
            slow.stopReading();
            Line line = Line.of("x".repeat(10_000));
            for (int i = 1; i <= 400; i++) { // 40 MB, which no socket takes
                room.showAll(
                        List.of(line, line, line, line, line, line, line, line, line, line, Line.of("screen " + i)));
            }
            quick.await("screen 400");
            quick.type("hello\r").await("You said: hello");
            awaitLog("Slow left, TOO_SLOW");
        }
    }

    @Test
    void clients_that_never_finish_changing_their_keys_hold_up_nobody() throws Exception {
        open(Limits.quick());
        var stuck = new ArrayList<Visitor>();
        try (var quick = new Visitor("Quick").join(door, EchoRoom.CODE).open("xterm", 80, 24)) {
            for (int i = 0; i < 5; i++) { // more than there are threads that write
                var visitor =
                        new Visitor("Stuck " + i).join(door, EchoRoom.CODE).open("xterm", 80, 24);
                stuck.add(visitor);
                visitor.await("say > ").stopReading();
                visitor.type("x"); // the reply to it holds up the client's only reader
                visitor.awaitHeldUp();
                visitor.session.reExchangeKeys();
            }
            for (int i = 1; i <= 20; i++) {
                room.showAll(List.of(Line.of("screen " + i)));
            }
            quick.await("screen 20");
            quick.type("hello\r").await("You said: hello");
        } finally {
            stuck.forEach(Visitor::close);
        }
    }

    @Test
    void a_client_that_answers_no_keepalive_is_gone() throws Exception {
        open(Limits.withKeepalive(Duration.ofSeconds(1), 4));
        try (var deaf = new Visitor("Deaf").join(door, EchoRoom.CODE).open("xterm", 80, 24);
                var alive = new Visitor("Alive").join(door, EchoRoom.CODE).open("xterm", 80, 24)) {
            deaf.await("say > ");
            deaf.stopReading();
            deaf.type("x"); // the reply to it holds up the client's only reader
            awaitLog("Deaf left, LOST");
            alive.type("hello\r").await("You said: hello");
        }
    }

    @Test
    void whoever_types_nothing_for_too_long_is_told_so() throws Exception {
        open(Limits.withIdle(Duration.ofSeconds(4)));
        try (var asleep = new Visitor("Bo").join(door, EchoRoom.CODE).open("xterm", 80, 24)) {
            asleep.await("You have not typed anything for a long time.");
            awaitLog("Bo left, CLOSED");
        }
    }

    @Test
    void a_terminal_can_send_no_more_than_it_is_allowed() throws Exception {
        open(Limits.withInputPerSecond(0));
        try (var flood = new Visitor("Flood").join(door, EchoRoom.CODE).open("xterm", 80, 24)) {
            flood.await("say > ");
            var typing = new Thread(() -> {
                try {
                    flood.type("x".repeat(100_000));
                } catch (IOException closed) {
                    // the end of the test
                }
            });
            typing.setDaemon(true);
            typing.start();
            Visitor.await("8 KB", () -> room.received.get() >= 8192);
            assertEquals(8192, room.received.get());
        }
    }

    @Test
    void whoever_says_nothing_at_the_door_makes_room_for_the_next() throws Exception {
        open(Limits.withNewcomers(2, Duration.ZERO));
        try (var first = new Socket("127.0.0.1", door.port());
                var second = new Socket("127.0.0.1", door.port())) {
            awaitGreeting(first);
            awaitGreeting(second);
            try (var bo = new Visitor("Bo").join(door, EchoRoom.CODE)) {
                assertTrue(bo.session.isAuthenticated());
                assertEquals(-1, restOf(first));
            }
        }
    }

    private static void awaitGreeting(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        assertEquals('S', socket.getInputStream().read());
    }

    private static int restOf(Socket socket) throws IOException {
        socket.getInputStream().readAllBytes();
        return socket.getInputStream().read();
    }

    @Test
    void a_thousand_refusals_leave_nothing_open() throws Exception {
        open(Limits.withNewcomers(0, Duration.ofHours(1)));
        long before = descriptors();
        for (int i = 0; i < 1_000; i++) {
            try (var refused = new Socket("127.0.0.1", door.port())) {
                refused.setSoTimeout(20_000);
                try {
                    restOf(refused);
                } catch (SocketException reset) {
                    // that is a refusal as well
                }
            }
        }
        Visitor.await("end of the connections", () -> descriptors() <= before + 5);
    }

    private static long descriptors() {
        String[] open = Path.of("/proc/self/fd").toFile().list();
        return open == null ? 0 : open.length;
    }

    @Test
    void whoever_gets_in_and_opens_no_terminal_has_to_leave() throws Exception {
        open(Limits.withJoining(Duration.ofSeconds(6)));
        try (var bo = new Visitor("Bo").join(door, EchoRoom.CODE)) {
            bo.awaitEnd();
            assertEquals(0, door.attendees());
        }
    }
}
