package dev.onekernel.view;

import dev.onekernel.course.Block;
import dev.onekernel.course.Lab;
import dev.onekernel.course.Lab.LabGoal;
import dev.onekernel.evidence.LabHint;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import java.util.List;
import java.util.Set;

/**
 * The goals of a lab, and what is said about them.
 *
 * @param reached the facts of the goals that were reached
 */
public record LabView(Lab lab, Set<String> reached) {

    public LabView {
        reached = Set.copyOf(reached);
    }

    /** All goals, those that were reached ticked. */
    public void goals(ScreenBuilder screen) {
        lab.goals().forEach(goal -> goal(screen, goal));
        screen.blank();
    }

    private void goal(ScreenBuilder screen, LabGoal goal) {
        boolean done = reached.contains(goal.fact());
        String mark = screen.display().plain() ? done ? "Reached: " : "To do: " : done ? "[x] " : "[ ] ";
        screen.item(Line.of(mark, done ? Style.RIGHT : Style.MUTED), goal.text());
    }

    /** Goals that have just been reached, and how many are left. */
    public void reached(ScreenBuilder screen, List<LabGoal> fresh) {
        fresh.forEach(goal -> goal(screen, goal));
        long left = lab.goals().stream()
                .filter(goal -> !reached.contains(goal.fact()))
                .count();
        screen.text(
                left == 0
                        ? "Every goal is reached. Press Enter to continue."
                        : left == 1 ? "1 goal is left." : left + " goals are left.",
                left == 0 ? Style.RIGHT : Style.MUTED);
    }

    /** Advice for a goal. */
    public void hint(ScreenBuilder screen, LabGoal goal, LabHint advice) {
        screen.text(Line.of("Still open: ", Style.KEY).plus(goal.text())).text(advice.text());
        if (!advice.commands().isEmpty()) {
            screen.blank().blocks(List.of(new Block.Code(advice.commands()))).blank();
        }
        if (!goal.hint().isBlank()) {
            screen.text(goal.hint());
        }
        screen.text("answer shows a recorded run; next continues without this lab.", Style.MUTED);
    }

    /** Why the lab cannot be done, and what a run would have looked like. */
    public void impossible(ScreenBuilder screen, String reason) {
        screen.text(reason + " This is what a run looks like:").blank();
        recorded(screen);
    }

    public void recorded(ScreenBuilder screen) {
        screen.blocks(lab.recorded()).blank();
    }
}
