package dev.onekernel.tutor;

import dev.onekernel.course.Course;
import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.UnitKind;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.Revision;
import dev.onekernel.view.Durations;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a learner is told who comes back, before the first screen, and who leaves. */
public final class Greeting {

    private static final int MOST_PLACES = 3;

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
        Revision revision = begun.revised();
        switch (revision.effect()) {
            case NONE -> {}
            case KEPT -> said.add("The course was changed since your last visit. You are back at the screen you left.");
            case REPLACED ->
                said.add(
                        "The course was changed since your last visit. The screen you left no longer exists; this is the"
                                + " nearest one.");
        }
        added(course, revision.added()).ifPresent(said::add);
        return said;
    }

    /**
     * What is said to a learner who leaves, and comes back to where they were.
     *
     * @param left the session that the learner has left
     * @param named whether the learner named the course when they started the program
     */
    public static String goodbye(Session left, boolean named) {
        if (left.progress().units().isEmpty()) {
            return "Goodbye.";
        }
        String same = named ? " with the same --course" : "";
        return left.progress().isDone(left.course().outline())
                ? "You have completed the course. Your results are saved. Run onekernel score" + same + " to see them."
                : "Your place is saved. Run onekernel" + same + " to continue.";
    }

    /** What the author has added to what the learner had read before. */
    private static Optional<String> added(Course course, List<Progress.Place> added) {
        if (added.isEmpty()) {
            return Optional.empty();
        }
        List<String> places = added.stream()
                .map(place -> described(course.outline(), place, added))
                .distinct()
                .toList();
        String shown = places.stream().limit(MOST_PLACES).collect(Collectors.joining(", "));
        int more = places.size() - MOST_PLACES;
        return Optional.of("New since your last visit: " + shown
                + (more > 0 ? " and " + more + " more. Type map to see where." : "."));
    }

    private static String described(Outline outline, Progress.Place place, List<Progress.Place> added) {
        OutlineEntry entry = outline.entry(place.unit()).orElseThrow();
        String number = String.valueOf(outline.number(entry));
        return entry.kind() == UnitKind.QUIZ
                ? Pauses.count(
                                (int) added.stream()
                                        .filter(each -> each.unit().equals(place.unit()))
                                        .count(),
                                "question",
                                "questions")
                        + " in quiz " + number + " (go quiz " + number + ")"
                : "\"" + entry.screens().get(place.step()) + "\" (go " + number + "." + (place.step() + 1) + ")";
    }

    private static String place(Course course, Progress progress) {
        return progress.place()
                .flatMap(at -> course.outline()
                        .entry(at.unit())
                        .map(entry -> " to "
                                + (at.step() < entry.size()
                                        ? title(entry) + ", " + place(at, entry, progress)
                                        : end(entry, progress))))
                .orElse("");
    }

    private static String end(OutlineEntry entry, Progress progress) {
        boolean underWay = progress.unit(entry.name()).open().isPresent();
        return (underWay ? "" : entry.kind() == UnitKind.QUIZ ? "the result of " : "the end of ") + title(entry);
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
        if (progress.isDone(course.outline())) {
            return " You have completed the course.";
        }
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
