package dev.onekernel.progress;

import static dev.onekernel.progress.Events.NOON;
import static dev.onekernel.progress.Events.QUIZ;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.ScreenKey;
import dev.onekernel.course.UnitKind;
import dev.onekernel.progress.Event.Answered;
import dev.onekernel.progress.Event.Hinted;
import dev.onekernel.progress.Event.Occasion;
import dev.onekernel.progress.Event.Revealed;
import dev.onekernel.progress.Event.Skipped;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final QuestionKey A = new QuestionKey("a", "1");
    private static final QuestionKey B = new QuestionKey("b", "1");
    private static final QuestionKey C = new QuestionKey("c", "1");
    private static final QuestionKey D = new QuestionKey("d", "1");
    private static final List<QuestionKey> ALL = List.of(A, B, C, D);

    private static Attempt attempt(Event... events) {
        Attempt attempt = Attempt.begun(new Event.Started(NOON, QUIZ, 7, List.of()));
        for (Event event : events) {
            attempt = attempt.with(key(event), event);
        }
        return attempt;
    }

    private static Score score(Attempt attempt, List<QuestionKey> questions) {
        return Score.of(attempt, new OutlineEntry(UnitKind.QUIZ, QUIZ, "Quiz", "", 0, 70, List.of(), questions));
    }

    private static QuestionKey key(Event event) {
        return event instanceof Answered answered
                ? answered.question()
                : event instanceof Hinted hinted
                        ? hinted.question()
                        : event instanceof Revealed revealed ? revealed.question() : ((Skipped) event).question();
    }

    private static Answered answer(QuestionKey question, double points, int nth) {
        return new Answered(NOON, QUIZ, question, Occasion.QUIZ, "0", points, nth, false);
    }

    @Test
    void first_answers_make_the_score_and_the_rest_stands_beside_it() {
        Score score = score(
                attempt(
                        answer(A, 1, 1),
                        answer(B, 0.5, 1),
                        answer(B, 1, 2),
                        new Hinted(NOON, QUIZ, B),
                        new Revealed(NOON, QUIZ, C, Occasion.QUIZ),
                        new Skipped(NOON, QUIZ, D)),
                ALL);
        assertEquals(new Score(4, 2, 1.5, 4, 1, 1, 0, 1, 1, 1), score);
        assertEquals(38, score.percent());
    }

    @Test
    void a_percentage_is_rounded_and_nobody_passes_by_rounding() {
        Score score = score(attempt(answer(A, 1, 1), answer(B, 1, 1)), List.of(A, B, C));
        assertEquals(67, score.percent());
        assertEquals("67 %", score.percentage(70));
        assertFalse(score.passes(67));
        assertEquals("66.6 %", score.percentage(67));
        assertTrue(score.passes(66));
    }

    @Test
    void every_question_that_was_met_is_counted_in_exactly_one_group() {
        Score score = score(
                attempt(
                        answer(A, 0, 1),
                        answer(A, 0, 2),
                        answer(B, 0, 1),
                        new Revealed(NOON, QUIZ, B, Occasion.QUIZ),
                        answer(B, 1, 2),
                        new Skipped(NOON, QUIZ, C),
                        new Skipped(NOON, QUIZ, D),
                        answer(D, 1, 1)),
                ALL);
        assertEquals(4, score.rightAtFirst() + score.rightLater() + score.wrong() + score.revealed() + score.skipped());
        assertEquals(1, score.wrong());
        assertEquals(1, score.revealed());
    }

    @Test
    void a_question_that_was_added_after_the_attempt_does_not_count_against_it() {
        Attempt done = attempt(answer(A, 1, 1), answer(B, 1, 1)).done();
        assertEquals(100, score(done, ALL).percent());
    }

    @Test
    void a_question_counts_as_many_times_as_its_weight_says() {
        var keys = ALL.stream().map(ScreenKey::of).toList();
        var quiz = new OutlineEntry(
                UnitKind.QUIZ, QUIZ, "Quiz", "", 0, 70, List.of(), ALL, keys, List.of(1, 3, 1, 1), ALL.size());
        Score score = Score.of(attempt(answer(A, 1, 1), answer(B, 0.5, 1)), quiz);
        assertEquals(2.5, score.points());
        assertEquals(6, score.possible());
        assertEquals(42, score.percent());
    }

    @Test
    void an_attempt_that_asks_some_of_the_questions_is_scored_over_those() {
        Attempt attempt = Attempt.begun(new Event.Started(NOON, QUIZ, 7, List.of("a", "c")))
                .with(A, answer(A, 1, 1));
        Score score = score(attempt, ALL);
        assertEquals(2, score.questions());
        assertEquals(50, score.percent());
        assertEquals(2, score(attempt.renamed(Map.of(C, D)), List.of(A, D)).questions());
    }

    @Test
    void thirds_add_up_to_the_whole() {
        double third = 1 / 3.0;
        Score score = score(attempt(answer(A, third, 1), answer(B, third, 1), answer(C, third, 1)), List.of(A, B, C));
        assertEquals(33, score.percent());
        assertEquals(100, new Score(1, 1, third + third + third, 1, 0, 0, 0, 0, 0, 0).percent());
    }

    @Test
    void an_answer_to_an_older_wording_does_not_count() {
        QuestionKey edited = new QuestionKey("a", "2");
        assertEquals(0, score(attempt(answer(A, 1, 1)), List.of(edited)).answered());
    }

    @Test
    void a_question_put_off_and_then_answered_is_not_skipped() {
        assertEquals(
                0,
                score(attempt(new Skipped(NOON, QUIZ, A), answer(A, 0, 1)), ALL).skipped());
    }

    @Test
    void an_attempt_keeps_its_questions_in_the_order_they_were_met() {
        Attempt attempt = attempt(answer(D, 1, 1), answer(A, 0, 1), answer(C, 1, 1), answer(B, 1, 1), answer(A, 1, 2));
        assertEquals(List.of(D, A, C, B), List.copyOf(attempt.questionRecords().keySet()));
    }

    @Test
    void without_questions_there_is_nothing_to_pass() {
        assertEquals(0, Score.NOTHING.percent());
        Score some = score(attempt(answer(A, 1, 1)), ALL);
        assertEquals(some, Score.NOTHING.plus(some));
        assertEquals(8, some.plus(some).questions());
    }
}
