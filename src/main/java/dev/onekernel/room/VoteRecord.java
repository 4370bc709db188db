package dev.onekernel.room;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about one vote.
 *
 * @param closed when it was closed; empty while it is open
 * @param countsShown whether everybody has been shown how the answers are distributed
 * @param revealed when the answer was shown
 * @param present the ids of all attendees who were connected at some time while it was open
 * @param ballots the last answer of each attendee, by id
 */
public record VoteRecord(
        CoursePlace place,
        Instant opened,
        Optional<Instant> closed,
        boolean countsShown,
        Optional<Instant> revealed,
        Set<String> present,
        Map<String, Ballot> ballots) {

    public VoteRecord {
        present = Set.copyOf(present);
        ballots = Map.copyOf(ballots);
    }

    /** How many answers were right in full. */
    public int right() {
        return (int) ballots.values().stream().filter(Ballot::right).count();
    }

    /** The share of the answers that were right in full, from 0 to 1; 0 when there are none. */
    public double shareRight() {
        return ballots.isEmpty() ? 0 : right() / (double) ballots.size();
    }
}
