package dev.onekernel.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows from something the instructor said. A refusal is a sentence without events.
 *
 * @param events what happened, in order
 * @param sentence for the instructor; empty when the console shows enough
 * @param confirmation what the next Enter would do, when that should not happen by accident
 * @param pane what the console shows from now on, when that changes
 * @param report whether the report is to be written now
 */
public record Decision(
        List<RoomEvent> events,
        String sentence,
        Optional<Confirmation> confirmation,
        Optional<ConsolePane> pane,
        boolean report) {

    private static final Duration TIME_TO_CONFIRM = Duration.ofSeconds(5);

    public Decision {
        events = List.copyOf(events);
    }

    /**
     * Something that was said once and is done when Enter is pressed.
     *
     * @param line what was said
     * @param until when it is forgotten
     */
    public record Confirmation(String line, Instant until) {

        boolean isOpen(Instant now) {
            return !now.isAfter(until);
        }
    }

    static Decision of(RoomEvent... events) {
        return new Decision(List.of(events), "", Optional.empty(), Optional.of(ConsolePane.NOTES), false);
    }

    static Decision of(List<RoomEvent> events, String sentence) {
        return new Decision(events, sentence, Optional.empty(), Optional.empty(), false);
    }

    static Decision refused(String sentence) {
        return of(List.of(), sentence);
    }

    static Decision shows(ConsolePane pane) {
        return new Decision(List.of(), "", Optional.empty(), Optional.of(pane), false);
    }

    static Decision confirm(String line, String sentence, Instant now) {
        return new Decision(
                List.of(),
                sentence,
                Optional.of(new Confirmation(line, now.plus(TIME_TO_CONFIRM))),
                Optional.empty(),
                false);
    }

    Decision after(RoomEvent earlier) {
        var all = new ArrayList<RoomEvent>(List.of(earlier));
        all.addAll(events);
        return new Decision(all, sentence, confirmation, pane, report);
    }
}
