package dev.onekernel.progress;

import dev.onekernel.course.Outline.QuestionKey;
import dev.onekernel.course.Outline.ScreenKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a learner is in one unit.
 *
 * @param furthest the furthest step reached, from 0; -1 before the first
 * @param finished whether a lesson was read to its end, or a quiz completed at least once
 * @param checkpoints what happened at the questions of a lesson
 * @param attempts at a quiz, the oldest first
 * @param screens what its places are recognised by, as they were when the learner was there; empty when that is not known
 * @param goals the facts of the goals that were reached in the labs of a lesson
 */
public record UnitProgress(
        int furthest,
        boolean finished,
        Attempt checkpoints,
        List<Attempt> attempts,
        List<ScreenKey> screens,
        Set<String> goals) {

    static final UnitProgress NONE = new UnitProgress(-1, false, Attempt.CHECKPOINTS, List.of(), List.of(), Set.of());

    public UnitProgress {
        screens = List.copyOf(screens);
        attempts = List.copyOf(attempts);
        goals = Set.copyOf(goals);
    }

    UnitProgress reached(String fact) {
        var more = new HashSet<>(goals);
        more.add(fact);
        return new UnitProgress(furthest, finished, checkpoints, attempts, screens, more);
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
        return new UnitProgress(Math.max(furthest, step), finished, checkpoints, attempts, screens, goals);
    }

    UnitProgress begun(Attempt attempt) {
        var more = new ArrayList<>(attempts);
        more.add(attempt);
        return new UnitProgress(furthest, finished, checkpoints, more, screens, goals);
    }

    UnitProgress done() {
        List<Attempt> all = open().map(attempt -> changed(attempt.done())).orElse(attempts);
        return new UnitProgress(furthest, true, checkpoints, all, screens, goals);
    }

    UnitProgress with(QuestionKey question, Event event) {
        return open().map(attempt -> new UnitProgress(
                        furthest, finished, checkpoints, changed(attempt.with(question, event)), screens, goals))
                .orElseGet(() -> new UnitProgress(
                        furthest, finished, checkpoints.with(question, event), attempts, screens, goals));
    }

    /** The same in the unit as it is after an edit. */
    UnitProgress arranged(List<ScreenKey> now) {
        if (screens.isEmpty()) {
            return new UnitProgress(furthest, finished, checkpoints, attempts, now, goals);
        }
        var rearrangement = new Rearrangement(screens, now);
        var renamed = rearrangement.renamed();
        return new UnitProgress(
                rearrangement.furthest(furthest),
                finished,
                checkpoints.renamed(renamed),
                attempts.stream().map(attempt -> attempt.renamed(renamed)).toList(),
                now,
                goals);
    }

    private List<Attempt> changed(Attempt attempt) {
        var changed = new ArrayList<>(attempts);
        changed.set(changed.size() - 1, attempt);
        return changed;
    }
}
