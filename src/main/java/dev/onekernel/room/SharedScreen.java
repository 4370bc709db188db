package dev.onekernel.room;

import dev.onekernel.course.Question;
import java.util.Optional;

/**
 * What everybody in the room has in front of them, as a value: two rooms that would show the same give the same value, so drawings can be
 * kept by it. It holds no counts before the instructor shows them.
 *
 * @param answerKnown whether the question that stands here was answered in this room already
 * @param model how the model that stands here was set, in its written form, once that may be seen
 * @param counts of the vote that is shown
 * @param earlier of the round before it, when the answer is shown
 * @param lab how many have reached each goal of the lab that stands here; on the projector only
 */
public record SharedScreen(
        RoomPhase phase,
        boolean answerKnown,
        Optional<String> model,
        Optional<VoteCounts> counts,
        Optional<VoteCounts> earlier,
        Optional<LabCounts> lab) {

    /** What a room shows now. */
    public static SharedScreen of(Room room, CourseRoute route) {
        RoomPhase phase = room.phase();
        if (phase instanceof RoomPhase.Voting voting) {
            Question question = route.question(voting.place()).orElseThrow();
            boolean revealed = voting.is(RoomPhase.VotePhase.REVEALED);
            Vote before = new Vote(voting.vote().question(), voting.vote().round() - 1);
            return new SharedScreen(
                    phase,
                    revealed,
                    model(room, voting.place()).filter(set -> revealed),
                    counts(room, question, voting.vote(), voting.countsShown()),
                    counts(room, question, before, revealed),
                    Optional.empty());
        }
        boolean known = phase instanceof RoomPhase.Presenting presenting
                && route.question(presenting.place())
                        .filter(question -> room.revealed(question.key()))
                        .isPresent();
        Optional<String> model =
                phase instanceof RoomPhase.Presenting presenting ? model(room, presenting.place()) : Optional.empty();
        return new SharedScreen(phase, known, model, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same on the projector, where everybody sees how far the others are. */
    SharedScreen projected(Room room, CourseRoute route) {
        Optional<LabCounts> counts = phase instanceof RoomPhase.Presenting presenting
                ? route.lab(presenting.place()).map(goals -> LabCounts.of(room, presenting.place(), goals))
                : Optional.empty();
        return new SharedScreen(phase, answerKnown, model, this.counts, earlier, counts);
    }

    private static Optional<String> model(Room room, CoursePlace place) {
        return Optional.ofNullable(room.models().get(place));
    }

    private static Optional<VoteCounts> counts(Room room, Question question, Vote vote, boolean shown) {
        return room.vote(vote).filter(record -> shown).map(record -> VoteCounts.of(question, vote, record));
    }

    /** The vote that can be answered while this is shown. */
    public Optional<Vote> openVote() {
        return phase.openVote();
    }

    /** The vote that this is about. */
    public Optional<Vote> vote() {
        return phase instanceof RoomPhase.Voting voting ? Optional.of(voting.vote()) : Optional.empty();
    }
}
