package dev.onekernel.serve;

import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.Revision;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.tutor.Greeting;
import dev.onekernel.tutor.Session;
import dev.onekernel.tutor.Sitting;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A learner's session in the edition of the course in which it goes on, as a value. What it leads to is shown only when its events are stored.
 *
 * @param sitting the session, of which the newest page may still have to be shown
 * @param events what is to be stored before it is shown
 */
record Conversation(CourseEdition edition, Sitting sitting, List<Event> events) {

    Conversation {
        events = List.copyOf(events);
    }

    /** Where a learner goes on who comes back, or the welcome of somebody who has done nothing yet. */
    static Conversation begin(CourseEdition edition, Progress progress, Instant now) {
        Session begun = Session.start(edition.course(), progress, now);
        Session session =
                progress.units().isEmpty() ? begun : begun.greeted(Greeting.of(begun, now, () -> ZoneOffset.UTC));
        return of(edition, Sitting.of(session));
    }

    private static Conversation of(CourseEdition edition, Sitting sitting) {
        return new Conversation(edition, sitting, sitting.events());
    }

    /** The same with a session of which a page was shown. */
    Conversation shown(Sitting after) {
        return new Conversation(edition, after, List.of());
    }

    Session session() {
        return sitting.session();
    }

    boolean isWelcome() {
        return session().isWelcome();
    }

    /**
     * What follows from a line.
     *
     * @param newest where a learner goes on who comes to another screen; what is on the screen is marked in the edition it is from
     */
    Conversation say(String line, CourseEdition newest, ZonedDateTime now) {
        Sitting said = sitting.say(line, now);
        return newest.number() != edition.number() && comesToScreen(said)
                ? renewed(said, newest, now.toInstant())
                : of(edition, said);
    }

    /** Whether a line has led to another screen or question, and not to the end of a unit, where what was done is summed up. */
    static boolean comesToScreen(Sitting said) {
        Session session = said.session();
        return !session.over()
                && said.events().stream()
                        .anyMatch(event -> event instanceof Event.Visited visited
                                && session.course()
                                        .outline()
                                        .entry(visited.unit())
                                        .filter(unit -> visited.step() < unit.size())
                                        .isPresent());
    }

    /** The course was edited: the same as when a learner leaves and comes back. */
    private static Conversation renewed(Sitting said, CourseEdition newest, Instant now) {
        Session resumed = Session.resume(newest.course(), said.session().progress(), now);
        var events = new ArrayList<>(said.events());
        events.addAll(resumed.events());
        Session greeted = resumed.revised().effect() == Revision.Effect.NONE
                ? resumed
                : resumed.greeted(List.of("The course has just been updated. "
                        + (resumed.revised().effect() == Revision.Effect.KEPT
                                ? "From this screen on, you read the new version."
                                : "The screen that came next no longer exists; this is the nearest one.")));
        return new Conversation(newest, Sitting.of(greeted), events);
    }

    /** The same with lines before and after the page that is shown next. */
    Conversation around(List<Line> before, List<Line> after, Display display) {
        var page = new ArrayList<>(before);
        page.addAll(session().page(display));
        page.addAll(after);
        return new Conversation(edition, new Sitting(session(), Optional.of(page)), events);
    }

    /** The same with its whole page, for a window that has changed or another terminal. */
    Conversation again() {
        return new Conversation(edition, Sitting.of(session().whole()), events);
    }

    Conversation leave() {
        return new Conversation(edition, sitting.leave(), List.of());
    }
}
