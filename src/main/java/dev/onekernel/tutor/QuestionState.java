package dev.onekernel.tutor;

import dev.onekernel.course.Answer;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.Response;
import dev.onekernel.course.Verdict;
import dev.onekernel.progress.QuestionRecord;
import java.util.HashMap;
import java.util.Map;

/**
 * How far a learner is with a question.
 *
 * @param answers how many answers to it were marked
 * @param hints how many hints were shown
 * @param given what was answered so far, when the question has further parts
 * @param kept after a miss, the right answers to single parts, which are not asked again; by the index of the part
 * @param trial what was tried for the part that is to be answered, where an answer is built up line by line
 */
record QuestionState(
        Question question,
        Phase phase,
        int answers,
        int hints,
        Response given,
        Map<Integer, Answer> kept,
        Trial trial) {

    enum Phase {
        OPEN,
        /** A part is settled, and what it led to is still there to be looked at and changed; the next part begins with something else. */
        PAUSED,
        /** Missed once. */
        RETRY,
        /** Right, or the answer was shown. */
        SETTLED
    }

    QuestionState {
        kept = Map.copyOf(kept);
    }

    /** @param answers how many answers were marked before it was asked again */
    static QuestionState fresh(Question question, int answers) {
        return new QuestionState(question, Phase.OPEN, answers, 0, Response.NONE, Map.of(), Trial.NONE);
    }

    /**
     * The question as it was left: what has been answered is not asked from the beginning.
     *
     * @param tries how often it may be answered before its answer is shown
     */
    static QuestionState resumed(Question question, int tries, QuestionRecord left) {
        Phase phase = left.solved() || left.revealed() || left.answers() >= tries
                ? Phase.SETTLED
                : left.answers() > 0 ? Phase.RETRY : Phase.OPEN;
        Map<Integer, Answer> kept = phase == Phase.RETRY
                ? question.restore(left.given())
                        .map(missed -> rightParts(question, missed))
                        .orElse(Map.of())
                : Map.of();
        var state = new QuestionState(question, phase, left.answers(), left.hints(), Response.NONE, kept, Trial.NONE);
        Response begun = left.partial().isEmpty()
                ? Response.NONE
                : question.restore(left.partial()).orElse(Response.NONE);
        if (isDraft(question, begun)) {
            Answer tried = begun.answers().get(begun.size() - 1);
            return state.given(begun.withoutLast()).trying(Trial.from(tried));
        }
        return state.given(begun.size() < question.parts().size() ? begun : Response.NONE);
    }

    /** Whether the last answer is only what was tried. What is like the beginning was given up instead. */
    private static boolean isDraft(Question question, Response begun) {
        if (begun.isEmpty()) {
            return false;
        }
        Part last = question.parts().get(begun.size() - 1);
        Answer answer = begun.answers().get(begun.size() - 1);
        return last.beginning().filter(beginning -> !beginning.equals(answer)).isPresent()
                && last.grade(answer).verdict() != Verdict.RIGHT;
    }

    private static Map<Integer, Answer> rightParts(Question question, Response response) {
        var right = new HashMap<Integer, Answer>();
        for (int part = 0; part < response.size(); part++) {
            Answer answer = response.answers().get(part);
            if (question.parts().get(part).grade(answer).verdict() == Verdict.RIGHT) {
                right.put(part, answer);
            }
        }
        return right;
    }

    QuestionState settled() {
        return with(Phase.SETTLED, answers, Response.NONE, Map.of(), Trial.NONE);
    }

    /** The same after an answer was marked; what was right in it is kept. */
    QuestionState answered(Phase phase, Response response) {
        Map<Integer, Answer> right = phase == Phase.RETRY ? rightParts(question, response) : Map.of();
        return with(phase, answers + 1, Response.NONE, right, Trial.NONE).given(Response.NONE);
    }

    /** The same with the answers to the first parts. */
    QuestionState given(Response begun) {
        return with(phase, answers, filled(begun), kept, Trial.NONE);
    }

    /** The same after something was tried that is not an answer yet. */
    QuestionState trying(Trial trial) {
        return with(phase, answers, given, kept, trial);
    }

    /** The same while the result of the last part is looked at. */
    QuestionState paused(Response response, Trial trial) {
        return with(Phase.PAUSED, answers, response, kept, trial);
    }

    /** The same when the next part is asked for. */
    QuestionState reopened() {
        return with(Phase.OPEN, answers, given, kept, Trial.NONE);
    }

    /** The same after another hint. */
    QuestionState hinted() {
        return new QuestionState(question, phase, answers, hints + 1, given, kept, trial);
    }

    private QuestionState with(Phase phase, int answers, Response given, Map<Integer, Answer> kept, Trial trial) {
        return new QuestionState(question, phase, answers, hints, given, kept, trial);
    }

    /** The answers so far, and those that follow and need not be given again. */
    Response filled(Response begun) {
        Response filled = begun;
        while (filled.size() < question.parts().size() && kept.containsKey(filled.size())) {
            filled = filled.plus(kept.get(filled.size()));
        }
        return filled;
    }

    boolean isAsking() {
        return phase == Phase.OPEN || phase == Phase.RETRY;
    }

    /** The part that is asked for. */
    Part part() {
        return question.next(given);
    }

    /** The part whose result is on the screen while nothing is asked for. */
    Part shownPart() {
        int last = phase == Phase.PAUSED ? given.size() : question.parts().size();
        return question.parts().get(last - 1);
    }
}
