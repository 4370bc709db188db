package dev.onekernel.results;

import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.Verdict;
import dev.onekernel.progress.Event.Answered;
import dev.onekernel.progress.Event.Occasion;
import java.time.Instant;

/**
 * One whole answer that was marked.
 *
 * @param unit what the unit is called now
 * @param answered what the journal says of it
 * @param attempt which attempt at the quiz it belongs to, from 1; 0 outside of a quiz
 * @param scored whether the score of the quiz counts it
 * @param hints how many hints were shown before it, since the question was asked
 */
record AnswerResult(String unit, Answered answered, int attempt, boolean scored, int hints) {

    QuestionKey question() {
        return answered.question();
    }

    Instant at() {
        return answered.at();
    }

    /** Whether it was a guess before the explanation, which costs nothing. */
    boolean isPrediction() {
        return answered.occasion() == Occasion.PREDICTION;
    }

    Verdict verdict() {
        return answered.points() == 1 ? Verdict.RIGHT : answered.points() == 0 ? Verdict.WRONG : Verdict.PARTLY;
    }

    AnswerResult in(String renamed) {
        return new AnswerResult(renamed, answered, attempt, scored, hints);
    }
}
