package dev.onekernel.course;

import dev.onekernel.text.Line;
import java.util.List;

/**
 * Something to be done in a second terminal, while the course watches what happens there.
 *
 * @param goals what is to be reached, in the order in which they are shown; each fact once
 * @param recorded what a run looks like, for machines on which the lab is impossible
 */
public record Lab(List<LabGoal> goals, List<Block> recorded) {

    /**
     * One thing to reach.
     *
     * @param fact the word for what has to be seen: {@code pid-namespace}
     * @param text what the learner reads
     * @param hint what the author advises; may be empty, as every fact brings advice of its own
     */
    public record LabGoal(String fact, Line text, Line hint) {}

    public Lab {
        goals = List.copyOf(goals);
        recorded = List.copyOf(recorded);
    }
}
