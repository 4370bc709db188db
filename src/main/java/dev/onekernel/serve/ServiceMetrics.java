package dev.onekernel.serve;

import dev.onekernel.metrics.Histogram;
import dev.onekernel.metrics.MetricsText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What is counted while people walk the course. Any thread may count and read. */
public final class ServiceMetrics {

    private final Histogram keyPresses = new Histogram();
    private final Histogram appends = new Histogram();
    private final Histogram reads = new Histogram();
    private final LongAdder connections = new LongAdder();
    private final LongAdder answers = new LongAdder();
    private final LongAdder events = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder mistakes = new LongAdder();
    private final Map<String, LongAdder> refusals = new ConcurrentSkipListMap<>();
    private volatile Optional<IOException> lastFailure = Optional.empty();
    private volatile int learners;
    private volatile int waiting;
    private volatile int edition = 1;

    /** @param kinds of what can be refused; each is written from the start, so that the first refusal is seen as an increase */
    public ServiceMetrics(List<String> kinds) {
        kinds.forEach(kind -> refusals.put(kind, new LongAdder()));
    }

    /** Something was not allowed. */
    public void refused(String kind) {
        refusals.computeIfAbsent(kind, fresh -> new LongAdder()).increment();
    }

    /** How often something was not allowed, by its kind. */
    public Map<String, Long> refusals() {
        var counts = new LinkedHashMap<String, Long>();
        refusals.forEach((kind, count) -> counts.put(kind, count.sum()));
        return counts;
    }

    /** How often the store could not be read or written. */
    public long storeFailures() {
        return failures.sum();
    }

    /** Why the store could not be read or written the last time; empty if it always could. */
    public Optional<IOException> lastStoreFailure() {
        return lastFailure;
    }

    void connected() {
        connections.increment();
    }

    void pressed(long nanos) {
        keyPresses.add(nanos);
    }

    void read(long nanos) {
        reads.add(nanos);
    }

    void appended(long nanos, int stored, long answered) {
        appends.add(nanos);
        events.add(stored);
        answers.add(answered);
    }

    void storeFailed(IOException trouble) {
        lastFailure = Optional.of(trouble);
        failures.increment();
    }

    /** The program made a mistake that one person met. */
    void mistaken() {
        mistakes.increment();
    }

    /**
     * How things are now.
     *
     * @param present how many people are connected
     * @param unsaved how many people have done something that is not stored yet
     */
    void now(int present, int unsaved, CourseEdition newest) {
        learners = present;
        waiting = unsaved;
        edition = newest.number();
    }

    /** Writes all of it. */
    public void write(MetricsText text) {
        text.gauge("onekernel_learners", "People who are connected now.", learners)
                .gauge("onekernel_learners_waiting", "People who have done something that is not stored yet.", waiting)
                .gauge(
                        "onekernel_course_edition",
                        "How many times the course was read, the current one included.",
                        edition)
                .counter("onekernel_connections_total", "Terminals that were connected.", connections.sum())
                .counter("onekernel_answers_total", "Answers that were stored.", answers.sum())
                .counter("onekernel_events_total", "Events that were stored, answers included.", events.sum())
                .counter(
                        "onekernel_store_failures_total",
                        "Times when the store could not be read or written.",
                        failures.sum())
                .counter(
                        "onekernel_internal_errors_total",
                        "Mistakes of the program that one person met.",
                        mistakes.sum())
                .counters("onekernel_refusals_total", "What was not allowed, by kind.", "kind", refusals())
                .histogram(
                        "onekernel_key_press_duration_seconds",
                        "Time from a key press that arrives until what it shows is on its way, storing included.",
                        keyPresses)
                .histogram("onekernel_store_append_duration_seconds", "Time that it takes to store events.", appends)
                .histogram(
                        "onekernel_store_read_duration_seconds",
                        "Time that it takes to read what somebody did.",
                        reads);
    }
}
