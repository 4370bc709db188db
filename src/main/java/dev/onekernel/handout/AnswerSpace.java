package dev.onekernel.handout;

import dev.onekernel.course.Block;
import dev.onekernel.text.Line;
import java.util.List;

/** Where and how a question is answered on paper. */
sealed interface AnswerSpace {

    /** Something to choose, with the letter or number that it is called by. */
    record LabelledChoice(String label, Line text) {}

    /** What to do, in a sentence. */
    record Instruction(String sentence) implements AnswerSpace {}

    /** Boxes to tick. */
    record TickBoxes(List<LabelledChoice> choices) implements AnswerSpace {}

    /** Steps with room for a number in front of each. */
    record NumberedSteps(List<Line> steps) implements AnswerSpace {}

    /** Rows with room for a letter behind each, and what the letters stand for. */
    record LetteredPairs(List<LabelledChoice> rows, List<LabelledChoice> choices) implements AnswerSpace {}

    /**
     * Lines to write on.
     *
     * @param unit what stands behind a number; may be empty
     */
    record WritingLines(int count, String unit) implements AnswerSpace {}

    /** Part of the question that stands between two places to answer. */
    record Between(List<Block> blocks) implements AnswerSpace {}
}
