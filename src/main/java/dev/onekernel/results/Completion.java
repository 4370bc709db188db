package dev.onekernel.results;

import java.time.Instant;
import java.util.Optional;

/**
 * A lesson was read to its end, or an attempt at a quiz was completed.
 *
 * @param unit what the unit is called now
 * @param attempt which attempt at the quiz it is, from 1; 0 for a lesson
 * @param completed which of the completed attempts it is, from 0; an attempt that was left does not count
 * @param started when the attempt began; empty for a lesson
 */
record Completion(String unit, int attempt, int completed, Optional<Instant> started, Instant at) {

    Completion in(String renamed) {
        return new Completion(renamed, attempt, completed, started, at);
    }
}
