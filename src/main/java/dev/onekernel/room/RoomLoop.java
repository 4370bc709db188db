package dev.onekernel.room;

import dev.onekernel.room.RoomEvent.AttendeeJoined;
import dev.onekernel.room.RoomEvent.AttendeeLeft;
import dev.onekernel.room.RoomEvent.AttendeeRemoved;
import dev.onekernel.room.RoomEvent.AttendeeReturned;
import dev.onekernel.room.RoomEvent.LeaveReason;
import dev.onekernel.room.RoomEvent.VoteCast;
import dev.onekernel.room.RoomEvent.VoteClosed;
import dev.onekernel.text.Display;
import dev.onekernel.text.Field;
import dev.onekernel.text.Key;
import dev.onekernel.text.Line;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The one thread on which a session is decided. Everybody else only puts messages into its inbox: the methods that are called from outside
 * return at once. In a turn, it takes all that waits, decides, saves everything with one wait for the disk, and then shows what came of it. So
 * nobody reads "recorded" before it is true, and many answers at once cost no more than one.
 */
public final class RoomLoop implements Runnable {

    private static final long TICK_MILLIS = 1000;

    private final CourseRoute route;
    private final EventStore store;
    private final Clock clock;
    private final Reception reception;
    private final AttendeeCommands attendeeCommands;
    private final ConsoleDriver console;
    private final FrameCache frames;
    private final AttendeeScreens screens;
    private final InstructorCommands instructorCommands;

    private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private final Map<AttendeeOutput, Seat> seatsByOutput = new IdentityHashMap<>();

    /** Everything that ever happened and was given to the store. */
    private final List<RoomEvent> history;

    private boolean reportWanted;

    /** What happened in this turn and is in {@link #decided} already. */
    private final List<RoomEvent> batch = new ArrayList<>();

    /** What attendees did in this turn, each no more than once, and is not in {@link #decided} yet. */
    private final Map<String, List<RoomEvent>> undecided = new LinkedHashMap<>();

    private Room decided;
    private SharedScreen shared;

    /** How models were set when {@link #shared} was made. */
    private Map<CoursePlace, String> models = Map.of();

    /** What is shown when the instructor presses Enter, as far as that can be known. */
    private SharedScreen next;

    private Optional<String> trouble = Optional.empty();
    private volatile Room published;
    private volatile boolean stopped;
    private boolean running;

    /** A connected terminal. */
    private static final class Seat {
        private final AttendeeOutput output;
        private AttendeeTerminal terminal;
        private final List<Line> replies = new ArrayList<>();
        private boolean touched = true;
        private boolean cast;

        Seat(AttendeeOutput output, AttendeeTerminal terminal) {
            this.output = output;
            this.terminal = terminal;
        }
    }

    /**
     * @param events what has happened so far, at least that the session was opened; it is saved already
     * @param clock gives the time, and the zone where days begin for the room
     * @param chance for ids, codes and resume words; it must be safe for several threads and hard to guess
     */
    public RoomLoop(CourseRoute route, List<RoomEvent> events, EventStore store, Clock clock, RandomGenerator chance) {
        Room room = Room.of(events);
        this.history = new ArrayList<>(events);
        this.route = route;
        this.store = store;
        this.clock = clock;
        this.decided = room;
        this.published = room;
        this.shared = SharedScreen.of(room, route);
        this.reception = new Reception(() -> published, chance);
        this.attendeeCommands = new AttendeeCommands(route);
        this.instructorCommands = new InstructorCommands(route, () -> JoinCode.random(chance));
        this.frames = new FrameCache(new RoomView(route, room.courseTitle(), room.guide())::draw);
        this.screens = new AttendeeScreens(route, frames);
        this.console = new ConsoleDriver(route, frames, instructorCommands);
        change(shared);
        leaveAll(room);
    }

