package dev.onekernel.room;

import dev.onekernel.course.QuestionKey;
import dev.onekernel.room.RoomEvent.Announced;
import dev.onekernel.room.RoomEvent.SessionOpened;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is known about a guided session: a fold of its events. Two rooms are equal when the same things happened in them.
 *
 * @param opened how the session began; empty before its first event
 * @param code what opens the door now
 * @param locked whether new people are turned away
 * @param projectorOn whether the projector shows the room's screen
 * @param attendees everybody who ever joined, by id, in the order in which they joined
 * @param votes every vote, in the order in which they were opened
 * @param seen the furthest screen that was shown, by unit
 * @param begun when the first screen of a unit was shown, by unit
 * @param models how the model of each screen is set that was changed
 * @param labs what attendees say about the goals of each lab
 * @param announcement the last line that the instructor wrote to everybody
 */
public record Room(
        Optional<SessionOpened> opened,
        RoomPhase phase,
        String code,
        boolean locked,
        boolean projectorOn,
        Map<String, Attendee> attendees,
        Map<Vote, VoteRecord> votes,
        Map<String, Integer> seen,
        Map<String, Instant> begun,
        Map<CoursePlace, String> models,
        Map<CoursePlace, LabProgress> labs,
        Optional<Announced> announcement) {

    /** Before the first event. */
    public static final Room EMPTY = new Room(
            Optional.empty(),
            new RoomPhase.Lobby(),
            "",
            false,
            true,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Optional.empty());

    public Room {
        attendees = Collections.unmodifiableMap(new LinkedHashMap<>(attendees)); // Map.copyOf would lose the order
        votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
        seen = Map.copyOf(seen);
        begun = Map.copyOf(begun);
        models = Map.copyOf(models);
        labs = Map.copyOf(labs);
    }

    public static Room of(List<? extends RoomEvent> events) {
        return EMPTY.with(events);
    }

    /** The room after more events. Its maps are copied once for all of them. */
    public Room with(List<? extends RoomEvent> events) {
        if (events.isEmpty()) {
            return this;
        }
        var fold = new RoomFold(this);
        events.forEach(fold::apply);
        return fold.room();
    }

    /** Who leads, as attendees read it. */
    public String guide() {
        return opened.map(SessionOpened::guide).orElse("");
    }

    public String courseTitle() {
        return opened.map(SessionOpened::course).orElse("");
    }

    public Optional<Attendee> attendee(String id) {
        return Optional.ofNullable(attendees.get(id));
    }

    /** Everybody whose terminal is connected, in the order in which they joined. */
    public List<Attendee> here() {
        return attendees.values().stream().filter(Attendee::here).toList();
    }

    /** The names of everybody but one. */
    Collection<String> namesExcept(String id) {
        return attendees.values().stream()
                .filter(attendee -> !attendee.id().equals(id))
                .map(Attendee::name)
                .toList();
    }

    public Optional<VoteRecord> vote(Vote vote) {
        return Optional.ofNullable(votes.get(vote));
    }

    /** How often a question was asked. */
    public int rounds(QuestionKey question) {
        return (int) votes.keySet().stream()
                .filter(vote -> vote.question().equals(question))
                .count();
    }

    /** Whether the answer to a question was shown, so that everybody may know it. */
    public boolean revealed(QuestionKey question) {
        return votes.entrySet().stream()
                .anyMatch(entry -> entry.getKey().question().equals(question)
                        && entry.getValue().revealed().isPresent());
    }

    /** The answer of an attendee in a vote. */
    public Optional<Ballot> ballot(Vote vote, String who) {
        return vote(vote).map(VoteRecord::ballots).map(ballots -> ballots.get(who));
    }

    LabProgress lab(CoursePlace place) {
        return labs.getOrDefault(place, LabProgress.NONE);
    }

    /** How many of those who are here have answered a vote in full. */
    public int answeredHere(Vote vote) {
        return vote(vote)
                .map(record -> (int) here().stream()
                        .map(attendee -> record.ballots().get(attendee.id()))
                        .filter(ballot -> ballot != null && !ballot.unfinished())
                        .count())
                .orElse(0);
    }

    /** How far attendees may read on their own now. */
    public FreeScope freeScope() {
        return phase instanceof RoomPhase.FreeWalk walk
                ? walk.scope()
                : opened.map(SessionOpened::free).orElse(FreeScope.SEEN);
    }
}
