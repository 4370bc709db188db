package dev.onekernel.room;

import java.time.Instant;

/**
 * What one attendee answered in one vote.
 *
 * @param given the response in its short written form
 * @param points what it is worth, from 0 to 1
 * @param unfinished true when parts of the question were not answered
 */
public record Ballot(Instant at, String given, double points, boolean unfinished, CastKind how) {

    /** How an answer came in. */
    public enum CastKind {
        /** The attendee pressed Enter. */
        SENT,
        /** It stood in the attendee's line when the vote was closed. */
        PICKED
    }

    public boolean right() {
        return points == 1;
    }
}