    /** After a crash, nobody is connected, whatever the last event says. */
    private void leaveAll(Room room) {
        Instant now = clock.instant();
        inbox.add(() ->
                room.here().forEach(attendee -> happened(new AttendeeLeft(now, attendee.id(), LeaveReason.LOST))));
    }

    /** The room after the last turn; on any thread. */
    public Room room() {
        return published;
    }

    /** Who says who may come in; on any thread. */
    public Reception reception() {
        return reception;
    }

    /** Shows the instructor's console somewhere. */
    public void console(ConsoleOutput output, Display display) {
        inbox.add(() -> console.attach(output, display));
    }

    /** The instructor pressed keys, at the console. */
    public void instructorPressed(List<Key> keys) {
        inbox.add(() -> keys.forEach(key -> console.press(key, room(Optional.empty()), now().toInstant())
                .ifPresent(decision -> instructor(decision))));
    }

    /** The instructor said a line, wherever it was typed. */
    public void instructorSaid(String line) {
        inbox.add(() -> instructor(console.say(line, room(Optional.empty()), now().toInstant())));
    }

    public void projector(ProjectorOutput output, Display display) {
        inbox.add(() -> console.project(output, display));
    }

    /**
     * What is said about joining.
     *
     * @param notice from the join code
     */
    public void joining(Function<String, JoinNotice> notice) {
        inbox.add(() -> console.joining(notice));
    }

    /** Calls everybody by a number on the instructor's console. */
    public void hideNames() {
        inbox.add(console::hideNames);
    }

    /** Tells the instructor something that is not part of the session, such as that wrong codes are being tried; empty takes it back. */
    public void warn(String sentence) {
        inbox.add(() -> console.warn(sentence));
    }

    /** @param reports writes the report of all that happened and says where it is; called on the loop's thread */
    public void reports(Function<List<RoomEvent>, String> reports) {
        inbox.add(() -> console.reports(reports));
    }

    /** @param attendee the id that {@link #reception} gave */
    public void connected(String attendee, AttendeeOutput output, TerminalSettings settings) {
        inbox.add(() -> connect(attendee, output, settings));
    }

    public void pressed(AttendeeOutput output, List<Key> keys) {
        inbox.add(() -> keys.forEach(key -> {
            Seat seat = seatsByOutput.get(output);
            if (seat != null) {
                press(seat, key);
            }
        }));
    }

    public void resized(AttendeeOutput output, int columns, int rows) {
        inbox.add(() -> Optional.ofNullable(seatsByOutput.get(output)).ifPresent(seat -> {
            seat.terminal = seat.terminal.with(seat.terminal.settings().resized(columns, rows));
            apply(seat, AttendeeCommands.redraw(seat.terminal));
        }));
    }

    public void disconnected(AttendeeOutput output, LeaveReason why) {
        inbox.add(() -> Optional.ofNullable(seatsByOutput.get(output)).ifPresent(seat -> leave(seat, why)));
    }

