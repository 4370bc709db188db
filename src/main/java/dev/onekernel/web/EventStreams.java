package dev.onekernel.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** All browsers that wait for events, and the threads that write to them. */
final class EventStreams implements AutoCloseable {

    private static final int WRITERS = 16;
    private static final int WRITER_SECONDS = 30;

    private final int most;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService writers;
    private final ScheduledExecutorService clock;

    /**
     * @param most how many browsers may wait at a time
     * @param beat how often each is told that the connection holds, in seconds
     */
    EventStreams(int most, int beat, String name) {
        this.most = most;
        var pool = new ThreadPoolExecutor(
                WRITERS,
                WRITERS,
                WRITER_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> daemon(work, name + "-writer"),
                new ThreadPoolExecutor.DiscardPolicy()); // when the page is closed, nothing more is to be written
        pool.allowCoreThreadTimeOut(true);
        writers = pool;
        clock = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, name + "-clock"));
        clock.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
        clock.scheduleAtFixedRate(() -> open.forEach(EventStream::beat), beat, beat, TimeUnit.SECONDS);
    }

    private static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private void tick() {
        long now = System.nanoTime();
        open.forEach(stream -> stream.tick(now));
        open.removeIf(EventStream::closed);
    }

    /** Takes over an exchange; empty when too many wait already. */
    Optional<EventStream> open(HttpExchange exchange) throws IOException {
        if (open.size() >= most) {
            return Optional.empty();
        }
        EventStream stream = EventStream.begin(exchange, writers);
        open.add(stream);
        return Optional.of(stream);
    }

    void send(byte[] event) {
        open.forEach(stream -> stream.send(() -> event));
    }

    /** Does something once a second. */
    void everySecond(Runnable work) {
        clock.scheduleAtFixedRate(work, 1, 1, TimeUnit.SECONDS);
    }

    /** Does something later. */
    void later(long nanos, Runnable work) {
        clock.schedule(work, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        writers.shutdownNow();
    }
}
