package dev.onekernel.progress;

import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.ScreenKey;
import dev.onekernel.course.UnitKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How far a learner is in one unit.
 *
 * @param seen the places where the learner has been, from 0; the end of the unit is the place behind its last
 * @param finished whether all of a lesson was read, or a quiz completed at least once
 * @param passed whether an attempt at a quiz reached what the quiz asked for at that time
 * @param checkpoints what happened at the questions of a lesson
 * @param attempts at a quiz, the oldest first
 * @param screens what its places are recognised by, as they were when the learner was there; empty when that is not known
 * @param goals the facts of the goals that were reached in the labs of a lesson
 */
public record UnitProgress(
        Set<Integer> seen,
        boolean finished,
        boolean passed,
        Attempt checkpoints,
        List<Attempt> attempts,
        List<ScreenKey> screens,
        Set<String> goals) {

    static final UnitProgress NONE =
            new UnitProgress(Set.of(), false, false, Attempt.CHECKPOINTS, List.of(), List.of(), Set.of());

    public UnitProgress {
        seen = Set.copyOf(seen);
        screens = List.copyOf(screens);
        attempts = List.copyOf(attempts);
        goals = Set.copyOf(goals);
    }

    UnitProgress reached(String fact) {
        var more = new HashSet<>(goals);
        more.add(fact);
        return new UnitProgress(seen, finished, passed, checkpoints, attempts, screens, more);
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
        if (seen.contains(step)) {
            return this;
        }
        var more = new HashSet<>(seen);
        more.add(step);
        return new UnitProgress(more, finished, passed, checkpoints, attempts, screens, goals);
    }

    /** How many screens of a lesson were read. */
    public int read(OutlineEntry lesson) {
        return (int) IntStream.range(0, lesson.size()).filter(seen::contains).count();
    }

    /** The screens of a lesson that were not read yet, from 0. */
    public List<Integer> unread(OutlineEntry lesson) {
        return IntStream.range(0, lesson.size())
                .filter(step -> !seen.contains(step))
                .boxed()
                .toList();
    }

    /**
     * The places that the author has added to a unit after the learner had finished it: the screens of a lesson that were not read since,
     * or the questions of a quiz that no attempt has asked.
     */
    public List<Integer> added(OutlineEntry unit) {
        if (!finished || screens.isEmpty()) {
            return List.of();
        }
        if (unit.kind() == UnitKind.LESSON) {
            return unread(unit);
        }
        return last().filter(attempt -> attempt.finished() && attempt.selected().isEmpty()).stream()
                .flatMap(attempt -> IntStream.range(0, unit.size())
                        .filter(place ->
                                !attempt.tally(unit.questions().get(place)).met())
                        .boxed())
                .toList();
    }

    UnitProgress begun(Attempt attempt) {
        var more = new ArrayList<>(attempts);
        more.add(attempt);
        return new UnitProgress(seen, finished, passed, checkpoints, more, screens, goals);
    }

    /** Earlier versions took a lesson as finished once its end was reached, whatever was read of it. */
    UnitProgress done(boolean pass) {
        List<Attempt> all = open().map(attempt -> changed(attempt.done())).orElse(attempts);
        return new UnitProgress(withAll(screens.size()), true, passed || pass, checkpoints, all, screens, goals);
    }

    private Set<Integer> withAll(int size) {
        var all = IntStream.range(0, size).boxed().collect(Collectors.toCollection(HashSet::new));
        all.addAll(seen);
        return all;
    }

    UnitProgress with(QuestionKey question, Event event) {
        return open().map(attempt -> new UnitProgress(
                        seen, finished, passed, checkpoints, changed(attempt.with(question, event)), screens, goals))
                .orElseGet(() -> new UnitProgress(
                        seen, finished, passed, checkpoints.with(question, event), attempts, screens, goals));
    }

    /** The same when a question that was put off has been answered in its turn. */
    UnitProgress dealtWith(QuestionKey question) {
        return open().map(attempt -> new UnitProgress(
                        seen, finished, passed, checkpoints, changed(attempt.dealtWith(question)), screens, goals))
                .orElse(this);
    }

    /** The same in the unit as it is after an edit. */
    UnitProgress arranged(List<ScreenKey> now) {
        if (screens.isEmpty()) {
            return new UnitProgress(
                    finished ? withAll(now.size()) : seen, finished, passed, checkpoints, attempts, now, goals);
        }
        var rearrangement = new Rearrangement(screens, now);
        var renamed = rearrangement.renamed();
        return new UnitProgress(
                rearrangement.kept(seen),
                finished,
                passed,
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
