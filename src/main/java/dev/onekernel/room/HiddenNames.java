package dev.onekernel.room;

import dev.onekernel.room.RoomEvent.AttendeeJoined;
import dev.onekernel.room.RoomEvent.AttendeeRenamed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Replaces the names of attendees with numbers, in the order in which they joined, for instructors who do not want to show names. */
public final class HiddenNames {

    private HiddenNames() {}

    /** The room, in which everybody is called by a number. */
    static Room in(Room room) {
        var attendees = new LinkedHashMap<String, Attendee>();
        room.attendees().forEach((id, attendee) -> attendees.put(id, attendee.named(name(attendees.size() + 1))));
        return new Room(
                room.opened(),
                room.phase(),
                room.code(),
                room.locked(),
                room.projectorOn(),
                attendees,
                room.votes(),
                room.seen(),
                room.begun(),
                room.models(),
                room.labs(),
                room.announcement());
    }

    /** The events of a session, in which everybody is called by a number. */
    public static List<RoomEvent> in(List<RoomEvent> events) {
        Map<String, String> names = new HashMap<>();
        return events.stream()
                .filter(event -> !(event instanceof AttendeeRenamed))
                .map(event -> {
                    if (event instanceof AttendeeJoined joined) {
                        String name = names.computeIfAbsent(joined.who(), who -> name(names.size() + 1));
                        return new AttendeeJoined(joined.at(), joined.who(), name, joined.wordHash());
                    }
                    return event;
                })
                .toList();
    }

    private static String name(int number) {
        return "person-" + number;
    }
}
