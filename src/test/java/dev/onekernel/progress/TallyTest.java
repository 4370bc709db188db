package dev.onekernel.progress;

import static dev.onekernel.progress.Events.KERNEL;
import static dev.onekernel.progress.Events.NOON;
import static dev.onekernel.progress.Events.QUIZ;
import static dev.onekernel.progress.Events.answered;
import static dev.onekernel.progress.Events.half;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.progress.Event.Hinted;
import dev.onekernel.progress.Event.Occasion;
import dev.onekernel.progress.Event.Revealed;
import dev.onekernel.progress.Event.Skipped;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Event HINT = new Hinted(NOON, QUIZ, KERNEL);
    private static final Event REVEAL = new Revealed(NOON, QUIZ, KERNEL, Occasion.QUIZ);
    private static final Event SKIP = new Skipped(NOON, QUIZ, KERNEL);

    private static QuestionRecord after(Event... events) {
        QuestionRecord questionRecord = QuestionRecord.NONE;
        for (Event event : events) {
            questionRecord = questionRecord.with(event);
        }
        return questionRecord;
    }

    @Test
    void only_the_first_answer_earns_points() {
        QuestionRecord questionRecord = after(answered(0.5, 1), answered(1, 2));
        assertEquals(0.5, questionRecord.points());
        assertEquals(2, questionRecord.answers());
        assertTrue(questionRecord.solved());
        assertFalse(questionRecord.rightAtFirst());
        assertTrue(questionRecord.missed());
    }

    @Test
    void a_right_first_answer_is_no_miss_whatever_follows() {
        QuestionRecord questionRecord = after(answered(1, 1), answered(0, 2));
        assertTrue(questionRecord.rightAtFirst());
        assertFalse(questionRecord.missed());
    }

    @Test
    void an_answer_after_the_solution_was_shown_earns_nothing() {
        QuestionRecord questionRecord = after(REVEAL, answered(1, 1));
        assertEquals(0, questionRecord.points());
        assertTrue(questionRecord.solved());
        assertTrue(questionRecord.missed());
    }

    @Test
    void a_hint_costs_nothing_and_is_counted() {
        QuestionRecord questionRecord = after(HINT, HINT, answered(1, 1));
        assertEquals(1, questionRecord.points());
        assertEquals(2, questionRecord.hints());
    }

    @Test
    void a_question_put_off_can_still_be_right_at_first() {
        assertTrue(after(SKIP).missed());
        assertTrue(after(SKIP, answered(1, 1)).rightAtFirst());
    }

    @Test
    void half_an_answer_is_kept_until_the_other_half_comes() {
        assertEquals("true", after(half("true")).partial());
        assertEquals(0, after(half("true")).answers());
        QuestionRecord whole = after(half("true"), answered(1, 1));
        assertEquals("", whole.partial());
        assertTrue(whole.rightAtFirst());
    }

    @Test
    void half_an_answer_is_dropped_when_the_question_is_put_off_or_shown() {
        assertEquals("", after(half("true"), SKIP).partial());
        assertEquals("", after(half("true"), REVEAL).partial());
    }

    @Test
    void a_question_not_touched_is_no_miss() {
        assertFalse(QuestionRecord.NONE.missed());
        assertFalse(after(HINT).missed());
    }
}
