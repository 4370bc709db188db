package dev.onekernel.room;

import dev.onekernel.room.RoomEvent.AttendeeLeft;
import dev.onekernel.room.RoomEvent.LeaveReason;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out whose node is gone: people who count as here, and are connected to no node that is heard of. For the deciding node. */
final class AbsentPeople {

    /** For how long a node counts as heard of. */
    static final Duration SIGN_COUNTS = Duration.ofSeconds(5);

    /** Nodes say every second who is connected, so a person who has just come is not in any list yet. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Map<String, Instant> missing = new HashMap<>();

    /** Nothing is known any more, as when another node has decided meanwhile. */
    void clear() {
        missing.clear();
    }

    /** @param connected everybody who is connected to a node */
    List<AttendeeLeft> gone(Room room, Set<String> connected, Instant now) {
        Set<String> here = Set.copyOf(room.here().stream().map(Attendee::id).toList());
        missing.keySet().removeIf(id -> !here.contains(id) || connected.contains(id));
        here.stream().filter(id -> !connected.contains(id)).forEach(id -> missing.putIfAbsent(id, now));
        List<String> gone = missing.entrySet().stream()
                .filter(entry -> !entry.getValue().plus(PATIENCE).isAfter(now))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        gone.forEach(missing::remove);
        return gone.stream()
                .map(id -> new AttendeeLeft(now, id, LeaveReason.LOST))
                .toList();
    }
}
