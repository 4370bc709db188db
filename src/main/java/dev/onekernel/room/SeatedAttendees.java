package dev.onekernel.room;

import dev.onekernel.remote.ResumeWord;
import dev.onekernel.remote.TerminalSettings;
import dev.onekernel.room.RoomEvent.AttendeeJoined;
import dev.onekernel.room.RoomEvent.AttendeeLeft;
import dev.onekernel.room.RoomEvent.AttendeeRemoved;
import dev.onekernel.room.RoomEvent.AttendeeReturned;
import dev.onekernel.room.RoomEvent.LeaveReason;
import dev.onekernel.room.RoomEvent.VoteCast;
import dev.onekernel.text.Display;
import dev.onekernel.text.Field;
import dev.onekernel.text.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The attendees' terminals that are connected: who sits where, what is typed there, and what is shown. For the loop's thread. */
final class SeatedAttendees {

    private static final String MOVED = "You have connected with another terminal, so this one is closed.";

    private final RoomLedger events;
    private final Reception reception;
    private final AttendeeCommands commands;
    private final AttendeeScreens screens;
    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private final Map<AttendeeOutput, Seat> byOutput = new IdentityHashMap<>();

    /** Who waits for the answer to a request. */
    private final Map<String, Seat> waiting = new HashMap<>();

    /** The ids of all who are connected, for other threads. */
    private final Set<String> people = ConcurrentHashMap.newKeySet();

    SeatedAttendees(RoomLedger events, Reception reception, CourseRoute route, FrameCache frames) {
        this.events = events;
        this.reception = reception;
        this.commands = new AttendeeCommands(route);
        this.screens = new AttendeeScreens(route, frames);
    }

    /** @param who the id that the reception gave */
    void connect(String who, AttendeeOutput output, TerminalSettings settings, Instant now) {
        Room room = events.room();
        Optional<Reception.Expected> newcomer = reception.claim(who);
        if (room.phase() instanceof RoomPhase.Ended) {
            output.close("The session has ended.");
        } else if (newcomer.isPresent()) {
            var names = room.namesExcept(who);
            String name = newcomer.get()
                    .name()
                    .map(wanted -> AttendeeNames.unique(wanted, names))
                    .orElseGet(() -> AttendeeNames.anonymous(names));
            var joined =
                    new AttendeeJoined(now, who, name, newcomer.get().word().hash());
            sit(joined, output, settings, Optional.of(newcomer.get().word()));
        } else if (room.attendee(who).filter(attendee -> !attendee.banned()).isPresent()) {
            Optional.ofNullable(seats.get(who)).ifPresent(other -> {
                leave(other, LeaveReason.MOVED, now);
                other.output().close(MOVED);
            });
            sit(new AttendeeReturned(now, who), output, settings, Optional.empty());
        } else {
            output.close("The session has no place for you. Connect again.");
        }
    }

    private void sit(
            RoomEvent.OfAttendee arrival, AttendeeOutput output, TerminalSettings settings, Optional<ResumeWord> word) {
        Optional<RoomEvent.Announced> heard = events.room().announcement();
        String who = arrival.who();
        var seat = new Seat(output, AttendeeTerminal.connected(who, settings, word, heard, arrival.at()));
        Optional<String> request = events.add(List.of(arrival));
        request.ifPresent(id -> waiting.put(id, seat));
        seat.arrive(request, arrival.at());
        seats.put(who, seat);
        people.add(who);
        byOutput.put(output, seat);
    }

    void disconnect(AttendeeOutput output, LeaveReason why, Instant now) {
        seat(output).ifPresent(seat -> leave(seat, why, now));
    }

    private Optional<Seat> seat(AttendeeOutput output) {
        return Optional.ofNullable(byOutput.get(output));
    }

    private void leave(Seat seat, LeaveReason why, Instant now) {
        rise(seat);
        events.add(List.of(new AttendeeLeft(now, seat.who(), why)));
    }

    private void rise(Seat seat) {
        byOutput.remove(seat.output());
        seats.remove(seat.who());
        people.remove(seat.who());
        waiting.values().removeIf(seat::equals); // it may wait for several requests
    }

    /** The instructor sent an attendee away. */
    void remove(String who, Instant now) {
        Optional.ofNullable(seats.get(who)).ifPresent(seat -> {
            leave(seat, LeaveReason.REMOVED, now);
            seat.output().close("The instructor has closed your terminal.");
        });
    }

    void press(AttendeeOutput output, List<Key> keys, ZonedDateTime now) {
        for (Key key : keys) {
            seat(output).ifPresent(seat -> press(seat, key, now)); // a key may end the connection
        }
    }