    /** Takes turns until {@link #stop}. */
    @Override
    public void run() {
        running = true;
        while (!stopped) {
            try {
                Runnable first = drawAhead() ? inbox.poll() : inbox.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    guarded(first);
                    turn();
                } else if (inbox.isEmpty()) {
                    tick();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A bug that one person meets must not end the session of everybody else. A test, which takes turns itself, fails of it. */
    private void guarded(Runnable work) {
        if (!running) {
            work.run();
            return;
        }
        try {
            work.run();
        } catch (RuntimeException bug) {
            console.warn("The program made a mistake (" + bug + "). The session continues.");
        }
    }

    /** Makes {@link #run} return after its turn. Whoever is connected stays connected. */
    public void stop() {
        inbox.add(() -> stopped = true);
    }

    /** Takes all that waits, and decides, saves and shows it. For {@link #run}, and for tests that drive the loop themselves. */
    public void turn() {
        for (Runnable message = inbox.poll(); message != null; message = inbox.poll()) {
            guarded(message);
        }
        decide();
        trouble = batch.isEmpty() && trouble.isEmpty() ? trouble : store.append(List.copyOf(batch));
        history.addAll(batch);
        batch.clear();
        if (reportWanted) {
            reportWanted = false;
            console.report(List.copyOf(history));
        }
        published = decided;
        show();
    }

    private void tick() {
        if (trouble.isPresent()) {
            trouble = store.append(List.of());
        }
        console.paint(decided, shared, trouble, now().toInstant());
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    private void happened(RoomEvent event) {
        happened(List.of(event));
    }

    private void happened(List<RoomEvent> events) {
        decide();
        batch.addAll(events);
        decided = decided.with(events);
    }

    /** Adds what attendees did to the room, all at once: one copy of it for each answer would be too many. */
    private void decide() {
        if (!undecided.isEmpty()) {
            List<RoomEvent> events =
                    undecided.values().stream().flatMap(List::stream).toList();
            undecided.clear();
            batch.addAll(events);
            decided = decided.with(events);
        }
    }

    /** The room as one attendee, or with nobody named the instructor, has to know it to decide. */
    private Room room(Optional<String> who) {
        if (who.isEmpty() || undecided.containsKey(who.get())) {
            decide();
        }
        return decided;
    }

    private void instructor(Decision decision) {
        var events = new ArrayList<RoomEvent>();
        for (RoomEvent event : decision.events()) {
            if (event instanceof VoteClosed) {
                events.addAll(picked());
            }
            events.add(event);
        }
        happened(events);
        reportWanted |= decision.report();
        if (decided.phase() instanceof RoomPhase.Ended) {
            Instant now = now().toInstant();
            happened(decided.here().stream()
                    .<RoomEvent>map(attendee -> new AttendeeLeft(now, attendee.id(), LeaveReason.ENDED))
                    .toList());
        }
        for (RoomEvent event : events) {
            if (event instanceof AttendeeRemoved removed) {
                Optional.ofNullable(seats.get(removed.who())).ifPresent(seat -> {
                    leave(seat, LeaveReason.REMOVED);
                    seat.output.close("The instructor has closed your terminal.");
                });
            }
        }
    }

    private List<VoteCast> picked() {
        Instant now = now().toInstant();
        var picked = new ArrayList<VoteCast>();
        for (Seat seat : seats.values()) {
            attendeeCommands.pick(decided, seat.terminal, now).ifPresent(cast -> {
                picked.add(cast);
                seat.terminal = seat.terminal.with(Field.EMPTY);
            });
        }
        return picked;
    }

    private void connect(String who, AttendeeOutput output, TerminalSettings settings) {
        Room room = room(Optional.empty());
        Instant now = now().toInstant();
        Optional<Reception.Expected> newcomer = reception.claim(who);
        if (room.phase() instanceof RoomPhase.Ended) {
            output.close("The session has ended.");
        } else if (newcomer.isPresent()) {
            var names = room.namesExcept(who);
            String name = newcomer.get()
                    .name()
                    .map(wanted -> AttendeeNames.unique(wanted, names))
                    .orElseGet(() -> AttendeeNames.anonymous(names));
            happened(new AttendeeJoined(now, who, name, newcomer.get().word().hash()));
            sit(who, output, settings, Optional.of(newcomer.get().word()));
        } else if (room.attendee(who).filter(attendee -> !attendee.banned()).isPresent()) {
            Optional.ofNullable(seats.get(who)).ifPresent(other -> {
                leave(other, LeaveReason.MOVED);
                other.output.close("You have connected with another terminal, so this one is closed.");
            });
            happened(new AttendeeReturned(now, who));
            sit(who, output, settings, Optional.empty());
        } else {
            output.close("The session has no place for you. Connect again.");
        }
    }

    private void sit(String who, AttendeeOutput output, TerminalSettings settings, Optional<ResumeWord> word) {
        var seat = new Seat(
                output, AttendeeTerminal.connected(who, settings, word, decided.announcement(), now().toInstant()));
        seats.put(who, seat);
        seatsByOutput.put(output, seat);
    }

    private void leave(Seat seat, LeaveReason why) {
        String who = seat.terminal.who();
        seatsByOutput.remove(seat.output);
        seats.remove(who);
        happened(new AttendeeLeft(now().toInstant(), who, why));
    }

    private void press(Seat seat, Key key) {
        AttendeeTerminal terminal = seat.terminal;
        seat.touched = true;
        if (key == Key.Control.ENTER) {
            String line = terminal.field().text();
            apply(
                    seat,
                    attendeeCommands.decide(
                            room(Optional.of(terminal.who())), terminal.with(Field.EMPTY), line, now()));
        } else if (key == Key.Control.REDRAW) {
            apply(seat, AttendeeCommands.redraw(terminal));
        } else if (key == Key.Control.LEAVE && terminal.field().text().isEmpty()) {
            quit(seat);
        } else {
            seat.terminal = terminal.with(terminal.field().press(key));
        }
    }

    private void apply(Seat seat, AttendeeDecision decision) {
        seat.terminal = decision.terminal();
        seat.replies.addAll(decision.reply());
        seat.touched = true;
        seat.cast |= decision.events().stream().anyMatch(VoteCast.class::isInstance);
        if (!decision.events().isEmpty()) {
            undecided
                    .computeIfAbsent(seat.terminal.who(), who -> new ArrayList<>())
                    .addAll(decision.events());
            if (decision.events().stream().anyMatch(RoomEvent.AttendeeRenamed.class::isInstance)) {
                decide(); // nobody else may take the name in this turn
            }
        }
        if (decision.leaves()) {
            quit(seat);
        }
    }

    private void quit(Seat seat) {
        leave(seat, LeaveReason.QUIT);
        seat.output.close("Goodbye. Your answers are kept; connect again with your resume word to continue.");
    }

    private void show() {
        if (decided.phase() != shared.phase() || !decided.models().equals(models)) {
            change(shared);
        }
        for (Seat seat : List.copyOf(seats.values())) {
            boolean current = seat.terminal.shown().equals(Optional.of(shared))
                    && seat.terminal.heard().equals(decided.announcement());
            if (seat.touched || !current) {
                seat.touched = false;
                guarded(() -> show(seat));
            }
        }
        if (decided.phase() instanceof RoomPhase.Ended) {
            seats.values().forEach(seat -> seat.output.close("Goodbye."));
            seats.clear();
            seatsByOutput.clear();
        }
        console.paint(decided, shared, trouble, now().toInstant());
    }

    private void change(SharedScreen before) {
        shared = SharedScreen.of(decided, route);
        models = decided.models();
        List<RoomEvent> expected = instructorCommands.expected(decided, now().toInstant());
        next = SharedScreen.of(decided.with(expected), route);
        frames.retain(new HashSet<>(List.of(before, shared, next)));
    }

    private void show(Seat seat) {
        if (seat.cast && trouble.isPresent()) {
            seat.replies.addAll(AttendeeView.sentence(
                    seat.terminal.display(), "Your answer counts, but it could not be saved on the disk yet."));
        }
        AttendeeScreens.Refreshed refreshed = screens.refresh(decided, shared, seat.terminal, seat.replies, now());
        seat.terminal = refreshed.terminal();
        seat.replies.clear();
        seat.cast = false;
        seat.output.show(refreshed.update());
    }

    /** Draws one frame of the screen that is expected next, unless something else waits. */
    private boolean drawAhead() {
        if (!inbox.isEmpty()) {
            return false;
        }
        var displays = new HashSet<Display>();
        seats.values().forEach(seat -> displays.add(seat.terminal.display()));
        return frames.drawAhead(next, displays);
    }
}
