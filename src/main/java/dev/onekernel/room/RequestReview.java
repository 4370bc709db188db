package dev.onekernel.room;

import dev.onekernel.room.RoomEvent.AnswerShown;
import dev.onekernel.room.RoomEvent.AttendeeFollowed;
import dev.onekernel.room.RoomEvent.AttendeeJoined;
import dev.onekernel.room.RoomEvent.AttendeeLeft;
import dev.onekernel.room.RoomEvent.AttendeeRenamed;
import dev.onekernel.room.RoomEvent.AttendeeReturned;
import dev.onekernel.room.RoomEvent.CountsShown;
import dev.onekernel.room.RoomEvent.HelpAsked;
import dev.onekernel.room.RoomEvent.HelpGiven;
import dev.onekernel.room.RoomEvent.LeaveReason;
import dev.onekernel.room.RoomEvent.OfAttendee;
import dev.onekernel.room.RoomEvent.PlaceWalked;
import dev.onekernel.room.RoomEvent.SessionOpened;
import dev.onekernel.room.RoomEvent.VoteCast;
import dev.onekernel.room.RoomEvent.VoteClosed;
import dev.onekernel.room.RoomEvent.VoteOpened;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the deciding node makes of requests. The node that asks has decided on a room that may be a little old, so everything that could have
 * changed meanwhile is looked at once more. For one batch of requests, which see each other's effects.
 */
final class RequestReview {

    private Room room;

    /** What was accepted and is not in {@link #room}: nothing that is looked at depends on it. */
    private final List<RoomEvent> later = new ArrayList<>();

    RequestReview(Room room) {
        this.room = room;
    }

    /**
     * What follows from a request.
     *
     * @param events in order; none when there is nothing to do
     * @param refusal a sentence; then there are no events
     */
    record ReviewedRequest(List<RoomEvent> events, Optional<String> refusal) {}

    /** The room after everything that was accepted. */
    Room room() {
        if (!later.isEmpty()) {
            room = room.with(later);
            later.clear();
        }
        return room;
    }

    /** @param asked the events that are asked for, with the time of the decision; all of them happen or none */
    ReviewedRequest on(List<RoomEvent> asked) {
        Room before = asked.size() > 1 ? room() : room;
        var accepted = new ArrayList<RoomEvent>();
        for (RoomEvent event : asked) {
            Optional<String> refusal = refusal(event);
            if (refusal.isPresent()) {
                takeBack(before, asked.size() > 1);
                return new ReviewedRequest(List.of(), refusal);
            }
            List<RoomEvent> effective = effective(event);
            apply(effective);
            accepted.addAll(effective);
        }
        return new ReviewedRequest(accepted, Optional.empty());
    }

    private void takeBack(Room before, boolean several) {
        if (several) {
            later.clear();
            room = before;
        }
    }

    private void apply(List<RoomEvent> events) {
        later.addAll(events);
        if (!events.stream().allMatch(RequestReview::isOnlyTheirs)) {
            room();
        }
    }

    /** Whether it concerns one attendee, and no other request depends on it. */
    private static boolean isOnlyTheirs(RoomEvent event) {
        return event instanceof VoteCast
                || event instanceof PlaceWalked
                || event instanceof AttendeeFollowed
                || event instanceof HelpAsked
                || event instanceof HelpGiven;
    }

    private Optional<String> refusal(RoomEvent event) {
        boolean ended = room.phase() instanceof RoomPhase.Ended;
        if (ended && !(event instanceof AttendeeLeft)) {
            return Optional.of("The session has ended.");
        }
        return event instanceof OfAttendee ofAttendee ? refusal(ofAttendee) : refusalOfLead(event);
    }

    private Optional<String> refusal(OfAttendee event) {
        Optional<Attendee> attendee = room.attendee(event.who());
        if (event instanceof AttendeeJoined) {
            return room.locked()
                    ? Optional.of("The session is locked: no one new is let in. Ask the instructor.")
                    : attendee.map(known -> "The session has no place for you. Connect again.");
        }
        if (attendee.isEmpty() || attendee.get().banned() && event instanceof AttendeeReturned) {
            return Optional.of("The instructor has closed this session for you.");
        }
        if (event instanceof VoteCast cast && !room.phase().openVote().equals(Optional.of(cast.vote()))) {
            return Optional.of("The vote was closed before your answer arrived, so it was not counted.");
        }
        if (event instanceof PlaceWalked && room.phase().openVote().isPresent()) {
            return Optional.of("A question is being asked. You can read on your own when the vote is closed.");
        }
        return Optional.empty();
    }

    private Optional<String> refusalOfLead(RoomEvent event) {
        boolean stale = event instanceof SessionOpened
                || event instanceof VoteOpened opened
                        && room.vote(opened.vote()).isPresent()
                || event instanceof VoteClosed closed
                        && !room.phase().openVote().equals(Optional.of(closed.vote()))
                || event instanceof CountsShown counts && isOpenOrUnknown(counts.vote())
                || event instanceof AnswerShown answer && isOpenOrUnknown(answer.vote());
        return stale
                ? Optional.of(
                        "That was not done, as the session has changed meanwhile. Look at the screen and type it again.")
                : Optional.empty();
    }

    private boolean isOpenOrUnknown(Vote vote) {
        return room.vote(vote).isEmpty() || room.phase().openVote().equals(Optional.of(vote));
    }

    /** The event as it is to be saved, with what it brings along. */
    private List<RoomEvent> effective(RoomEvent event) {
        if (event instanceof AttendeeJoined joined) {
            String name = AttendeeNames.unique(joined.name(), room.namesExcept(joined.who()));
            return List.of(new AttendeeJoined(joined.at(), joined.who(), name, joined.wordHash()));
        }
        if (event instanceof AttendeeRenamed renamed) {
            String name = AttendeeNames.unique(renamed.name(), room.namesExcept(renamed.who()));
            return List.of(new AttendeeRenamed(renamed.at(), renamed.who(), name));
        }
        if (event instanceof AttendeeReturned returned && isHere(returned.who())) {
            return List.of(new AttendeeLeft(returned.at(), returned.who(), LeaveReason.MOVED), returned);
        }
        if (event instanceof AttendeeLeft left && !isHere(left.who())) {
            return List.of();
        }
        return List.of(event);
    }

    private boolean isHere(String who) {
        return room.attendee(who).filter(Attendee::here).isPresent();
    }
}
