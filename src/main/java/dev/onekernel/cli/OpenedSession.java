package dev.onekernel.cli;

import dev.onekernel.cli.GuideCommand.SessionPlan;
import dev.onekernel.remote.ResumeWord;
import dev.onekernel.room.CoursePlace;
import dev.onekernel.room.CourseRoute;
import dev.onekernel.room.DoorRecord;
import dev.onekernel.room.EventStore;
import dev.onekernel.room.JoinCode;
import dev.onekernel.room.Room;
import dev.onekernel.room.RoomEvent;
import dev.onekernel.room.RoomEvent.SessionOpened;
import dev.onekernel.room.RoomJournal;
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
 * @param notices what the instructor should know, a sentence each
 */
record OpenedSession(
        List<RoomEvent> events,
        EventStore store,
        Optional<Path> directory,
        Optional<DoorRecord> door,
        List<String> notices,
        Closeable journal)
        implements Closeable {

    /** A program that waits for its instructor says goodbye to its attendees first. */
    private static final Duration GIVEN_UP_BY_THEN = Duration.ofSeconds(10);

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
                List.of(opened), events -> Optional.empty(), Optional.empty(), Optional.empty(), List.of(), () -> {});
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
        RoomJournal journal = RoomJournal.open(archive.log(), name);
        Optional<String> trouble = journal.append(List.of(opened));
        if (trouble.isPresent()) {
            throw new CommandException(ExitCode.TROUBLE, "The session cannot be opened. " + trouble.get(), null);
        }
        return new OpenedSession(
                List.of(opened),
                journal,
                Optional.of(archive.directory(name)),
                Optional.empty(),
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
        takeOver(archive, saved);
        RoomJournal journal = RoomJournal.open(archive.log(), saved.name());
        Room room = Room.of(journal.events());
        SessionOpened opened = saved.opened();
        if (!opened.course().equals(route.outline().title())) {
            throw refused(
                    journal,
                    "The session " + saved.name() + " is about the course \"" + opened.course()
                            + "\". --course says where that is.");
        }
        boolean whole = room.phase().where().stream().allMatch(route::holds)
                && room.votes().values().stream()
                        .allMatch(vote -> route.holds(vote.place())
                                && route.question(vote.place()).isPresent());
        if (!whole) {
            throw refused(
                    journal,
                    "The course has lost screens that the session " + saved.name()
                            + " has shown, so it cannot be resumed. onekernel rooms report still writes its report.");
        }
        var notices = new ArrayList<>(journal.notices());
        if (!opened.digest().equals(digest(route))) {
            notices.add("The course was changed since this session began.");
        }
        return new OpenedSession(
                journal.events(),
                journal,
                Optional.of(saved.directory()),
                DoorRecord.of(saved.directory()),
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

    private static CommandException refused(RoomJournal journal, String sentence) throws IOException {
        journal.close();
        return new CommandException(ExitCode.PROBLEMS, sentence, null);
    }
}
