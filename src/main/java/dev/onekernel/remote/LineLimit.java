package dev.onekernel.remote;

import java.time.Duration;
import java.time.Instant;

/**
 * How many lines one terminal may send. Some lines cost as much as a hundred others, and everything is decided on one thread, so a terminal
 * that sends lines as fast as it can would stop the session for everybody, and fill the disk.
 */
public final class LineLimit {

    /** People type ahead, and hold a key down. */
    private static final int AT_ONCE = 20;

    private static final Duration BETWEEN_LINES = Duration.ofMillis(200);

    private Instant earliest = Instant.EPOCH;

    /** Whether a line that arrives now is read. */
    public boolean takes(Instant now) {
        Instant from = now.minus(BETWEEN_LINES.multipliedBy(AT_ONCE - 1));
        Instant next = earliest.isBefore(from) ? from : earliest;
        if (next.isAfter(now)) {
            return false;
        }
        earliest = next.plus(BETWEEN_LINES);
        return true;
    }
}
