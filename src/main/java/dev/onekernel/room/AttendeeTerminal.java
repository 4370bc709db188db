package dev.onekernel.room;

import dev.onekernel.remote.ResumeWord;
import dev.onekernel.remote.TerminalSettings;
import dev.onekernel.room.RoomEvent.Announced;
import dev.onekernel.text.Display;
import dev.onekernel.text.Field;
import dev.onekernel.text.Line;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One attendee's terminal, as a value. It holds nothing that may not be lost: whoever connects again gets a new one.
 *
 * @param who the attendee's id
 * @param field what is being typed
 * @param rest what is left of the page that is being shown
 * @param own the attendee's own way through the course, while they do not follow the room
 * @param shown what of the room this terminal shows; empty before the first screen
 * @param shownAt since when
 * @param word the resume word, if it was made for this connection; it is known nowhere else
 * @param greeted whether the attendee has been greeted
 * @param heard the last line of the instructor that was shown here
 */
public record AttendeeTerminal(
        String who,
        TerminalSettings settings,
        Field field,
        List<Line> rest,
        Optional<OwnReading> own,
        Optional<SharedScreen> shown,
        Instant shownAt,
        Optional<ResumeWord> word,
        boolean greeted,
        Optional<Announced> heard) {

    public AttendeeTerminal {
        rest = List.copyOf(rest);
    }

    static AttendeeTerminal connected(
            String who, TerminalSettings settings, Optional<ResumeWord> word, Optional<Announced> heard, Instant now) {
        return new AttendeeTerminal(
                who, settings, Field.EMPTY, List.of(), Optional.empty(), Optional.empty(), now, word, false, heard);
    }

    Display display() {
        return settings.display();
    }

    boolean isShowing(SharedScreen screen) {
        return shown.isPresent() && (shown.get() == screen || shown.get().equals(screen));
    }

    AttendeeTerminal with(Field typed) {
        return new AttendeeTerminal(who, settings, typed, rest, own, shown, shownAt, word, greeted, heard);
    }

    AttendeeTerminal with(TerminalSettings changed) {
        return new AttendeeTerminal(who, changed, field, rest, own, shown, shownAt, word, greeted, heard);
    }

    AttendeeTerminal with(List<Line> left) {
        return new AttendeeTerminal(who, settings, field, left, own, shown, shownAt, word, greeted, heard);
    }

    AttendeeTerminal reading(OwnReading reading) {
        return new AttendeeTerminal(
                who, settings, field, List.of(), Optional.of(reading), shown, shownAt, word, greeted, heard);
    }

    AttendeeTerminal following() {
        return new AttendeeTerminal(who, settings, field, rest, Optional.empty(), shown, shownAt, word, greeted, heard);
    }

    AttendeeTerminal showing(SharedScreen screen, Instant now) {
        return new AttendeeTerminal(who, settings, field, rest, own, Optional.of(screen), now, word, true, heard);
    }

    /** Nothing is shown yet, so that the next update is a whole screen. */
    AttendeeTerminal cleared() {
        return new AttendeeTerminal(
                who, settings, field, List.of(), own, Optional.empty(), shownAt, word, greeted, heard);
    }

    AttendeeTerminal hearing(Optional<Announced> announcement) {
        return new AttendeeTerminal(who, settings, field, rest, own, shown, shownAt, word, greeted, announcement);
    }
}
