package dev.onekernel.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class EventStreamTest {

    private static final String GET = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

    private final List<EventStream> opened = new CopyOnWriteArrayList<>();

    private PageServer serve(EventStreams streams) throws Exception {
        return PageServer.open(
                InetAddress.getLoopbackAddress(),
                WantedPort.exactly(0),
                RequestRules.ADDRESSES,
                exchange -> opened.add(streams.open(exchange).orElseThrow()),
                "test");
    }

    @Test
    void browsers_that_read_nothing_are_let_go_and_all_others_get_the_newest_state() throws Exception {
        String large = "x".repeat(4_000_000);
        var sockets = new ArrayList<Socket>();
        try (var streams = new EventStreams(100, 1, "test");
                var server = serve(streams)) {
            for (int i = 0; i < 20; i++) { // more than there are threads that write
                sockets.add(RawPhone.send(server.port(), GET));
            }
            RawPhone.await("connections", () -> opened.size() == 20);
            for (int i = 0; i < 10; i++) {
                streams.send(ServerEvent.state(large));
            }
            List<EventStream> silent = List.copyOf(opened);
            sockets.add(RawPhone.send(server.port(), GET));
            RawPhone.await("another connection", () -> opened.size() == 21);
            EventStream reading = opened.get(20);
            reading.send(() -> ServerEvent.state("old"));
            reading.send(() -> ServerEvent.state("newest"));
            RawPhone.readUntil(sockets.get(20), "data: newest");
            RawPhone.await("end of all that do not read", () -> silent.stream().allMatch(EventStream::closed));
            assertFalse(reading.closed());
        } finally {
            for (Socket each : sockets) {
                each.close();
            }
        }
    }

    @Test
    void a_last_event_arrives_and_ends_the_stream() throws Exception {
        try (var streams = new EventStreams(1, 60, "test");
                var server = serve(streams);
                var socket = RawPhone.send(server.port(), GET)) {
            RawPhone.await("connection", () -> opened.size() == 1);
            opened.get(0).end(() -> ServerEvent.closed("<p>Goodbye.</p>\n<p>Really.</p>"));
            opened.get(0).send(() -> ServerEvent.state("too late"));
            String seen = RawPhone.readUntil(socket, "\r\n0\r\n");
            assertTrue(
                    seen.contains("event: closed\nretry: 1000\ndata: <p>Goodbye.</p>\ndata: <p>Really.</p>\n\n"), seen);
            assertFalse(seen.contains("too late"), seen);
            RawPhone.await("end", opened.get(0)::closed);
        }
    }
}
