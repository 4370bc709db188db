package dev.onekernel.room;

import dev.onekernel.remote.LineLimit;
import dev.onekernel.remote.TerminalUpdate;
import dev.onekernel.text.Field;
import dev.onekernel.text.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A connected terminal, and what is to be shown there at the end of the turn. For the loop's thread. */
final class Seat {

    private final AttendeeOutput output;
    private final List<Line> replies = new ArrayList<>();
    private final LineLimit lines = new LineLimit();
    private AttendeeTerminal terminal;
    private boolean tooFast;
    private boolean touched = true;
    private boolean cast;

    /** What is said once a request is accepted. Until then, nothing new is shown here but what is being typed. */
    private final Map<String, List<Line>> withheld = new LinkedHashMap<>();

    private Optional<String> arrival = Optional.empty();
    private Optional<Instant> waitingSince = Optional.empty();
    private boolean toldToWait;
    private Line prompt = Line.EMPTY;

    /** Whether a page says that something waits. */
    private boolean pageSaysToWait;

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

    /**
     * Something was decided for this attendee.
     *
     * @param request what has to be accepted before the reply is shown; empty when the reply is for this turn
     */
    void take(AttendeeDecision decision, Optional<String> request, Instant now) {
        become(decision.terminal());
        if (request.isPresent()) {
            await(request.get(), decision.reply(), now);
            return;
        }
        replies.addAll(decision.reply());
        cast |= decision.events().stream().anyMatch(RoomEvent.VoteCast.class::isInstance);
    }

    /** The attendee has come; with a request, nothing is shown before that is accepted. */
    void arrive(Optional<String> request, Instant now) {
        arrival = request;
        request.ifPresent(id -> await(id, List.of(), now));
    }

    /** Whether the arrival was accepted. */
    boolean hasArrived() {
        return arrival.isEmpty();
    }

    private void await(String request, List<Line> reply, Instant now) {
        withheld.put(request, reply);
        waitingSince = waitingSince.or(() -> Optional.of(now));
    }

    /**
     * A request was answered.
     *
     * @param refusal empty when it was accepted
     * @return whether the attendee may stay
     */
    boolean settle(String request, String refusal) {
        List<Line> reply = withheld.remove(request);
        replies.addAll(refusal.isEmpty() ? reply : AttendeeView.sentence(terminal.display(), refusal));
        touched = true;
        if (withheld.isEmpty()) {
            waitingSince = Optional.empty();
            toldToWait = false;
        }
        boolean arriving = arrival.equals(Optional.of(request));
        arrival = arriving ? Optional.empty() : arrival;
        return !arriving || refusal.isEmpty();
    }

    /** Says once that what was asked for is not decided yet, when that takes long. */
    void tellToWait(Room room, SharedScreen shared, AttendeeScreens screens, Instant now, Duration tooLong) {
        if (toldToWait
                || waitingSince
                        .filter(since -> since.plus(tooLong).isBefore(now))
                        .isEmpty()) {
            return;
        }
        toldToWait = true;
        sayToWait();
        if (hasArrived()) {
            output.show(screens.page(room, shared, terminal, terminal, toWait()));
            pageSaysToWait = true;
        }
    }

    /** Whether the attendee knows that something waits. What is typed then is not read, as nobody knows what it would meet. */
    boolean isToldToWait() {
        return toldToWait;
    }

    void sayToWait() {
        output.show(update(toWait()));
    }

    private List<Line> toWait() {
        return AttendeeView.sentence(
                terminal.display(),
                "What you did is waiting and is not recorded yet, as the place where this session is kept does not answer."
                        + " Stay connected: it is recorded as soon as possible. Until then, nothing else is sent.");
    }

    private TerminalUpdate update(List<Line> lines) {
        return new TerminalUpdate(
                false,
                lines,
                prompt,
                terminal.field(),
                terminal.settings().window().width(),
                terminal.settings().colour());
    }

    /** Whether the terminal has to be shown something. */
    boolean isStale(Room room, SharedScreen shared) {
        if (!withheld.isEmpty()) {
            return touched && hasArrived();
        }
        return touched || !terminal.isShowing(shared) || !terminal.heard().equals(room.announcement());
    }

    /** @param unsaved whether the disk did not take the events of this turn */
    void show(Room room, SharedScreen shared, AttendeeScreens screens, boolean unsaved, ZonedDateTime now) {
        touched = false;
        if (!withheld.isEmpty()) {
            output.show(update(List.of()));
            return;
        }
        if (cast && unsaved) {
            replies.addAll(AttendeeView.sentence(
                    terminal.display(), "Your answer counts, but it could not be saved on the disk yet."));
        }
        AttendeeTerminal before = terminal;
        AttendeeScreens.Refreshed refreshed = screens.refresh(room, shared, before, List.copyOf(replies), now);
        terminal = refreshed.terminal();
        AttendeePage next = screens.page(room, shared, before, terminal, List.copyOf(replies));
        output.show(pageSaysToWait && next.said().isEmpty() ? next.saying(List.of()) : next);
        pageSaysToWait = false;
        replies.clear();
        cast = false;
        prompt = refreshed.update().prompt();
        output.show(refreshed.update());
    }
}
