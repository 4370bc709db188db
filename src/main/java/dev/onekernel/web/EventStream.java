package dev.onekernel.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One browser that waits for events (server-sent events, WHATWG HTML 9.2). Nobody waits for it: of states that it has not taken yet, only the
 * newest is kept, and a browser that takes nothing for some seconds is let go.
 */
final class EventStream {

    private static final long SLOWEST = TimeUnit.SECONDS.toNanos(5);

    private final HttpExchange exchange;
    private final ExecutorService writers;
    private Optional<Supplier<byte[]>> next = Optional.empty();
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

    /** @param event as {@link ServerEvent} encodes it; it is encoded only if it is still the newest when it can be sent */
    synchronized void send(Supplier<byte[]> event) {
        if (!closed && !last) {
            next = Optional.of(event);
            write();
        }
    }

    /** Says that the connection holds, if nothing else is being said. */
    synchronized void beat() {
        if (!closed && !last && writing == null) {
            next = Optional.of(() -> ServerEvent.BEAT);
            write();
        }
    }

    /** Sends a last event, and ends. */
    synchronized void end(Supplier<byte[]> event) {
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
            for (Optional<Supplier<byte[]>> event = taken(); event.isPresent(); event = taken()) {
                out.write(event.get().get());
                out.flush();
            }
            if (ended()) {
                close();
            }
        } catch (IOException | RuntimeException gone) {
            close();
        }
    }

    private synchronized Optional<Supplier<byte[]>> taken() {
        Optional<Supplier<byte[]>> event = next;
        next = Optional.empty();
        if (event.isEmpty()) {
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
