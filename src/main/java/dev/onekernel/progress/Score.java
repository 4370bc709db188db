package dev.onekernel.progress;

import dev.onekernel.course.Outline.QuestionKey;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an attempt is worth, and beside it what the number does not tell.
 *
 * @param questions how many there are
 * @param answered how many have a first answer
 * @param points the sum of the first answers' points; a question without one adds 0
 * @param rightAtFirst right at the first answer
 * @param rightLater right after a miss
 * @param hinted answered with at least one hint
 * @param revealed shown before they were found
 * @param skipped put off and never answered
 */
public record Score(
        int questions,
        int answered,
        double points,
        int rightAtFirst,
        int rightLater,
        int hinted,
        int revealed,
        int skipped) {

    public static final Score NOTHING = new Score(0, 0, 0, 0, 0, 0, 0, 0);

    /** The score of {@code attempt} over the questions the quiz has now; answers to questions it lost are left out. */
    public static Score of(Attempt attempt, Collection<QuestionKey> questions) {
        List<QuestionRecord> questionRecords =
                questions.stream().map(attempt::tally).toList();
        return new Score(
                questionRecords.size(),
                count(questionRecords, questionRecord -> questionRecord.first().isPresent()),
                questionRecords.stream().mapToDouble(QuestionRecord::points).sum(),
                count(questionRecords, QuestionRecord::rightAtFirst),
                count(questionRecords, questionRecord -> questionRecord.solved() && !questionRecord.rightAtFirst()),
                count(questionRecords, questionRecord -> questionRecord.hints() > 0),
                count(questionRecords, QuestionRecord::revealed),
                count(
                        questionRecords,
                        questionRecord -> questionRecord.skips() > 0
                                && questionRecord.first().isEmpty()
                                && !questionRecord.revealed()));
    }

    private static int count(List<QuestionRecord> questionRecords, Predicate<QuestionRecord> which) {
        return (int) questionRecords.stream().filter(which).count();
    }

    /** Both together: for the score of a course. */
    public Score plus(Score more) {
        return new Score(
                questions + more.questions,
                answered + more.answered,
                points + more.points,
                rightAtFirst + more.rightAtFirst,
                rightLater + more.rightLater,
                hinted + more.hinted,
                revealed + more.revealed,
                skipped + more.skipped);
    }

    /** {@code 100 * points / questions}, rounded down so that nobody passes by rounding; 0 where there are no questions. */
    public int percent() {
        return questions == 0 ? 0 : (int) Math.floor(100 * points / questions + 1e-9);
    }

    /** The rule, in a sentence. */
    public static String rule() {
        return "Score = points of the first answers / number of questions. A right first answer is 1 point; several, order and"
                + " match earn a part of it; later answers, hints and shown answers are counted beside the score.";
    }
}
