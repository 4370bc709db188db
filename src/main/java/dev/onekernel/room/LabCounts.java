package dev.onekernel.room;

import dev.onekernel.course.Lab;
import dev.onekernel.course.Lab.LabGoal;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.view.ScreenBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many say that they have reached each goal of a lab. Names never stand here.
 *
 * @param reached how many, in the order of the goals
 * @param people how many could: those who are here, and those who left and had reached a goal
 */
public record LabCounts(List<Integer> reached, int people) {

    public LabCounts {
        reached = List.copyOf(reached);
    }

    static LabCounts of(Room room, CoursePlace place, Lab lab) {
        LabProgress progress = room.lab(place);
        var people = new HashSet<>(progress.people());
        room.here().forEach(attendee -> people.add(attendee.id()));
        return new LabCounts(
                lab.goals().stream()
                        .map(goal -> progress.reached()
                                .getOrDefault(goal.fact(), Set.of())
                                .size())
                        .toList(),
                people.size());
    }

    /** The goals with their numbers, each with how many have reached it. */
    void draw(ScreenBuilder screen, Lab lab) {
        int digits = String.valueOf(people).length();
        for (int i = 0; i < lab.goals().size(); i++) {
            String count =
                    " ".repeat(digits - String.valueOf(reached.get(i)).length()) + reached.get(i) + " of " + people;
            goal(
                    screen,
                    i,
                    Line.of(screen.display().plain() ? count.strip() + ": " : count + "  ", Style.KEY),
                    lab.goals().get(i));
        }
        screen.blank();
    }

    /** The goals with the numbers by which attendees name them. */
    static void drawGoals(ScreenBuilder screen, Lab lab) {
        for (int i = 0; i < lab.goals().size(); i++) {
            goal(screen, i, Line.EMPTY, lab.goals().get(i));
        }
        screen.blank();
    }

    private static void goal(ScreenBuilder screen, int index, Line count, LabGoal goal) {
        screen.item(Line.of((index + 1) + ". ", Style.MUTED).plus(count), goal.text());
    }
}
