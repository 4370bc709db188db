package dev.onekernel.room;

import dev.onekernel.room.RoomPhase.VotePhase;
import dev.onekernel.room.RoomPhase.Voting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who of a room is with the instructor and who is not, at one moment. */
record Presence(Room room, CourseRoute route, Instant now) {

    /** Whoever answered none of so many votes is silent. */
    private static final int SILENT_AFTER = 3;

    enum Trouble {
        STUCK,
        BEHIND,
        SILENT,
        GONE
    }

    /** @param what is known about it */
    record Case(Attendee attendee, Trouble trouble, Instant since, String where) {}

    List<Attendee> stuck() {
        return room.here().stream()
                .filter(attendee -> attendee.help().isPresent())
                .sorted(Comparator.comparing(attendee -> attendee.help().get().at()))
                .toList();
    }

    List<Attendee> gone() {
        return room.attendees().values().stream()
                .filter(attendee -> !attendee.here() && !attendee.removed())
                .toList();
    }

    /** Those who read on their own at an earlier screen, with how many screens they are behind. */
    List<Attendee> behind() {
        return room.here().stream()
                .filter(attendee -> screensBehind(attendee) > 0)
                .toList();
    }

    int screensBehind(Attendee attendee) {
        return attendee.onOwn()
                        && room.phase().where().isPresent()
                        && attendee.ownPlace().isPresent()
                ? route.index(room.phase().where().get())
                        - route.index(attendee.ownPlace().get())
                : 0;
    }

    /** Those who answered none of the last votes in which they could take part. */
    List<Attendee> silent() {
        return room.here().stream()
                .filter(attendee -> silentSince(attendee).isPresent())
                .toList();
    }

    private Optional<Instant> silentSince(Attendee attendee) {
        List<VoteRecord> chances = room.votes().values().stream()
                .filter(vote -> vote.closed().isPresent() && vote.present().contains(attendee.id()))
                .toList();
        if (chances.size() < SILENT_AFTER) {
            return Optional.empty();
        }
        List<VoteRecord> last = chances.subList(chances.size() - SILENT_AFTER, chances.size());
        return last.stream().noneMatch(vote -> vote.ballots().containsKey(attendee.id()))
                ? Optional.of(last.get(0).opened())
                : Optional.empty();
    }

    /** Everybody in trouble, those who asked for help first, the longest wait first among equals. */
    List<Case> cases() {
        var cases = new ArrayList<Case>();
        stuck().forEach(attendee -> cases.add(
                new Case(attendee, Trouble.STUCK, attendee.help().get().at(), asked(attendee))));
        behind().forEach(attendee -> cases.add(new Case(
                attendee,
                Trouble.BEHIND,
                attendee.onOwnSince().orElse(attendee.since()),
                route.position(attendee.ownPlace().get()) + ", reading alone")));
        silent().forEach(attendee -> cases.add(new Case(
                attendee, Trouble.SILENT, silentSince(attendee).get(), "no answer in the last " + SILENT_AFTER)));
        gone().forEach(attendee -> cases.add(new Case(attendee, Trouble.GONE, attendee.since(), "not connected")));
        return cases.stream()
                .sorted(Comparator.comparing(Case::trouble).thenComparing(Case::since))
                .toList();
    }

    private String asked(Attendee attendee) {
        String text = attendee.help().get().text();
        if (!text.isEmpty()) {
            return "\"" + text + "\"";
        }
        return room.phase() instanceof Voting voting && voting.is(VotePhase.OPEN)
                ? room.ballot(voting.vote(), attendee.id()).isPresent() ? "has answered" : "has not answered"
                : "";
    }

    /** A time as minutes and seconds: {@code 2:10}. */
    static String clock(Instant from, Instant to) {
        long seconds = Math.max(0, Duration.between(from, to).toSeconds());
        return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }
}
