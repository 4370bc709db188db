package dev.onekernel.room;

import dev.onekernel.text.Line;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** A connected terminal, and what is to be shown there at the end of the turn. For the loop's thread. */
final class Seat {

    private final AttendeeOutput output;
    private final List<Line> replies = new ArrayList<>();
    private AttendeeTerminal terminal;
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
        AttendeeScreens.Refreshed refreshed = screens.refresh(room, shared, terminal, List.copyOf(replies), now);
        terminal = refreshed.terminal();
        replies.clear();
        cast = false;
        output.show(refreshed.update());
    }
}
