package dev.onekernel.room;

import dev.onekernel.course.Lab.LabGoal;
import dev.onekernel.room.RoomEvent.GoalReached;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an attendee says about the goals of the lab in front of them, which the session cannot see. */
record GoalCommands(CourseRoute route, Room room, AttendeeTerminal terminal, Instant now) {

    /** @param argument the number of a goal, from 1, or nothing for the first that is left; with {@code off} behind it, it is taken back */
    AttendeeDecision done(String argument) {
        Optional<CoursePlace> place =
                terminal.own().map(OwnReading::place).or(() -> room.phase().where());
        List<LabGoal> goals = place.flatMap(route::lab).map(lab -> lab.goals()).orElse(List.of());
        if (goals.isEmpty()) {
            return says("This screen has no lab. done is for the goals of a lab.");
        }
        boolean on = !argument.toLowerCase(Locale.ROOT).endsWith("off");
        String number = (on ? argument : argument.substring(0, argument.length() - "off".length())).strip();
        boolean next = on && number.isEmpty();
        Optional<LabGoal> goal = next ? firstLeft(goals, place.get()) : numbered(goals, number);
        if (goal.isEmpty()) {
            return says(
                    next
                            ? "You have said that you reached every goal."
                            : "Type done and the number of a goal, from 1 to " + goals.size() + ": done 1.");
        }
        var reached =
                new GoalReached(now, terminal.who(), place.get(), goal.get().fact(), on);
        Room then = room.with(List.of(reached));
        return AttendeeDecision.of(terminal, new AttendeeView(route).goals(then, terminal, place.get()), reached);
    }

    private Optional<LabGoal> firstLeft(List<LabGoal> goals, CoursePlace place) {
        return goals.stream()
                .filter(goal -> !room.lab(place).has(terminal.who(), goal.fact()))
                .findFirst();
    }

    private static Optional<LabGoal> numbered(List<LabGoal> goals, String number) {
        int index = number.matches("[0-9]{1,3}") ? Integer.parseInt(number) - 1 : -1;
        return index >= 0 && index < goals.size() ? Optional.of(goals.get(index)) : Optional.empty();
    }

    private AttendeeDecision says(String sentence) {
        return AttendeeDecision.of(terminal, AttendeeView.sentence(terminal.display(), sentence));
    }
}
