package dev.onekernel.room;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who joined.
 *
 * @param id random, so that it says nothing about the person
 * @param wordHash the SHA-256 of the resume word
 * @param here whether a terminal is connected
 * @param since when that last changed
 * @param banned whether the attendee was sent away for good
 * @param help the request for help that is still open
 * @param ownPlace where the attendee read last on their own
 * @param onOwn whether the attendee is reading there now
 * @param leftAt what everybody was shown when the attendee's terminal was last disconnected
 */
public record Attendee(
        String id,
        String name,
        String wordHash,
        Instant joined,
        boolean here,
        Instant since,
        boolean removed,
        boolean banned,
        Optional<HelpRequest> help,
        Optional<CoursePlace> ownPlace,
        boolean onOwn,
        Optional<CoursePlace> leftAt) {

    /** @param text what the attendee wrote with it; may be empty */
    public record HelpRequest(Instant at, String text) {}

    static Attendee joined(String id, String name, String wordHash, Instant at) {
        return new Attendee(
                id,
                name,
                wordHash,
                at,
                true,
                at,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    Attendee named(String newName) {
        return new Attendee(id, newName, wordHash, joined, here, since, removed, banned, help, ownPlace, onOwn, leftAt);
    }

    Attendee arrived(Instant at) {
        return new Attendee(id, name, wordHash, joined, true, at, false, banned, help, ownPlace, false, leftAt);
    }

    Attendee left(Instant at, Optional<CoursePlace> place) {
        return new Attendee(id, name, wordHash, joined, false, at, removed, banned, help, ownPlace, false, place);
    }

    Attendee removed(boolean forGood) {
        return new Attendee(
                id, name, wordHash, joined, here, since, true, forGood, Optional.empty(), ownPlace, onOwn, leftAt);
    }

    Attendee asking(Optional<HelpRequest> request) {
        return new Attendee(id, name, wordHash, joined, here, since, removed, banned, request, ownPlace, onOwn, leftAt);
    }

    Attendee reading(CoursePlace place) {
        return new Attendee(
                id, name, wordHash, joined, here, since, removed, banned, help, Optional.of(place), true, leftAt);
    }

    Attendee following() {
        return new Attendee(id, name, wordHash, joined, here, since, removed, banned, help, ownPlace, false, leftAt);
    }
}
