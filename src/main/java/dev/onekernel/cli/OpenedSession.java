package dev.onekernel.cli;

import dev.onekernel.log.Directories;
import dev.onekernel.log.SharedEventLog;
import dev.onekernel.log.StreamName;
import dev.onekernel.remote.ResumeWord;
import dev.onekernel.room.CoursePlace;
import dev.onekernel.room.CourseRoute;
import dev.onekernel.room.DoorRecord;
import dev.onekernel.room.EventStore;
import dev.onekernel.room.JoinCode;
import dev.onekernel.room.Room;
import dev.onekernel.room.RoomEvent;
import dev.onekernel.room.RoomEvent.SessionOpened;
import dev.onekernel.room.RoomEventJson;
import dev.onekernel.room.RoomJournal;
import dev.onekernel.room.RoomLoop;
import dev.onekernel.room.SavedSession;
import dev.onekernel.room.SessionArchive;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A session that can be led now: one that begins, or one that was interrupted.
 *
 * @param events what has happened so far; all of it is saved
 * @param directory where it is kept; empty when it is not kept
 * @param door where attendees connected before the session was interrupted
 * @param elsewhere whether it was opened at another computer, so that attendees joined there
 * @param notices what the instructor should know, a sentence each
 */
record OpenedSession(
        List<RoomEvent> events,
        LoopSource loops,
        Optional<Path> directory,
        Optional<DoorRecord> door,
        boolean elsewhere,
        List<String> notices,
        Closeable journal)
        implements Closeable {

    /** Gives the thread that leads the session, once. */
    @FunctionalInterface
    interface LoopSource {
        RoomLoop open(CourseRoute route, Clock clock, RandomGenerator chance) throws IOException;
    }

    /** The session is decided by this program alone. */
    private static LoopSource alone(List<RoomEvent> events, EventStore store) {
        return (route, clock, chance) -> new RoomLoop(route, events, store, clock, chance);
    }

    /** A program that waits for its instructor says goodbye to its attendees first. */
    private static final Duration GIVEN_UP_BY_THEN = Duration.ofSeconds(10);

    /** This program as one of several that can lead the session; empty when it is the only one. */
    Optional<SessionNode> node() {
        return loops instanceof SessionNode node ? Optional.of(node) : Optional.empty();
    }

    /** Whether attendees join at other computers only, as far as this one knows. */
    boolean isJoinedElsewhere(SessionPlan plan) {
        return elsewhere && plan.open().isEmpty() && plan.join().isEmpty();
    }

    SessionOpened opened() {
        return Room.of(events).opened().orElseThrow();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    /** A session that leaves nothing behind. */
    static OpenedSession unkept(CourseRoute route, SessionPlan plan, Clock clock, RandomGenerator chance)
            throws CommandException {
        CoursePlace start = plan.start(route).orElseGet(route::first);
        SessionOpened opened = opened(route, plan, start, plan.code().orElseGet(() -> JoinCode.random(chance)), clock);
        return new OpenedSession(
                List.of(opened),
                alone(List.of(opened), events -> Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                () -> {});
    }

    /** A session that begins now. */
    static OpenedSession begun(
            CourseRoute route, SessionPlan plan, SessionArchive archive, Clock clock, RandomGenerator chance)
            throws CommandException, IOException {
        List<SavedSession> earlier = archive.sessions();
        CoursePlace start =
                plan.start(route).or(() -> lastPlace(route, earlier)).orElseGet(route::first);
        JoinCode code = plan.code().orElseGet(() -> JoinCode.random(chance));
        SessionOpened opened = opened(route, plan, start, code, clock);
        String name = archive.fresh(LocalDate.now(clock), code);
        if (archive.log() instanceof SharedEventLog log) {
            log.fingerprints().forget(StreamName.ofRoom(name)); // of an earlier session with this name
            log.append(StreamName.ofRoom(name), 0, List.of(RoomEventJson.write(opened)));
            return shared(log, archive, name, List.of(opened), false, expired(earlier, clock));
        }
        RoomJournal journal = RoomJournal.open(archive.log(), name);
        Optional<String> trouble = journal.append(List.of(opened));
        if (trouble.isPresent()) {
            throw new CommandException(ExitCode.TROUBLE, "The session cannot be opened. " + trouble.get(), null);
        }
        return new OpenedSession(
                List.of(opened),
                alone(List.of(opened), journal),
                Optional.of(archive.directory(name)),
                Optional.empty(),
                false,
                expired(earlier, clock),
                journal::close);
    }

    /** Where the last session of this course ended. */
    private static Optional<CoursePlace> lastPlace(CourseRoute route, List<SavedSession> earlier) {
        return earlier.stream()
                .filter(session ->
                        session.opened().course().equals(route.outline().title()))
                .flatMap(
                        session -> session.events().stream()
                                .flatMap(event -> place(event).stream())
                                .reduce((first, second) -> second)
                                .stream())
                .filter(route::holds)
                .findFirst();
    }

    private static Optional<CoursePlace> place(RoomEvent event) {
        return event instanceof RoomEvent.ScreenShown shown
                ? Optional.of(shown.place())
                : event instanceof RoomEvent.VoteOpened opened ? Optional.of(opened.place()) : Optional.empty();
    }

    private static List<String> expired(List<SavedSession> earlier, Clock clock) {
        long expired = earlier.stream()
                .filter(session -> session.isExpired(clock.instant()))
                .count();
        return expired == 0
                ? List.of()
                : List.of((expired == 1 ? "1 session is" : expired + " sessions are")
                        + " kept for longer than attendees were told. onekernel rooms lists them, and onekernel rooms"
                        + " delete deletes one.");
    }

    private static SessionOpened opened(
            CourseRoute route, SessionPlan plan, CoursePlace start, JoinCode code, Clock clock) {
        return new SessionOpened(
                clock.instant(),
                route.outline().title(),
                digest(route),
                code.text(),
                plan.guide() + (plan.isRehearsal() ? " (rehearsal)" : ""),
                plan.days(),
                plan.free(),
                start);
    }

    /** Changes when units or questions of the course do. */
    private static String digest(CourseRoute route) {
        return ResumeWord.sha256(route.outline().toString()).substring(0, 16);
    }

    /** A session that was interrupted. */
    static OpenedSession resumed(CourseRoute route, SessionArchive archive, SavedSession saved)
            throws CommandException, IOException {
        if (archive.log() instanceof SharedEventLog log) {
            requireSameCourse(route, saved);
            requireScreens(route, saved);
            return shared(log, archive, saved.name(), saved.events(), true, edited(route, saved));
        }
        takeOver(archive, saved);
        RoomJournal journal = RoomJournal.open(archive.log(), saved.name());
        try {
            requireSameCourse(route, saved);
            requireScreens(route, saved);
        } catch (CommandException refused) {
            journal.close();
            throw refused;
        }
        var notices = new ArrayList<>(journal.notices());
        notices.addAll(edited(route, saved));
        return new OpenedSession(
                journal.events(),
                alone(journal.events(), journal),
                Optional.of(saved.directory()),
                DoorRecord.of(saved.directory()),
                false,
                notices,
                journal::close);
    }

    private static void takeOver(SessionArchive archive, SavedSession session) throws IOException {
        try {
            Handover.take(session.directory(), () -> archive.isFree(session.name()), GIVEN_UP_BY_THEN);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** A session that several programs can lead: no program has to give it up first. */
    private static OpenedSession shared(
            SharedEventLog log,
            SessionArchive archive,
            String name,
            List<RoomEvent> events,
            boolean resumed,
            List<String> notices)
            throws IOException {
        var node = new SessionNode(log, name);
        Path directory = archive.directory(name);
        Directories.create(directory);
        Optional<DoorRecord> door = DoorRecord.of(directory);
        return new OpenedSession(events, node, Optional.of(directory), door, resumed && door.isEmpty(), notices, node);
    }

    static void requireSameCourse(CourseRoute route, SavedSession saved) throws CommandException {
        String course = saved.opened().course();
        if (!course.equals(route.outline().title())) {
            throw new CommandException(
                    ExitCode.PROBLEMS,
                    "The session " + saved.name() + " is about the course \"" + course
                            + "\". --course says where that is.",
                    null);
        }
    }

    private static void requireScreens(CourseRoute route, SavedSession saved) throws CommandException {
        Room room = saved.room();
        boolean whole = room.phase().where().stream().allMatch(route::holds)
                && room.votes().values().stream()
                        .allMatch(vote -> route.holds(vote.place())
                                && route.question(vote.place()).isPresent());
        if (!whole) {
            throw new CommandException(
                    ExitCode.PROBLEMS,
                    "The course has lost screens that the session " + saved.name()
                            + " has shown, so it cannot be resumed. onekernel rooms report still writes its report.",
                    null);
        }
    }

    private static List<String> edited(CourseRoute route, SavedSession saved) {
        return saved.opened().digest().equals(digest(route))
                ? List.of()
                : List.of("The course was changed since this session began.");
    }
}
