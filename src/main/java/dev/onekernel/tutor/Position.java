package dev.onekernel.tutor;

import dev.onekernel.course.QuestionKey;
import java.time.ZoneId;
import java.util.List;

/** A place on the way through a course. */
sealed interface Position {

    /** One step on. */
    Position next();

    /** One step back, before the first at the first. */
    Position previous();

    /**
     * Whether the learner is at the same place there. A start asks this, and Java would link the {@code equals} of a record when it is
     * called for the first time, which takes longer than a screen.
     */
    default boolean isAt(Position other) {
        return equals(other);
    }

    /**
     * A screen of a lesson or a question of a quiz, from 0. In a quiz the steps go on, behind the last question, through those
     * that come back at its end.
     */
    record InUnit(String unit, int step) implements Position {
        @Override
        public Position next() {
            return new InUnit(unit, step + 1);
        }

        @Override
        public Position previous() {
            return new InUnit(unit, step - 1);
        }

        @Override
        public boolean isAt(Position other) {
            return other instanceof InUnit there && unit.equals(there.unit) && step == there.step;
        }
    }

    /**
     * One of the questions to review, from 0.
     *
     * @param zone where the learner's days begin, which decides when a question comes back
     */
    record InReview(List<QuestionKey> queue, int step, ZoneId zone) implements Position {
        @Override
        public Position next() {
            return new InReview(queue, step + 1, zone);
        }

        @Override
        public Position previous() {
            return new InReview(queue, step - 1, zone);
        }
    }
}