    private void press(Seat seat, Key key, ZonedDateTime now) {
        AttendeeTerminal terminal = seat.terminal();
        if (key == Key.Control.ENTER && !seat.takesLine(now.toInstant())) {
            return;
        }
        if (key == Key.Control.ENTER) {
            Room room = events.room(seat.who());
            String line = terminal.field().text();
            AttendeeDecision decision = commands.decide(room, terminal.with(Field.EMPTY), line, now);
            if (seat.isToldToWait() && !decision.leaves()) {
                seat.sayToWait(); // the line stays, to be sent when its attendee sees what it is about
            } else {
                apply(seat, decision, now);
            }
        } else if (key == Key.Control.REDRAW) {
            apply(seat, AttendeeCommands.redraw(terminal), now);
        } else if (key == Key.Control.LEAVE && terminal.field().text().isEmpty()) {
            quit(seat, now);
        } else {
            seat.become(terminal.with(terminal.field().press(key)));
        }
    }

    void resize(AttendeeOutput output, int columns, int rows, ZonedDateTime now) {
        seat(output).ifPresent(seat -> {
            TerminalSettings resized = seat.terminal().settings().resized(columns, rows);
            apply(seat, AttendeeCommands.redraw(seat.terminal().with(resized)), now);
        });
    }

    private void apply(Seat seat, AttendeeDecision decision, ZonedDateTime now) {
        Optional<String> request =
                decision.events().isEmpty() ? Optional.empty() : events.postpone(seat.who(), decision.events());
        seat.take(decision, request, now.toInstant());
        request.ifPresent(id -> waiting.put(id, seat));
        if (!decision.events().isEmpty()) {
            if (decision.events().stream().anyMatch(RoomEvent.AttendeeRenamed.class::isInstance)) {
                events.room(); // no other attendee may take the name in this turn
            }
        }
        if (decision.leaves()) {
            quit(seat, now);
        }
    }

    private void quit(Seat seat, ZonedDateTime now) {
        leave(seat, LeaveReason.QUIT, now.toInstant());
        seat.output().close("Goodbye. Your answers are kept; connect again with your resume word to continue.");
    }

    /**
     * A request was answered.
     *
     * @param refusal empty when it was accepted
     */
    void settle(String request, String refusal) {
        Seat seat = waiting.remove(request);
        if (seat != null && !seat.settle(request, refusal)) {
            rise(seat);
            seat.output().close(refusal);
        }
    }

    /** Something happened in the session, here or at another node. */
    void follow(NodeUpdate.FollowedEvent followed, Instant now) {
        Optional<Seat> seated = followed.event().attendee().map(seats::get);
        if (seated.isEmpty()) {
            return;
        }
        Seat seat = seated.get();
        if (followed.event() instanceof AttendeeRemoved removed) {
            remove(removed.who(), now);
        } else if (!followed.own() && seat.hasArrived() && followed.event() instanceof AttendeeReturned) {
            rise(seat);
            seat.output().close(MOVED);
        } else if (!followed.own()
                && seat.hasArrived()
                && followed.event() instanceof AttendeeLeft left
                && left.why() == LeaveReason.LOST) {
            events.add(List.of(new AttendeeReturned(now, left.who()))); // this node was not heard of for a while
        }
    }

    /** Tells those who have been waiting for longer than {@code tooLong} that they are. */
    void tellToWait(SharedScreen shared, Instant now, Duration tooLong) {
        Set.copyOf(waiting.values()).forEach(seat -> seat.tellToWait(events.shown(), shared, screens, now, tooLong));
    }

    /** The ids of all who are connected here; on any thread. */
    Set<String> people() {
        return Set.copyOf(people);
    }

    /** A vote is about to be closed: what stands in a line and reads as an answer counts. */
    List<VoteCast> pick(Instant now) {
        var picked = new ArrayList<VoteCast>();
        for (Seat seat : seats.values()) {
            commands.pick(events.room(), seat.terminal(), now).ifPresent(cast -> {
                picked.add(cast);
                seat.become(seat.terminal().with(Field.EMPTY));
            });
        }
        return picked;
    }

    /** How the terminals draw, one for each of them. */
    Collection<Display> displays() {
        return seats.values().stream().map(seat -> seat.terminal().display()).toList();
    }

    /** Those that have to be shown something. */
    List<Seat> stale(SharedScreen shared) {
        Room room = events.shown();
        return seats.values().stream()
                .filter(seat -> seat.isStale(room, shared))
                .toList();
    }

    void show(Seat seat, SharedScreen shared, ZonedDateTime now) {
        seat.show(events.shown(), shared, screens, events.trouble().isPresent(), now);
    }

    /** The session is over. */
    void closeAll() {
        seats.values().forEach(seat -> seat.output().close("Goodbye."));
        seats.clear();
        byOutput.clear();
        people.clear();
        waiting.clear();
    }
}
