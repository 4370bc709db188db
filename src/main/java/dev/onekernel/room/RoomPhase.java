package dev.onekernel.room;

import java.time.Instant;
import java.util.Optional;

/** What the room is doing now. */
public sealed interface RoomPhase {

    /** People join; nothing has been shown. */
    record Lobby() implements RoomPhase {}

    /** A screen is being read. */
    record Presenting(CoursePlace place) implements RoomPhase {}

    /**
     * A question is being asked.
     *
     * @param countsShown whether everybody sees how the answers are distributed, though not yet which is right
     */
    record Voting(CoursePlace place, Vote vote, VotePhase phase, boolean countsShown) implements RoomPhase {

        Voting in(VotePhase next) {
            return new Voting(place, vote, next, countsShown);
        }

        Voting withCounts() {
            return new Voting(place, vote, phase, true);
        }

        boolean is(VotePhase asked) {
            return phase == asked;
        }
    }

    /**
     * Everybody reads on their own.
     *
     * @param place where the room was
     * @param until when the instructor wants everybody back
     * @param before what goes on when everybody is called back
     */
    record FreeWalk(CoursePlace place, FreeScope scope, Optional<Instant> until, RoomPhase before)
            implements RoomPhase {}

    /** The session is over. */
    record Ended() implements RoomPhase {}

    /** How far a vote has come. */
    enum VotePhase {
        OPEN,
        CLOSED,
        REVEALED
    }

    /** Where the room is; empty in the lobby and at the end. */
    default Optional<CoursePlace> where() {
        if (this instanceof Presenting presenting) {
            return Optional.of(presenting.place());
        }
        if (this instanceof Voting voting) {
            return Optional.of(voting.place());
        }
        return this instanceof FreeWalk walk ? Optional.of(walk.place()) : Optional.empty();
    }

    /** The vote that attendees can answer now. */
    default Optional<Vote> openVote() {
        return this instanceof Voting voting && voting.is(VotePhase.OPEN)
                ? Optional.of(voting.vote())
                : Optional.empty();
    }
}
