package dev.onekernel.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** Counts how long something takes, in buckets. Any thread may add to it and read it, and none waits. */
public final class Histogram {

    private static final double NANOS = 1e9;

    /** From half a millisecond to ten seconds: what people notice of a key press, and what they lose patience with. */
    private static final List<Double> SECONDS =
            List.of(0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0);

    private final List<LongAdder> buckets = new ArrayList<>();
    private final DoubleAdder sum = new DoubleAdder();

    /**
     * What was counted until now.
     *
     * @param bounds the upper bounds of the buckets in seconds, ascending, without the last one, which has none
     * @param below how many values were not above each bound
     * @param count of all values
     * @param sum of all values, in seconds
     */
    public record Distribution(List<Double> bounds, List<Long> below, long count, double sum) {}

    public Histogram() {
        for (int i = 0; i <= SECONDS.size(); i++) {
            buckets.add(new LongAdder());
        }
    }

    /** Something took so long. */
    public void add(long nanos) {
        double seconds = nanos / NANOS;
        int bucket = 0;
        while (bucket < SECONDS.size() && seconds > SECONDS.get(bucket)) {
            bucket++;
        }
        sum.add(seconds);
        buckets.get(bucket).increment();
    }

    /** The count is that of the buckets, so that a value that is added meanwhile cannot make them contradict each other. */
    public Distribution now() {
        var below = new ArrayList<Long>();
        long count = 0;
        for (int i = 0; i < SECONDS.size(); i++) {
            count += buckets.get(i).sum();
            below.add(count);
        }
        count += buckets.get(SECONDS.size()).sum();
        return new Distribution(SECONDS, List.copyOf(below), count, sum.sum());
    }
}
