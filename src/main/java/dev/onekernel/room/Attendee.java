package dev.onekernel.room;

import java.time.Instant;
import java.util.Optional;

/**
 * A person who joined the session.
 *
 * @param id random, so that it says nothing about the person
 * @param wordHash the SHA-256 of the resume word
 * @param here whether a terminal is connected
 * @param since when that last changed
 * @param banned whether the attendee was sent away for good
 * @param help the request for help that is still open
 * @param ownPlace where the attendee read last on their own
 * @param onOwnSince since when the attendee has been reading there; empty for an attendee who follows the room
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
        Optional<Instant> onOwnSince,
        Optional<CoursePlace> leftAt) {

    /** @param text what the attendee wrote with it; may be empty */
    public record HelpRequest(Instant at, String text) {}

    /** Whether the attendee is reading on their own. */
    public boolean onOwn() {
        return onOwnSince.isPresent();
    }

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
                Optional.empty(),
                Optional.empty());
    }

    Attendee named(String newName) {
        return new Attendee(
                id, newName, wordHash, joined, here, since, removed, banned, help, ownPlace, onOwnSince, leftAt);
    }

    Attendee arrived(Instant at) {
        return new Attendee(
                id, name, wordHash, joined, true, at, false, banned, help, ownPlace, Optional.empty(), leftAt);
    }

    Attendee left(Instant at, Optional<CoursePlace> place) {
        return new Attendee(
                id, name, wordHash, joined, false, at, removed, banned, help, ownPlace, Optional.empty(), place);
    }

    Attendee removed(boolean forGood) {
        return new Attendee(
                id, name, wordHash, joined, here, since, true, forGood, Optional.empty(), ownPlace, onOwnSince, leftAt);
    }

    Attendee asking(Optional<HelpRequest> request) {
        return new Attendee(
                id, name, wordHash, joined, here, since, removed, banned, request, ownPlace, onOwnSince, leftAt);
    }

    Attendee reading(CoursePlace place, Instant at) {
        return new Attendee(
                id,
                name,
                wordHash,
                joined,
                here,
                since,
                removed,
                banned,
                help,
                Optional.of(place),
                onOwnSince.or(() -> Optional.of(at)),
                leftAt);
    }

    Attendee following() {
        return new Attendee(
                id, name, wordHash, joined, here, since, removed, banned, help, ownPlace, Optional.empty(), leftAt);
    }
}
