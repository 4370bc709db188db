package dev.onekernel.room;

import dev.onekernel.room.RoomEvent.AttendeeJoined;
import dev.onekernel.room.RoomEvent.AttendeeLeft;
import dev.onekernel.room.RoomEvent.AttendeeReturned;
import dev.onekernel.room.RoomEvent.HelpAsked;
import dev.onekernel.room.RoomEvent.HelpGiven;
import dev.onekernel.room.RoomEvent.NoteTaken;
import dev.onekernel.room.RoomEvent.ScreenShown;
import dev.onekernel.room.RoomEvent.SessionEnded;
import dev.onekernel.room.RoomEvent.VoteOpened;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a session came to: another fold of its events, for reports. Times a room does not need to know are added up here.
 *
 * @param room as it was at the end
 * @param zone in which times are shown
 * @param end when the session ended; of a session that goes on, when the last event happened
 * @param minutes how long each attendee was connected, by id
 * @param hands how often each attendee asked for help, by id
 * @param most the largest number of attendees that were connected at a time
 * @param last how many were connected at the end
 * @param screens how long each screen was shown, in the order in which they were shown first
 * @param stuck how long each request for help was open, by the screen on which it was made
 * @param notes what the instructor noted, in order
 */
public record Report(
        Room room,
        ZoneId zone,
        Instant end,
        Map<String, Duration> minutes,
        Map<String, Integer> hands,
        int most,
        int last,
        Map<CoursePlace, Duration> screens,
        Map<CoursePlace, List<Duration>> stuck,
        List<NoteTaken> notes) {

    /** In a smaller group, a person could be told from the figures. */
    static final int FEWEST_FOR_NAMES = 5;

    /**
     * @param events of one session, from its first one on
     * @param zone in which times are shown
     */
    public static Report of(List<RoomEvent> events, ZoneId zone) {
        var fold = new ReportFold();
        events.forEach(fold::add);
        return fold.report(Room.of(events), zone);
    }

    private static final class ReportFold {
        private final Map<String, Instant> since = new HashMap<>();
        private final Map<String, Duration> connected = new LinkedHashMap<>();
        private final Map<String, Integer> hands = new HashMap<>();
        private final Set<String> here = new HashSet<>();
        private final Map<CoursePlace, Duration> screens = new LinkedHashMap<>();
        private final Map<CoursePlace, List<Duration>> stuck = new LinkedHashMap<>();
        private final Map<String, HelpAsked> open = new LinkedHashMap<>();
        private final Map<String, CoursePlace> askedAt = new HashMap<>();
        private final List<NoteTaken> notes = new ArrayList<>();
        private Optional<CoursePlace> place = Optional.empty();
        private Instant placeSince = Instant.EPOCH;
        private Optional<Instant> ended = Optional.empty();
        private Instant lastAt = Instant.EPOCH;
        private int most;
        private int atTheEnd;

        void add(RoomEvent event) {
            Instant at = event.at();
            if (event instanceof AttendeeJoined || event instanceof AttendeeReturned) {
                arrive(event.attendee().orElseThrow(), at);
            } else if (event instanceof AttendeeLeft left) {
                leave(left.who(), at);
            } else if (event instanceof ScreenShown shown) {
                move(shown.place(), at);
            } else if (event instanceof VoteOpened vote) {
                move(vote.place(), at);
            } else if (event instanceof HelpAsked asked) {
                settle(asked.who(), at);
                hands.merge(asked.who(), 1, Integer::sum);
                open.put(asked.who(), asked);
                place.ifPresent(now -> askedAt.put(asked.who(), now));
            } else if (event instanceof HelpGiven given) {
                settle(given.who(), at);
            } else if (event instanceof NoteTaken note) {
                notes.add(note);
            } else if (event instanceof SessionEnded) {
                ended = Optional.of(at);
                atTheEnd = here.size();
            }
            lastAt = at;
        }

        private void arrive(String who, Instant at) {
            leave(who, at); // after a crash, nobody said goodbye
            since.put(who, at);
            here.add(who);
            most = Math.max(most, here.size());
        }

        private void leave(String who, Instant at) {
            Instant from = since.remove(who);
            if (from != null) {
                connected.merge(who, Duration.between(from, at), Duration::plus);
            }
            here.remove(who);
        }

        private void move(CoursePlace next, Instant at) {
            place.ifPresent(before -> screens.merge(before, Duration.between(placeSince, at), Duration::plus));
            place = Optional.of(next);
            placeSince = at;
        }

        private void settle(String who, Instant at) {
            HelpAsked asked = open.remove(who);
            CoursePlace where = askedAt.remove(who);
            if (asked != null && where != null) {
                stuck.computeIfAbsent(where, key -> new ArrayList<>()).add(Duration.between(asked.at(), at));
            }
        }

        Report report(Room room, ZoneId zone) {
            Instant end = ended.orElse(lastAt);
            int lastHere = ended.isPresent() ? atTheEnd : here.size();
            List.copyOf(open.keySet()).forEach(who -> settle(who, end));
            List.copyOf(here).forEach(who -> leave(who, end));
            place.ifPresent(before -> screens.merge(before, Duration.between(placeSince, end), Duration::plus));
            return new Report(room, zone, end, connected, hands, most, lastHere, screens, stuck, notes);
        }
    }
}
