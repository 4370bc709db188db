package dev.onekernel.serve;

import dev.onekernel.log.EventLog;
import dev.onekernel.log.Fingerprints;
import dev.onekernel.log.HeldStream;
import dev.onekernel.log.StreamMovedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An event log that can be told to be slow or to fail. */
final class MemoryLog implements EventLog {

    private final Map<String, List<String>> streams = new TreeMap<>();

    /** Appends wait until it is open. */
    volatile CountDownLatch gate = new CountDownLatch(0);

    /** How many of the next requests fail. */
    final AtomicInteger failures = new AtomicInteger();

    /** Whether the next append is done and then fails all the same, as when a connection breaks at the wrong moment. */
    volatile boolean failsAfterwards;

    @Override
    public void append(String stream, long position, List<String> lines) throws IOException {
        await();
        synchronized (this) {
            fail();
            List<String> there = streams.computeIfAbsent(stream, fresh -> new ArrayList<>());
            if (there.size() != position) {
                throw new StreamMovedException(stream, position, there.size());
            }
            there.addAll(lines);
            if (failsAfterwards) {
                failsAfterwards = false;
                throw new IOException("the connection broke");
            }
        }
    }

    private void await() throws IOException {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void fail() throws IOException {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IOException("the disk is full");
        }
    }

    @Override
    public synchronized List<String> read(String stream, long from) throws IOException {
        fail();
        List<String> lines = streams.getOrDefault(stream, List.of());
        return List.copyOf(lines.subList((int) Math.min(from, lines.size()), lines.size()));
    }

    @Override
    public synchronized List<String> streams(String prefix) {
        return streams.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    /** Everything that is stored. */
    synchronized List<String> lines() {
        return streams.values().stream().flatMap(List::stream).toList();
    }

    synchronized long count(String event) {
        return lines().stream()
                .filter(line -> line.contains("\"event\":\"" + event + "\""))
                .count();
    }

    @Override
    public synchronized void delete(String stream) throws IOException {
        fail();
        streams.remove(stream);
    }

    @Override
    public HeldStream hold(String stream) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rewrite(String stream, UnaryOperator<String> change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Fingerprints fingerprints() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String place(String stream) {
        return stream;
    }

    @Override
    public void close() {}
}
