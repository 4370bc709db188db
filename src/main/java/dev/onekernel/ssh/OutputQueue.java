package dev.onekernel.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * What waits for one terminal. Whoever adds to it never waits: writing, which includes encryption, is done on other threads, one piece after the
 * other. When too much waits, older screens are dropped, as the newest one holds all that anybody needs.
 */
final class OutputQueue {

    /** Small pieces that wait are written together, up to this many bytes. */
    private static final int PIECE = 32 * 1024;

    /** Where the bytes go. */
    interface Sink {

        /** @param written is called once, on any thread, when the bytes were taken or will never be */
        void write(byte[] bytes, Runnable written) throws IOException;
    }

    private record Chunk(byte[] bytes, boolean screen) {}

    private final Sink sink;
    private final Executor writers;
    private final LongSupplier clock;
    private final int capacity;

    private final Deque<Chunk> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private boolean writing;
    private long writingSince;
    private boolean ended;
    private Runnable whenEmpty = () -> {};

    /**
     * @param clock nanoseconds
     * @param capacity how many bytes wait at the most
     */
    OutputQueue(Sink sink, Executor writers, LongSupplier clock, int capacity) {
        this.sink = sink;
        this.writers = writers;
        this.clock = clock;
        this.capacity = capacity;
    }

    synchronized void show(byte[] screen) {
        if (!ended && waitingBytes + screen.length > capacity) {
            drop();
        }
        offer(new Chunk(screen, true));
    }

    synchronized void append(byte[] more) {
        if (!ended && waitingBytes + more.length > capacity) {
            keepNewestScreen();
        }
        offer(new Chunk(more, false));
    }

    /** Adds the last thing to be written, and what is to be done when all has been. */
    synchronized void end(byte[] last, Runnable then) {
        if (ended) {
            return;
        }
        if (waitingBytes > capacity / 2) {
            keepNewestScreen();
        }
        whenEmpty = then;
        offer(new Chunk(last, false));
        ended = true;
        if (!writing && waiting.isEmpty()) {
            writers.execute(then);
        }
    }

    /** Drops everything; nothing more is written. */
    synchronized void abandon() {
        ended = true;
        drop();
    }

    /** True when the terminal has not taken a single piece for so long. */
    synchronized boolean stalled(long now, long nanos) {
        return writing && now - writingSince > nanos;
    }

    private void drop() {
        waiting.clear();
        waitingBytes = 0;
    }

    private void keepNewestScreen() {
        Chunk newest = null;
        for (Chunk chunk : waiting) {
            newest = chunk.screen() ? chunk : newest;
        }
        drop();
        if (newest != null) {
            offer(newest);
        }
    }

    private void offer(Chunk chunk) {
        if (ended || chunk.bytes().length == 0) {
            return;
        }
        waiting.add(chunk);
        waitingBytes += chunk.bytes().length;
        start();
    }

    private void start() {
        if (!writing && !waiting.isEmpty()) {
            writing = true;
            writingSince = clock.getAsLong();
            writers.execute(this::write);
        }
    }

    private void write() {
        byte[] piece = take();
        if (piece.length == 0) { // dropped meanwhile
            written();
            return;
        }
        try {
            sink.write(piece, this::written);
        } catch (IOException | RuntimeException closed) {
            abandon();
            written();
        }
    }

    private synchronized byte[] take() {
        var piece = new ByteArrayOutputStream();
        while (!waiting.isEmpty()
                && (piece.size() == 0 || piece.size() + waiting.peek().bytes().length <= PIECE)) {
            byte[] bytes = waiting.remove().bytes();
            piece.write(bytes, 0, bytes.length);
            waitingBytes -= bytes.length;
        }
        return piece.toByteArray();
    }

    private synchronized void written() {
        writing = false;
        start();
        if (ended && !writing) {
            writers.execute(whenEmpty);
        }
    }
}
