package dev.onekernel.tutor;

import dev.onekernel.course.Course;
import dev.onekernel.course.Outline.OutlineEntry;
import dev.onekernel.course.Outline.UnitKind;
import dev.onekernel.progress.Progress;
import dev.onekernel.view.Durations;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a learner who comes back is told before the first screen. */
public final class Greeting {

    private Greeting() {}

    /**
     * A sentence or two.
     *
     * @param begun the session that the learner comes back to
     * @param zone where the learner's days begin; asked for only when it matters
     */
    public static List<String> of(Session begun, Instant now, Supplier<ZoneId> zone) {
        Course course = begun.course();
        Progress progress = begun.progress();
        var said = new ArrayList<String>();
        said.add("Welcome back" + place(course, progress) + "." + left(course, progress));
        due(course, progress, now, zone).ifPresent(said::add);
        switch (begun.revised()) {
            case NONE -> {}
            case KEPT -> said.add("The course was changed since your last visit. You are back at the screen you left.");
            case REPLACED ->
                said.add(
                        "The course was changed since your last visit. The screen you left no longer exists; this is the"
                                + " nearest one.");
        }
        return said;
    }

    private static String place(Course course, Progress progress) {
        return progress.place()
                .flatMap(at -> course.outline()
                        .entry(at.unit())
                        .filter(entry -> at.step() < entry.size())
                        .map(entry -> " to " + title(entry) + ", " + place(at, entry, progress)))
                .orElse("");
    }

    private static String place(Progress.Place at, OutlineEntry entry, Progress progress) {
        if (entry.kind() == UnitKind.LESSON) {
            return "screen " + (at.step() + 1) + " of " + entry.size();
        }
        List<Boolean> asked = entry.questions().stream()
                .map(question -> progress.unit(entry.name())
                        .last()
                        .filter(attempt -> !attempt.asks(question))
                        .isEmpty())
                .toList();
        return "question " + Collections.frequency(asked.subList(0, at.step() + 1), true) + " of "
                + Collections.frequency(asked, true);
    }

    private static String title(OutlineEntry entry) {
        return (entry.kind() == UnitKind.QUIZ ? "the quiz " : "") + "\"" + entry.title() + "\"";
    }

    private static String left(Course course, Progress progress) {
        int minutes = progress.minutesLeft(course.outline());
        return minutes == 0 ? "" : " About " + Durations.words(minutes) + (minutes == 1 ? " is left." : " are left.");
    }

    private static Optional<String> due(Course course, Progress progress, Instant now, Supplier<ZoneId> zone) {
        if (!progress.mayHaveDue(now)) {
            return Optional.empty();
        }
        int due = new Navigator(course, progress, now)
                .due(ZonedDateTime.ofInstant(now, zone.get()))
                .size();
        return due == 0
                ? Optional.empty()
                : Optional.of(Pauses.count(due, "question is", "questions are") + " due for review: type review.");
    }
}
