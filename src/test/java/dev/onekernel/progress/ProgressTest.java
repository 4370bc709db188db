package dev.onekernel.progress;

import static dev.onekernel.progress.Events.KERNEL;
import static dev.onekernel.progress.Events.NOON;
import static dev.onekernel.progress.Events.QUIZ;
import static dev.onekernel.progress.Events.answered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.UnitKind;
import dev.onekernel.progress.Event.Finished;
import dev.onekernel.progress.Event.Occasion;
import dev.onekernel.progress.Event.Reset;
import dev.onekernel.progress.Event.Revealed;
import dev.onekernel.progress.Event.Started;
import dev.onekernel.progress.Event.Visited;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Event STARTED = new Started(NOON, QUIZ, 7, List.of());
    private static final Event FINISHED = new Finished(NOON, QUIZ);

    private static Progress after(Event... events) {
        return Progress.of(List.of(events));
    }

    @Test
    void progress_is_equal_when_what_happened_is_equal() {
        assertEquals(after(STARTED, answered(0, 1)), after(STARTED, answered(0, 1)));
        assertNotEquals(after(STARTED, answered(0, 1)), after(STARTED, answered(1, 1)));
    }

    private static ZonedDateTime daysLater(int days) {
        return NOON.atZone(ZoneOffset.UTC).plusDays(days);
    }

    private static Event review(int day, double points) {
        return answered(Occasion.REVIEW, daysLater(day).toInstant(), points, 1);
    }

    @Test
    void the_place_is_where_the_learner_was_last() {
        Progress progress = after(new Visited(NOON, "a", 5), new Visited(NOON, "b", 0), new Visited(NOON, "a", 2));
        assertEquals(Optional.of(new Progress.Place("a", 2)), progress.place());
        assertEquals(Set.of(2, 5), progress.unit("a").seen());
    }

    @Test
    void an_attempt_is_open_until_it_is_finished() {
        assertTrue(after(STARTED).unit(QUIZ).open().isPresent());
        UnitProgress done = after(STARTED, FINISHED).unit(QUIZ);
        assertTrue(done.open().isEmpty());
        assertTrue(done.finished());
        assertEquals(1, done.completed().size());
    }

    @Test
    void a_new_attempt_leaves_the_old_score_alone() {
        UnitProgress unit = after(STARTED, answered(1, 1), FINISHED, STARTED, answered(0, 1))
                .unit(QUIZ);
        assertEquals(1, unit.attempts().get(0).tally(KERNEL).points());
        assertEquals(0, unit.attempts().get(1).tally(KERNEL).points());
    }

    @Test
    void what_happens_in_a_lesson_counts_at_its_checkpoints() {
        UnitProgress lesson = after(answered(Occasion.CHECKPOINT, NOON, 1, 1)).unit(QUIZ);
        assertTrue(lesson.checkpoints().tally(KERNEL).rightAtFirst());
        assertTrue(lesson.attempts().isEmpty());
    }

    @Test
    void a_missed_question_comes_back_the_next_day() {
        Progress progress = after(answered(0.5, 1));
        assertEquals(List.of(), progress.due(daysLater(0)));
        assertEquals(List.of(KERNEL), progress.due(daysLater(1)));
    }

    @Test
    void the_day_of_the_next_return_is_known() {
        assertEquals(
                Optional.of(LocalDate.of(2026, 11, 24)), after(answered(0, 1)).nextDue(ZoneOffset.UTC));
        assertEquals(Optional.empty(), after(answered(1, 1)).nextDue(ZoneOffset.UTC));
    }

    @Test
    void a_day_begins_at_midnight_and_not_after_twenty_four_hours() {
        Progress late = after(answered(Occasion.QUIZ, Instant.parse("2026-11-23T23:59:00Z"), 0, 1));
        assertEquals(List.of(KERNEL), late.due(ZonedDateTime.parse("2026-11-24T00:01:00Z")));
    }

    @Test
    void each_right_review_waits_longer_until_the_question_is_done_with() {
        var events = new ArrayList<Event>(List.of(answered(0, 1)));
        int day = 0;
        for (int wait : ReviewSchedule.DAYS) {
            Progress progress = Progress.of(events);
            assertEquals(List.of(), progress.due(daysLater(day + wait - 1)));
            day += wait;
            assertEquals(List.of(KERNEL), progress.due(daysLater(day)));
            events.add(review(day, 1));
        }
        assertEquals(List.of(), Progress.of(events).due(daysLater(9999)));
    }

    @Test
    void a_miss_in_a_review_starts_over() {
        Progress progress = after(answered(0, 1), review(1, 1), review(4, 0));
        assertEquals(0, progress.reviewSchedules().get(KERNEL).stage());
        assertEquals(List.of(KERNEL), progress.due(daysLater(5)));
    }

    @Test
    void a_review_does_not_touch_the_score() {
        Progress progress = after(STARTED, answered(0, 1), FINISHED, review(1, 1));
        QuestionRecord questionRecord = progress.unit(QUIZ).last().orElseThrow().tally(KERNEL);
        assertEquals(0, questionRecord.points());
        assertEquals(1, questionRecord.answers());
    }

    @Test
    void a_retry_neither_misses_nor_reviews() {
        Progress progress = after(answered(0, 1), answered(1, 2));
        assertEquals(0, progress.reviewSchedules().get(KERNEL).stage());
        assertEquals(List.of(), after(answered(1, 1), answered(0, 2)).due(daysLater(99)));
    }

    @Test
    void a_prediction_is_never_brought_back() {
        Progress progress =
                after(answered(Occasion.PREDICTION, NOON, 0, 1), new Revealed(NOON, QUIZ, KERNEL, Occasion.PREDICTION));
        assertEquals(List.of(), progress.due(daysLater(99)));
    }

    @Test
    void a_shown_answer_comes_back() {
        assertEquals(
                List.of(KERNEL),
                after(new Revealed(NOON, QUIZ, KERNEL, Occasion.QUIZ)).due(daysLater(1)));
    }

    @Test
    void a_reset_forgets_the_unit_and_what_was_to_come_back_from_it() {
        Progress progress = after(new Visited(NOON, "other", 1), STARTED, answered(0, 1), new Reset(NOON, QUIZ));
        assertFalse(progress.units().containsKey(QUIZ));
        assertEquals(List.of(), progress.due(daysLater(99)));
        assertEquals(Optional.of(new Progress.Place("other", 1)), progress.place());
    }

    @Test
    void a_reset_of_the_course_forgets_everything() {
        Progress progress = after(new Visited(NOON, "other", 1), STARTED, answered(0, 1), new Reset(NOON, ""));
        assertEquals(Optional.empty(), progress.place());
        assertEquals(Map.of(), progress.units());
        assertEquals(Map.of(), progress.reviewSchedules());
    }

    @Test
    void every_kind_of_event_is_understood() {
        assertNotNull(Progress.of(Events.ALL));
    }

    @Test
    void what_was_skipped_to_the_end_of_a_quiz_comes_back_as_what_was_missed() {
        Event skipped = new Event.Skipped(NOON, QUIZ, KERNEL);
        assertEquals(List.of(), after(STARTED, skipped).due(daysLater(99)));
        assertEquals(List.of(KERNEL), after(STARTED, skipped, FINISHED).due(daysLater(1)));
        assertEquals(
                List.of(), after(STARTED, skipped, answered(1, 1), FINISHED).due(daysLater(99)));
    }

    @Test
    void a_quiz_is_done_once_it_was_passed_whatever_becomes_of_it() {
        var quiz = new OutlineEntry(UnitKind.QUIZ, QUIZ, "Kernels", "", 5, 70, List.of(), List.of(KERNEL));
        var reworded = new OutlineEntry(
                UnitKind.QUIZ, QUIZ, "Kernels", "", 5, 70, List.of(), List.of(new QuestionKey("host-kernel", "d2")));
        Event passed = new Finished(NOON, QUIZ, true);
        assertFalse(after(STARTED, answered(1, 1)).isDone(quiz), "under way");
        assertFalse(after(STARTED, answered(0, 1), FINISHED).isDone(quiz), "failed");
        assertTrue(after(STARTED, answered(1, 1), FINISHED).isDone(quiz), "passed, in a journal of an earlier version");
        assertTrue(after(STARTED, answered(1, 1), passed, STARTED, answered(0, 1), FINISHED)
                .isDone(quiz));
        assertTrue(after(STARTED, answered(1, 1), passed).isDone(reworded));
        assertEquals(5, after(STARTED, answered(0, 1), FINISHED).minutesLeft(quiz));
        assertEquals(0, after(STARTED, answered(1, 1), passed).minutesLeft(reworded));
    }
}
