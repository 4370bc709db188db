package dev.onekernel.progress;

import dev.onekernel.course.Outline.Key;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One pass through a quiz, or all the checkpoints of a lesson.
 *
 * @param seed decides the order of the choices
 * @param tallies by question, in the order they were first met
 * @param finished whether its score stands
 */
public record Attempt(long seed, Instant started, Map<Key, Tally> tallies, boolean finished) {

    public Attempt {
        tallies = Collections.unmodifiableMap(new LinkedHashMap<>(tallies)); // Map.copyOf would lose the order
    }

    static Attempt begun(long seed, Instant at) {
        return new Attempt(seed, at, Map.of(), false);
    }

    public Tally tally(Key question) {
        return tallies.getOrDefault(question, Tally.NONE);
    }

    Attempt with(Key question, Event event) {
        var changed = new LinkedHashMap<>(tallies);
        changed.put(question, tally(question).with(event));
        return new Attempt(seed, started, changed, finished);
    }

    Attempt done() {
        return new Attempt(seed, started, tallies, true);
    }
}
