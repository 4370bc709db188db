package dev.onekernel.room;

import dev.onekernel.remote.LineLimit;
import dev.onekernel.text.Field;
import dev.onekernel.text.Line;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** A connected terminal, and what is to be shown there at the end of the turn. For the loop's thread. */
final class Seat {

    private final AttendeeOutput output;
    private final List<Line> replies = new ArrayList<>();
    private final LineLimit lines = new LineLimit();
    private AttendeeTerminal terminal;
    private boolean tooFast;
    private boolean touched = true;
    private boolean cast;

    Seat(AttendeeOutput output, AttendeeTerminal terminal) {
        this.output = output;
        this.terminal = terminal;
    }

    String who() {
        return terminal.who();
    }

    AttendeeOutput output() {
        return output;
    }

    AttendeeTerminal terminal() {
        return terminal;
    }

    /** Something changed at the terminal itself. */
    void become(AttendeeTerminal changed) {
        terminal = changed;
        touched = true;
    }

    /** Whether a line that was typed now is read; when it is not, the attendee is told so once. */
    boolean takesLine(Instant now) {
        boolean takes = lines.takes(now);
        if (!takes) {
            terminal = terminal.with(Field.EMPTY);
            if (!tooFast) {
                replies.addAll(AttendeeView.sentence(
                        terminal.display(),
                        "Lines are coming in too fast, so some of them are not read. Wait a moment."));
                touched = true;
            }
        }
        tooFast = !takes;
        return takes;
    }

    /** Something was decided for this attendee. */
    void take(AttendeeDecision decision) {
        become(decision.terminal());
        replies.addAll(decision.reply());
        cast |= decision.events().stream().anyMatch(RoomEvent.VoteCast.class::isInstance);
    }

    /** Whether the terminal has to be shown something. */
    boolean isStale(Room room, SharedScreen shared) {
        return touched || !terminal.isShowing(shared) || !terminal.heard().equals(room.announcement());
    }

    /** @param unsaved whether the disk did not take the events of this turn */
    void show(Room room, SharedScreen shared, AttendeeScreens screens, boolean unsaved, ZonedDateTime now) {
        touched = false;
        if (cast && unsaved) {
            replies.addAll(AttendeeView.sentence(
                    terminal.display(), "Your answer counts, but it could not be saved on the disk yet."));
        }
        AttendeeTerminal before = terminal;
        AttendeeScreens.Refreshed refreshed = screens.refresh(room, shared, before, List.copyOf(replies), now);
        terminal = refreshed.terminal();
        output.show(screens.page(room, shared, before, terminal, List.copyOf(replies)));
        replies.clear();
        cast = false;
        output.show(refreshed.update());
    }
}
