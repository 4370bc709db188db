package dev.onekernel.progress;

import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.ScreenKey;
import java.time.Instant;
import java.util.List;

/** Something that happened and is never taken back. A learner's progress is the sum of these, and nothing else is stored. */
public sealed interface Event {

    Instant at();

    /** The unit it happened in; empty for the whole course. */
    String unit();

    /** Whether it says no more than where the learner is, whose loss after a power failure would matter little. */
    default boolean isBookkeeping() {
        return this instanceof Visited || this instanceof Arranged || this instanceof Opened;
    }

    /** A learner came to a place: a screen of a lesson or a question of a quiz, counted from 0. */
    record Visited(Instant at, String unit, int step) implements Event {}

    /**
     * What the places of a unit were recognised by, from then on, so that a place can be found again after the course was edited.
     *
     * @param was what the unit was called before; the same name when it was not renamed
     */
    record Arranged(Instant at, String unit, String was, List<ScreenKey> screens) implements Event {
        public Arranged {
            screens = List.copyOf(screens);
        }
    }

    /**
     * From which course the following events are.
     *
     * @param id what its author calls it; may be empty
     * @param location the folder or file that it was read from; empty for the course that travels with the program
     */
    record Opened(Instant at, String unit, String id, String title, String location) implements Event {

        /** Whether it says the same about the course, at whatever time. */
        boolean isSameCourse(Opened other) {
            return id.equals(other.id) && title.equals(other.title) && location.equals(other.location);
        }
    }

    /**
     * A new attempt at a quiz began.
     *
     * @param seed decides the order of every question's choices
     * @param selected the ids of the questions that the attempt asks; empty when it asks all
     */
    record Started(Instant at, String unit, long seed, List<String> selected) implements Event {
        public Started {
            selected = List.copyOf(selected);
        }
    }

    /**
     * An answer was marked.
     *
     * @param given the answer in its short written form
     * @param points from 0 to 1
     * @param nth which answer to this question it was in this attempt, from 1; only the first is scored
     * @param unfinished true when further parts of the question were still to be answered
     */
    record Answered(
            Instant at,
            String unit,
            QuestionKey question,
            Occasion occasion,
            String given,
            double points,
            int nth,
            boolean unfinished)
            implements Event {}

    record Hinted(Instant at, String unit, QuestionKey question) implements Event {}

    /** The answer was shown before it was found. */
    record Revealed(Instant at, String unit, QuestionKey question, Occasion occasion) implements Event {}

    /** The explanation of a word of the glossary was asked for. */
    record LookedUp(Instant at, String unit, String term) implements Event {}

    record Skipped(Instant at, String unit, QuestionKey question) implements Event {}

    /** A goal of the lab of a lesson was reached: its fact was seen. */
    record Reached(Instant at, String unit, String fact) implements Event {}

    /**
     * All of a lesson was read, or an attempt at a quiz was completed.
     *
     * @param passed whether the attempt reached what the quiz asked for at that time; a lesson has nothing to pass
     */
    record Finished(Instant at, String unit, boolean passed) implements Event {
        public Finished(Instant at, String unit) {
            this(at, unit, false);
        }
    }

    /** The learner wanted a unit, or with an empty name the whole course, to count as never begun. */
    record Reset(Instant at, String unit) implements Event {}

    /** Where a question was asked. */
    enum Occasion {
        QUIZ,
        CHECKPOINT,
        /** Before the explanation: a miss says nothing and is not brought back. */
        PREDICTION,
        REVIEW
    }
}
