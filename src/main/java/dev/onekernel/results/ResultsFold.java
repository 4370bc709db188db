package dev.onekernel.results;

import dev.onekernel.course.QuestionKey;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Event.Answered;
import dev.onekernel.progress.Event.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects answers and completed units from a learner's events. What a learner has reset counts as never done, as it does for progress.
 */
final class ResultsFold {

    private final List<AnswerResult> answers = new ArrayList<>();
    private final List<Completion> completions = new ArrayList<>();
    private final Map<String, Attempts> attempts = new HashMap<>();
    private final Map<QuestionKey, Hints> hints = new HashMap<>();

    /** The attempts at a quiz so far. */
    private static final class Attempts {
        private int begun;
        private int completed;
        private Optional<Instant> open = Optional.empty();

        /** The questions of the open attempt whose score is settled: they were answered, or the answer was shown. */
        private final Set<QuestionKey> settled = new HashSet<>();
    }

    /** The hints to a question: those since it was asked, and those since it was last answered. */
    private static final class Hints {
        private int asked;
        private int fresh;
    }

    List<AnswerResult> answers() {
        return List.copyOf(answers);
    }

    List<Completion> completions() {
        return List.copyOf(completions);
    }

    void add(Event event) {
        if (event instanceof Event.Started started) {
            begin(started);
        } else if (event instanceof Answered answered) {
            answer(answered);
        } else if (event instanceof Event.Hinted hinted) {
            Hints known = hints.computeIfAbsent(hinted.question(), question -> new Hints());
            known.asked++;
            known.fresh++;
        } else if (event instanceof Event.Revealed revealed && revealed.occasion() == Occasion.QUIZ) {
            at(revealed.unit()).settled.add(revealed.question());
        } else if (event instanceof Event.Finished finished) {
            finish(finished);
        } else if (event instanceof Event.Arranged arranged && !arranged.was().equals(arranged.unit())) {
            rename(arranged.was(), arranged.unit());
        } else if (event instanceof Event.Reset reset) {
            reset(reset.unit());
        }
    }

    private Attempts at(String unit) {
        return attempts.computeIfAbsent(unit, name -> new Attempts());
    }

    private void begin(Event.Started started) {
        Attempts quiz = at(started.unit());
        quiz.begun++;
        quiz.open = Optional.of(started.at());
        quiz.settled.clear();
    }

    private void answer(Answered answered) {
        if (answered.unfinished()) {
            return;
        }
        Hints known = hints.computeIfAbsent(answered.question(), question -> new Hints());
        if (answered.nth() == 1) {
            known.asked = known.fresh; // it is asked once more, in another attempt or in a review
        }
        known.fresh = 0;
        boolean quiz = answered.occasion() == Occasion.QUIZ;
        int attempt = quiz ? at(answered.unit()).begun : 0;
        boolean scored = quiz && at(answered.unit()).settled.add(answered.question());
        answers.add(new AnswerResult(answered.unit(), answered, attempt, scored, known.asked));
    }

    private void finish(Event.Finished finished) {
        Attempts unit = at(finished.unit());
        boolean quiz = unit.open.isPresent();
        completions.add(
                new Completion(finished.unit(), quiz ? unit.begun : 0, unit.completed, unit.open, finished.at()));
        unit.completed += quiz ? 1 : 0;
        unit.open = Optional.empty();
    }

    private void rename(String was, String unit) {
        answers.replaceAll(answer -> answer.unit().equals(was) ? answer.in(unit) : answer);
        completions.replaceAll(completion -> completion.unit().equals(was) ? completion.in(unit) : completion);
        Optional.ofNullable(attempts.remove(was)).ifPresent(known -> attempts.put(unit, known));
    }

    private void reset(String unit) {
        answers.removeIf(answer -> unit.isEmpty() || answer.unit().equals(unit));
        completions.removeIf(completion -> unit.isEmpty() || completion.unit().equals(unit));
        attempts.keySet().removeIf(name -> unit.isEmpty() || name.equals(unit));
    }
}
