package dev.onekernel.progress;

import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.QuestionKey;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an attempt is worth, and beside it what the number does not tell. Of the questions that were met, each is counted in exactly one
 * of {@code rightAtFirst}, {@code rightLater}, {@code wrong}, {@code revealed} and {@code skipped}.
 *
 * @param questions how many there are
 * @param answered how many have a first answer
 * @param points the sum of what the first answers earned; a question without one adds 0
 * @param possible how many points all the questions are worth
 * @param rightAtFirst right at the first answer
 * @param rightLater right at a later answer
 * @param wrong answered, and never right
 * @param hinted with at least one hint
 * @param revealed shown to the learner before it was answered rightly
 * @param skipped put off and never answered
 */
public record Score(
        int questions,
        int answered,
        double points,
        int possible,
        int rightAtFirst,
        int rightLater,
        int wrong,
        int hinted,
        int revealed,
        int skipped) {

    /** The score where no question is asked. */
    public static final Score NOTHING = new Score(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * The score of {@code attempt} over those of its questions that the quiz has now. Answers to questions it lost are left out; so are
     * questions that were added or reworded after the attempt was completed.
     */
    public static Score of(Attempt attempt, OutlineEntry quiz) {
        List<QuestionKey> questions = quiz.questions().stream()
                .filter(attempt::asks)
                .filter(question ->
                        !attempt.finished() || attempt.tally(question).met())
                .toList();
        List<QuestionRecord> records = questions.stream().map(attempt::tally).toList();
        return new Score(
                records.size(),
                count(records, record -> record.first().isPresent()),
                questions.stream()
                        .mapToDouble(question ->
                                quiz.weight(question) * attempt.tally(question).points())
                        .sum(),
                questions.stream().mapToInt(quiz::weight).sum(),
                count(records, QuestionRecord::rightAtFirst),
                count(records, Score::isRightLater),
                count(records, record -> record.first().isPresent() && !record.solved() && !record.revealed()),
                count(records, record -> record.hints() > 0),
                count(records, record -> record.revealed() && !record.rightAtFirst() && !isRightLater(record)),
                count(records, QuestionRecord::isSkipped));
    }

    private static boolean isRightLater(QuestionRecord record) {
        return record.solved() && !record.rightAtFirst() && !record.revealed();
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
                possible + more.possible,
                rightAtFirst + more.rightAtFirst,
                rightLater + more.rightLater,
                wrong + more.wrong,
                hinted + more.hinted,
                revealed + more.revealed,
                skipped + more.skipped);
    }

    private double exactPercent() {
        return possible == 0 ? 0 : 100 * points / possible + 1e-9;
    }

    /** {@code 100 * points / possible}, rounded; 0 where there are no questions. */
    public int percent() {
        return (int) Math.round(exactPercent());
    }

    /** Whether the exact percentage reaches {@code pass}. Rounding does not help to pass. */
    public boolean passes(int pass) {
        return exactPercent() >= pass;
    }

    /** The percentage as it is shown: {@code 67 %}; or {@code 69.5 %}, where rounding would make a miss of {@code pass} look like a pass. */
    public String percentage(int pass) {
        boolean misleading = percent() >= pass && !passes(pass) || percent() == 100 && !passes(100);
        return misleading ? Math.floor(exactPercent() * 10) / 10 + " %" : percent() + " %";
    }

    /** The rule, in a sentence. */
    public static String rule() {
        return "Score = points of the first answers / points of all questions. A right first answer earns the points of its question,"
                + " usually 1, and a partly right one earns a part of them. Later answers, hints and revealed answers do not change"
                + " the score.";
    }
}
