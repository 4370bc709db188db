package dev.onekernel.room;

import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.UnitKind;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.room.RoomEvent.PlaceWalked;
import dev.onekernel.text.Display;
import dev.onekernel.tutor.Session;
import dev.onekernel.tutor.SessionLimit;
import dev.onekernel.tutor.Sitting;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How attendees read on their own: with the same session as at home, but only as far as the room allows. */
record OwnWay(CourseRoute route) {

    /** Places are told to the room no more often than this, because not every step has to be known. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Where an attendee can begin to read: at the place itself, or else at the last lesson screen before it that is open. */
    Optional<CoursePlace> nearest(Room room, CoursePlace wanted) {
        SessionLimit limit = limit(room);
        for (Optional<CoursePlace> place = Optional.of(wanted);
                place.isPresent();
                place = place.flatMap(route::before)) {
            if (limit.allows(place.get().unit(), place.get().step()) && isReadable(room, place.get())) {
                return place;
            }
        }
        return Optional.empty();
    }

    private boolean isReadable(Room room, CoursePlace place) {
        return room.freeScope() == FreeScope.ALL || route.unit(place) instanceof Lesson;
    }

    OwnReading begin(Room room, CoursePlace place, ZonedDateTime now, Display display) {
        Course course = room.freeScope() == FreeScope.ALL ? route.course() : RevealedCourse.of(route.course(), room);
        Session session = Session.in(course, Progress.NONE, place.unit(), Optional.of(place.step()), now.toInstant())
                .within(limit(room));
        return OwnReading.of(Sitting.of(session), place, now.toInstant(), display);
    }

    private SessionLimit limit(Room room) {
        if (room.freeScope() == FreeScope.ALL) {
            return SessionLimit.NONE;
        }
        Map<String, Integer> lessons = new HashMap<>(room.seen());
        for (OutlineEntry unit : route.outline().entries()) {
            if (unit.kind() == UnitKind.QUIZ) {
                lessons.remove(unit.name()); // a quiz has an order of its own at home, and its questions are votes here
            }
        }
        return SessionLimit.upTo(lessons);
    }

    /** What follows from a line, and the events that the room is told. */
    AttendeeDecision say(Room room, AttendeeTerminal terminal, String line, ZonedDateTime now) {
        OwnReading own = terminal.own().orElseThrow();
        Sitting bounded = new Sitting(
                own.sitting().session().within(limit(room)), own.sitting().rest());
        Sitting said = bounded.say(line, now);
        CoursePlace place = place(said, own.place());
        boolean tell = !place.equals(own.place())
                && !now.toInstant().isBefore(own.toldAt().plus(PAUSE));
        Instant toldAt = tell ? now.toInstant() : own.toldAt();
        OwnReading next = new OwnReading(said, place, toldAt, own.prompt(), own.lines()).shown(terminal.display());
        return new AttendeeDecision(
                tell ? List.of(new PlaceWalked(now.toInstant(), terminal.who(), place)) : List.of(),
                terminal.reading(next),
                next.lines(),
                false);
    }

    private CoursePlace place(Sitting sitting, CoursePlace before) {
        CoursePlace place = before;
        for (Event event : sitting.events()) {
            if (event instanceof Event.Visited visited) {
                place = new CoursePlace(visited.unit(), visited.step());
            }
        }
        return place;
    }
}
