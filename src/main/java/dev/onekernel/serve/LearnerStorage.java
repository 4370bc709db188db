package dev.onekernel.serve;

import dev.onekernel.log.EventLog;
import dev.onekernel.log.StreamMovedException;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Journal;
import dev.onekernel.progress.LearnerStream;
import dev.onekernel.progress.LearnerStream.History;
import dev.onekernel.progress.Progress;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Reads and stores what learners do, on a few threads, so that nobody else waits for a disk or a database. For one learner there is no more than one
 * request at a time. What came of a request is told on the thread that decides.
 */
final class LearnerStorage implements AutoCloseable {

    /** Several disks' waits go on at once, and a file system or a database makes one of them. */
    private static final int THREADS = 4;

    private final EventLog log;
    private final String course;
    private final Consumer<Runnable> inbox;
    private final LongSupplier nanos;
    private final ServiceMetrics metrics;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        var thread = new Thread(work, "store");
        thread.setDaemon(true);
        return thread;
    });

    /** What the store knows of a learner. */
    record Known(long position, Progress progress) {

        boolean isNothing() {
            return position == 0;
        }
    }

    private interface StoreRequest<T> {
        T now() throws IOException;
    }

    /**
     * @param course what tells the course from others
     * @param inbox takes what is to be done on the thread that decides
     */
    LearnerStorage(EventLog log, String course, Consumer<Runnable> inbox, LongSupplier nanos, ServiceMetrics metrics) {
        this.log = log;
        this.course = course;
        this.inbox = inbox;
        this.nanos = nanos;
        this.metrics = metrics;
    }

    private LearnerStream stream(String learner) {
        return new LearnerStream(log, Journal.stream(learner, course));
    }

    void read(String learner, Consumer<Known> then, Consumer<IOException> failed) {
        request(
                () -> {
                    long begin = nanos.getAsLong();
                    History history = stream(learner).read();
                    var known = new Known(history.position(), Progress.of(history.events()));
                    metrics.read(nanos.getAsLong() - begin);
                    return known;
                },
                then,
                failed);
    }

    void append(String learner, long position, List<Event> events, Runnable then, Consumer<IOException> failed) {
        request(
                () -> {
                    long begin = nanos.getAsLong();
                    stream(learner).append(position, events);
                    long answers = events.stream()
                            .filter(Event.Answered.class::isInstance)
                            .count();
                    metrics.appended(nanos.getAsLong() - begin, events.size(), answers);
                    return true;
                },
                stored -> then.run(),
                failed);
    }

    void delete(String learner, Runnable then, Consumer<IOException> failed) {
        request(
                () -> {
                    stream(learner).delete();
                    return true;
                },
                deleted -> then.run(),
                failed);
    }

    private <T> void request(StoreRequest<T> request, Consumer<T> then, Consumer<IOException> failed) {
        threads.execute(() -> {
            try {
                T result = request.now();
                inbox.accept(() -> then.accept(result));
            } catch (StreamMovedException elsewhere) {
                inbox.accept(() -> failed.accept(elsewhere));
            } catch (IOException trouble) {
                metrics.storeFailed(trouble);
                inbox.accept(() -> failed.accept(trouble));
            } catch (RuntimeException bug) {
                metrics.mistaken();
                inbox.accept(() -> failed.accept(new IOException(bug)));
            }
        });
    }

    /** Lets what was requested come to its end, for a while. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
