package dev.onekernel.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * One browser that waits for events (server-sent events, WHATWG HTML 9.2). Nobody waits for it: of states that it has not taken yet, only the
 * newest is kept, and a browser that takes nothing for some seconds is let go.
 */
final class EventStream {

    private static final long SLOWEST = TimeUnit.SECONDS.toNanos(5);
    private static final byte[] NOTHING = {};

    private final HttpExchange exchange;
    private final ExecutorService writers;
    private byte[] next = NOTHING;
    private Future<?> writing;

    /** When the writing of an event began; empty while it waits for a thread. */
    private OptionalLong since = OptionalLong.empty();

    private boolean last;
    private boolean closed;

    private EventStream(HttpExchange exchange, ExecutorService writers) {
        this.exchange = exchange;
        this.writers = writers;
    }

    /** Takes over an exchange. */
    static EventStream begin(HttpExchange exchange, ExecutorService writers) throws IOException {
        Reply.common(exchange.getResponseHeaders(), "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        return new EventStream(exchange, writers);
    }

    /** @param event as {@link ServerEvent} encodes it */
    synchronized void send(byte[] event) {
        if (!closed && !last) {
            next = event;
            write();
        }
    }

    /** Says that the connection holds, if nothing else is being said. */
    synchronized void beat() {
        if (!closed && !last && writing == null) {
            next = ServerEvent.BEAT;
            write();
        }
    }

    /** Sends a last event, and ends. */
    synchronized void end(byte[] event) {
        send(event);
        last = true;
    }

    private void write() {
        if (writing == null) {
            since = OptionalLong.empty();
            writing = writers.submit(this::drain);
        }
    }

    private void drain() {
        try {
            OutputStream out = exchange.getResponseBody();
            for (byte[] event = taken(); event.length > 0; event = taken()) {
                out.write(event);
                out.flush();
            }
            if (ended()) {
                close();
            }
        } catch (IOException | RuntimeException gone) {
            close();
        }
    }

    private synchronized byte[] taken() {
        byte[] event = next;
        next = NOTHING;
        if (event.length == 0) {
            writing = null;
        }
        since = OptionalLong.of(System.nanoTime());
        return event;
    }

    private synchronized boolean ended() {
        return last && writing == null;
    }

    /** Lets the browser go if it has taken nothing for too long. Interrupting whoever writes to a channel closes it. */
    synchronized void tick(long now) {
        if (writing != null && since.isPresent() && now - since.getAsLong() > SLOWEST) {
            writing.cancel(true);
            closed = true;
        }
    }

    synchronized boolean closed() {
        return closed;
    }

    private void close() {
        synchronized (this) {
            closed = true;
        }
        exchange.close();
    }
}
