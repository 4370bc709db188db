package dev.onekernel.room;

import dev.onekernel.room.Ballot.CastKind;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened in a guided session and is never taken back. The session is the sum of these, and nothing else is stored. An
 * event names states, never differences ("on screen 3", not "one screen on"), and no event refers to a connection.
 */
public sealed interface RoomEvent {

    Instant at();

    /** Something that one attendee did, or that happened to one attendee. */
    sealed interface OfAttendee extends RoomEvent {

        /** The attendee's id. */
        String who();
    }

    /**
     * The session was opened. It is the first event.
     *
     * @param course the title of the course
     * @param digest of the course's outline, so that a report notices a course that was edited meanwhile
     * @param guide the name of the instructor, as attendees read it
     * @param keepDays for how many days the session is kept
     * @param start the first screen to show
     */
    record SessionOpened(
            Instant at,
            String course,
            String digest,
            String code,
            String guide,
            int keepDays,
            FreeScope free,
            CoursePlace start)
            implements RoomEvent {}

    /** @param wordHash the SHA-256 of the resume word */
    record AttendeeJoined(Instant at, String who, String name, String wordHash) implements OfAttendee {}

    record AttendeeReturned(Instant at, String who) implements OfAttendee {}

    record AttendeeLeft(Instant at, String who, LeaveReason why) implements OfAttendee {}

    record AttendeeRenamed(Instant at, String who, String name) implements OfAttendee {}

    /** @param banned whether the attendee may not come back */
    record AttendeeRemoved(Instant at, String who, boolean banned) implements OfAttendee {}

    record ScreenShown(Instant at, CoursePlace place) implements RoomEvent {}

    /**
     * The model of a screen was set in another way.
     *
     * @param setting the answer that this is, in its written form
     */
    record ModelSet(Instant at, CoursePlace place, String setting) implements RoomEvent {}

    record VoteOpened(Instant at, CoursePlace place, Vote vote) implements RoomEvent {}

    /** An answer, which replaces the attendee's earlier one in the same vote. The fields are those of {@link Ballot}. */
    record VoteCast(Instant at, String who, Vote vote, String given, double points, boolean unfinished, CastKind how)
            implements OfAttendee {}

    record VoteClosed(Instant at, Vote vote) implements RoomEvent {}

    record CountsShown(Instant at, Vote vote) implements RoomEvent {}

    record AnswerShown(Instant at, Vote vote) implements RoomEvent {}

    /** @param minutes after which the instructor wants everybody back; 0 when nothing was said */
    record FreeWalkStarted(Instant at, FreeScope scope, int minutes) implements RoomEvent {}

    record CalledBack(Instant at) implements RoomEvent {}

    /** An attendee came to a screen on their own. */
    record PlaceWalked(Instant at, String who, CoursePlace place) implements OfAttendee {}

    /** An attendee who read on their own follows the room again. */
    record AttendeeFollowed(Instant at, String who) implements OfAttendee {}

    /**
     * An attendee says which goal of a lab they have reached on their own machine.
     *
     * @param fact of the goal
     * @param reached false when it was said by mistake
     */
    record GoalReached(Instant at, String who, CoursePlace place, String fact, boolean reached) implements OfAttendee {}

    /** @param text what the attendee wrote with it; may be empty */
    record HelpAsked(Instant at, String who, String text) implements OfAttendee {}

    record HelpGiven(Instant at, String who) implements OfAttendee {}

    /** @param on whether new people are turned away */
    record DoorLocked(Instant at, boolean on) implements RoomEvent {}

    record CodeChanged(Instant at, String code) implements RoomEvent {}

    /** The instructor wrote a line to everybody. */
    record Announced(Instant at, String text) implements RoomEvent {}

    /** The instructor wrote something down for the report. */
    record NoteTaken(Instant at, String text) implements RoomEvent {}

    record ProjectorSwitched(Instant at, boolean on) implements RoomEvent {}

    record SessionEnded(Instant at) implements RoomEvent {}

    /** Why a terminal is no longer connected. */
    enum LeaveReason {
        QUIT,
        LOST,
        REMOVED,
        /** The same attendee connected with another terminal. */
        MOVED,
        /** The session ended. */
        ENDED
    }

    /** The id of the attendee that this is about, if it is about one. */
    default Optional<String> attendee() {
        return this instanceof OfAttendee event ? Optional.of(event.who()) : Optional.empty();
    }
}
