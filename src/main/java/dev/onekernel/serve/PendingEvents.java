package dev.onekernel.serve;

import dev.onekernel.progress.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The events that somebody has done and that are not stored yet, in their order. */
final class PendingEvents {

    private final List<Event> events = new ArrayList<>();
    private long position;
    private int inRequest;
    private boolean claimed;
    private boolean inHand;
    private boolean failed;
    private boolean recovering;
    private Instant retryAt = Instant.EPOCH;

    /** How many lines the stream has. */
    long position() {
        return position;
    }

    /** The stream has been read; whatever failed before was not about events. */
    void begin(long lines) {
        position = lines;
        failed = false;
        recovering = false;
    }

    void add(List<Event> more) {
        events.addAll(more);
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    int size() {
        return events.size();
    }

    /** Whether nothing of it has to be stored before something is shown. */
    boolean isBookkeeping() {
        return events.stream().allMatch(Event::isBookkeeping);
    }

    /** Whether this connection has written to the stream, so that older connections of the same person elsewhere have lost it. */
    boolean claimed() {
        return claimed;
    }

    void claim() {
        claimed = true;
    }

    /** What is to be stored now; empty while the store has something in hand or is given a rest. */
    List<Event> take(Instant now) {
        if (inHand || events.isEmpty() || now.isBefore(retryAt)) {
            return List.of();
        }
        inHand = true;
        if (!failed) { // what failed may be stored all the same, so exactly that is tried again
            inRequest = events.size();
        }
        return List.copyOf(events.subList(0, inRequest));
    }

    void stored() {
        inHand = false;
        failed = false;
        position += inRequest;
        events.subList(0, inRequest).clear();
    }

    void failed(Instant again) {
        inHand = false;
        failed = true;
        recovering = true;
        retryAt = again;
    }

    /** Whether the store may be asked again. */
    boolean isDue(Instant now) {
        return !now.isBefore(retryAt);
    }

    boolean hasFailed() {
        return failed;
    }

    /** Whether everything is stored after the store had failed; told once. */
    boolean hasRecovered() {
        boolean recovered = recovering && events.isEmpty();
        recovering &= !recovered;
        return recovered;
    }
}
