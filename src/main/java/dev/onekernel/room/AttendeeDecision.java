package dev.onekernel.room;

import dev.onekernel.text.Line;
import java.util.List;

/**
 * What follows from something an attendee said. A refusal is a reply without events.
 *
 * @param events what happened, in order
 * @param terminal the terminal afterwards
 * @param reply what is shown once the events are saved
 * @param leaves whether the attendee leaves
 */
public record AttendeeDecision(List<RoomEvent> events, AttendeeTerminal terminal, List<Line> reply, boolean leaves) {

    public AttendeeDecision {
        events = List.copyOf(events);
        reply = List.copyOf(reply);
    }

    static AttendeeDecision of(AttendeeTerminal terminal, List<Line> reply, RoomEvent... events) {
        return new AttendeeDecision(List.of(events), terminal, reply, false);
    }
}
