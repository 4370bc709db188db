package dev.onekernel.room;

import dev.onekernel.course.Question;
import dev.onekernel.room.RoomEvent.AnswerShown;
import dev.onekernel.room.RoomEvent.CalledBack;
import dev.onekernel.room.RoomEvent.CountsShown;
import dev.onekernel.room.RoomEvent.VoteClosed;
import dev.onekernel.room.RoomEvent.VoteOpened;
import dev.onekernel.room.RoomPhase.FreeWalk;
import dev.onekernel.room.RoomPhase.VotePhase;
import dev.onekernel.room.RoomPhase.Voting;
import java.time.Instant;
import java.util.Optional;

/**
 * The instructor's words for a vote, from the question to its answer.
 *
 * @param confirmed whether the instructor was asked back and has said the same again
 */
record VoteCommands(CourseRoute route, Room room, Instant now, boolean confirmed) {

    /** When as many have answered, Enter closes a vote without asking back. */
    private static final double ENOUGH_ANSWERS = 0.8;

    Decision ask() {
        if (room.phase() instanceof Voting voting) {
            return Decision.refused(
                    voting.is(VotePhase.OPEN)
                            ? "The question is being asked now."
                            : "The question was asked. again asks it once more.");
        }
        if (room.phase().where().isEmpty()) {
            return Decision.refused("No screen is shown yet. Press Enter to begin.");
        }
        if (route.question(room.phase().where().get()).isEmpty()) {
            return Decision.refused("This screen has no question. Press Enter for the next screen.");
        }
        Decision opened = opened(room.phase().where().get());
        return room.phase() instanceof FreeWalk ? opened.after(new CalledBack(now)) : opened;
    }

    Decision opened(CoursePlace place) {
        var question = route.question(place).orElseThrow().key();
        return Decision.of(new VoteOpened(now, place, new Vote(question, room.rounds(question) + 1)));
    }

    Decision closeUnlessEarly(Voting voting) {
        int here = room.here().size();
        int answered = room.answeredHere(voting.vote());
        if (confirmed || answered >= ENOUGH_ANSWERS * here) {
            return close();
        }
        return Decision.confirm(
                "close",
                answered + " of " + here + " have answered. Press Enter again within 5 seconds to close the vote.",
                now);
    }

    Decision close() {
        return voting(VotePhase.OPEN)
                .map(open -> Decision.of(new VoteClosed(now, open.vote())))
                .orElseGet(() -> Decision.refused("No vote is open."));
    }

    Decision again() {
        if (room.phase() instanceof Voting voting && !voting.is(VotePhase.OPEN)) {
            return opened(voting.place());
        }
        return Decision.refused(
                room.phase() instanceof Voting
                        ? "The vote is still open. close closes it."
                        : "No vote was closed here. ask asks the question of this screen.");
    }

    Decision counts() {
        Optional<Voting> closed = voting(VotePhase.CLOSED);
        if (closed.isEmpty()) {
            return Decision.refused("Counts can be shown between the close of a vote and its answer.");
        }
        return closed.get().countsShown()
                ? Decision.refused("Everybody sees the counts already. reveal shows the answer.")
                : Decision.of(new CountsShown(now, closed.get().vote()));
    }

    Decision reveal() {
        if (voting(VotePhase.CLOSED).isPresent()) {
            return Decision.of(
                    new AnswerShown(now, voting(VotePhase.CLOSED).get().vote()));
        }
        Optional<Voting> open = voting(VotePhase.OPEN);
        if (open.isEmpty()) {
            return Decision.refused(
                    room.phase() instanceof Voting
                            ? "The answer is shown already. Press Enter to continue."
                            : "No vote is closed, so no answers can be shown.");
        }
        Vote vote = open.get().vote();
        return confirmed
                ? Decision.of(new AnswerShown(now, vote)).after(new VoteClosed(now, vote))
                : Decision.confirm(
                        "reveal", "Press Enter within 5 seconds to close the vote and show the answer.", now);
    }

    VoteAdvice advice(Voting voting) {
        return room.vote(voting.vote())
                .map(record -> VoteAdvice.of(voting.vote(), record))
                .orElse(VoteAdvice.NONE);
    }

    Optional<Question> unasked(CoursePlace place) {
        return route.question(place).filter(question -> room.rounds(question.key()) == 0);
    }

    Optional<Voting> voting(VotePhase phase) {
        return room.phase() instanceof Voting voting && voting.is(phase) ? Optional.of(voting) : Optional.empty();
    }
}
