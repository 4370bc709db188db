package dev.onekernel.progress;

import dev.onekernel.course.Outline.QuestionKey;
import java.time.Instant;

/** Something that happened and is never taken back. A learner's progress is the sum of these, and nothing else is stored. */
public sealed interface Event {

    Instant at();

    /** The unit it happened in; empty for the whole course. */
    String unit();

    /** A learner came to a place: a screen of a lesson or a question of a quiz, counted from 0. */
    record Visited(Instant at, String unit, int step) implements Event {}

    /** A new attempt at a quiz began; the seed decides the order of every question's choices. */
    record Started(Instant at, String unit, long seed) implements Event {}

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

    record Skipped(Instant at, String unit, QuestionKey question) implements Event {}

    /** A lesson was read to its end, or an attempt at a quiz was completed. */
    record Finished(Instant at, String unit) implements Event {}

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
