package dev.onekernel.progress;

import java.util.OptionalDouble;

/**
 * What happened at one question in one attempt.
 *
 * @param first the points of the first answer; empty while there is none
 * @param answers how many answers were marked
 * @param solved whether one of them was fully right
 * @param hints how many hints were shown
 * @param revealed whether the answer was shown before it was found
 * @param skips how often it was put off, and not answered before the quiz asked it again
 * @param given the first whole answer in its written form; empty while there is none
 * @param partial the written beginning of a response that is still to be completed; empty when there is none
 */
public record QuestionRecord(
        OptionalDouble first,
        int answers,
        boolean solved,
        int hints,
        boolean revealed,
        int skips,
        String given,
        String partial) {

    public static final QuestionRecord NONE = new QuestionRecord(OptionalDouble.empty(), 0, false, 0, false, 0, "", "");

    /** Whether nothing happened there yet. */
    public boolean isEmpty() {
        return first.isEmpty()
                && answers == 0
                && !solved
                && hints == 0
                && !revealed
                && skips == 0
                && given.isEmpty()
                && partial.isEmpty();
    }

    /** Right at the first answer. */
    public boolean rightAtFirst() {
        return first.isPresent() && first.getAsDouble() == 1;
    }

    /** Answered wholly or partly wrong at first, or never answered but shown or put off. */
    public boolean missed() {
        return !rightAtFirst() && (first.isPresent() || revealed || skips > 0);
    }

    /** Whether the learner did anything about it but look at it: answer it, have it shown or put it off. */
    public boolean met() {
        return first.isPresent() || revealed || skips > 0;
    }

    /** Put off, and neither answered nor shown since. */
    public boolean isSkipped() {
        return skips > 0 && first.isEmpty() && !revealed;
    }

    /** The share of the question's point that counts. */
    public double points() {
        return first.orElse(0);
    }

    /** The same when what was put off has been answered in its turn. */
    QuestionRecord dealtWith() {
        return new QuestionRecord(first, answers, solved, hints, revealed, 0, given, partial);
    }

    QuestionRecord with(Event event) {
        if (event instanceof Event.Answered answered) {
            return answered.unfinished()
                    ? new QuestionRecord(first, answers, solved, hints, revealed, skips, given, answered.given())
                    : new QuestionRecord(
                            // what is answered after the answer was shown is practice, not a first answer
                            first.isPresent() || revealed ? first : OptionalDouble.of(answered.points()),
                            answers + 1,
                            solved || answered.points() == 1,
                            hints,
                            revealed,
                            skips,
                            given.isEmpty() ? answered.given() : given,
                            "");
        }
        if (event instanceof Event.Hinted) {
            return new QuestionRecord(first, answers, solved, hints + 1, revealed, skips, given, partial);
        }
        if (event instanceof Event.Revealed) {
            return new QuestionRecord(first, answers, solved, hints, true, skips, given, "");
        }
        if (event instanceof Event.Skipped) {
            return new QuestionRecord(first, answers, solved, hints, revealed, skips + 1, given, "");
        }
        throw new AssertionError(event);
    }
}
