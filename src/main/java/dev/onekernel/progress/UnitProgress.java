package dev.onekernel.progress;

import dev.onekernel.course.Outline.QuestionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a learner is in one unit.
 *
 * @param furthest the furthest step reached, from 0; -1 before the first
 * @param finished whether a lesson was read to its end, or a quiz completed at least once
 * @param checkpoints what happened at the questions of a lesson
 * @param attempts at a quiz, the oldest first
 */
public record UnitProgress(int furthest, boolean finished, Attempt checkpoints, List<Attempt> attempts) {

    static final UnitProgress NONE = new UnitProgress(-1, false, Attempt.begun(0, Instant.EPOCH), List.of());

    public UnitProgress {
        attempts = List.copyOf(attempts);
    }

    /** The attempt that is under way: the last one, unless it is finished. */
    public Optional<Attempt> open() {
        return last().filter(attempt -> !attempt.finished());
    }

    public Optional<Attempt> last() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    public List<Attempt> completed() {
        return attempts.stream().filter(Attempt::finished).toList();
    }

    UnitProgress reached(int step) {
        return new UnitProgress(Math.max(furthest, step), finished, checkpoints, attempts);
    }

    UnitProgress begun(Attempt attempt) {
        var more = new ArrayList<>(attempts);
        more.add(attempt);
        return new UnitProgress(furthest, finished, checkpoints, more);
    }

    UnitProgress done() {
        return open().isPresent()
                ? new UnitProgress(
                        furthest, true, checkpoints, changed(open().get().done()))
                : new UnitProgress(furthest, true, checkpoints, attempts);
    }

    UnitProgress with(QuestionKey question, Event event) {
        return open().map(attempt ->
                        new UnitProgress(furthest, finished, checkpoints, changed(attempt.with(question, event))))
                .orElseGet(() -> new UnitProgress(furthest, finished, checkpoints.with(question, event), attempts));
    }

    private List<Attempt> changed(Attempt attempt) {
        var changed = new ArrayList<>(attempts);
        changed.set(changed.size() - 1, attempt);
        return changed;
    }
}
