package dev.onekernel.room;

import dev.onekernel.remote.TerminalInbox;
import dev.onekernel.remote.TerminalSettings;
import dev.onekernel.room.RoomEvent.AttendeeLeft;
import dev.onekernel.room.RoomEvent.AttendeeRemoved;
import dev.onekernel.room.RoomEvent.LeaveReason;
import dev.onekernel.room.RoomEvent.VoteClosed;
import dev.onekernel.text.Display;
import dev.onekernel.text.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
public final class RoomLoop implements Runnable, TerminalInbox<AttendeeOutput> {

    private static final long TICK_MILLIS = 1000;

    /** Whoever waits for longer is told so. */
    private static final Duration TOO_LONG = Duration.ofSeconds(1);

    /** Whoever waits for this time is told so, too, when nothing is known to have failed: a store that is silent fails late. */
    private static final Duration SILENT = Duration.ofSeconds(3);

    private static final String RESTS =
            "What you typed last waits for the database. Enter does nothing until it is recorded.";

    private static final String WAITS = "What you typed waits for the database, and is carried out when it is back.";

    private final CourseRoute route;
    private final RoomLedger events;
    private final Clock clock;
    private final Reception reception;
    private final FrameCache frames;
    private final SeatedAttendees attendees;
    private final InstructorCommands instructorCommands;
    private final ConsoleDriver console;
    private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();

    private SharedScreen shared;

    /** How models were set when {@link #shared} was made. */
    private Map<CoursePlace, String> models = Map.of();

    private boolean reportWanted;

    /** What the instructor has asked for. */
    private final Set<String> asked = new HashSet<>();

    /** The request after which a report is wanted. */
    private Optional<String> reportAfter = Optional.empty();

    private volatile Room published;
    private volatile boolean stopped;
    private boolean running;

    /**
     * A session that this program alone decides.
     *
     * @param events what has happened so far, at least that the session was opened; it is saved already
     * @param clock gives the time, and the zone where days begin for the room
     * @param chance for ids, codes and resume words; it must be safe for several threads and hard to guess
     */
    public RoomLoop(CourseRoute route, List<RoomEvent> events, EventStore store, Clock clock, RandomGenerator chance) {
        this(route, new EventBatch(store, events), clock, chance);
        leaveAll(
                this.events.room(),
                LeaveReason.LOST); // after a crash, nobody is connected, whatever the last event says
    }

    /** A session that several nodes share. The node is given what is decided here, and tells what came of it. */
    RoomLoop(CourseRoute route, RequestedEvents events, Clock clock, RandomGenerator chance) {
        this(route, (RoomLedger) events, clock, chance);
    }

    private RoomLoop(CourseRoute route, RoomLedger events, Clock clock, RandomGenerator chance) {
        this.route = route;
        this.events = events;
        this.clock = clock;
        Room room = events.shown();
        this.published = room;
        this.shared = SharedScreen.of(room, route);
        this.reception = new Reception(() -> published, chance, events.keeper());
        this.frames = new FrameCache(new RoomView(route, room.courseTitle(), room.guide())::draw);
        this.attendees = new SeatedAttendees(events, reception, route, frames);
        this.instructorCommands = new InstructorCommands(route, () -> JoinCode.random(chance));
        this.console = new ConsoleDriver(route, frames, instructorCommands, events.keeper());
        turnTo(shared);
    }

    private void leaveAll(Room room, LeaveReason why) {
        Instant now = clock.instant();
        events.add(room.here().stream()
                .map(attendee -> new AttendeeLeft(now, attendee.id(), why))
                .toList());
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
        inbox.add(() -> keys.forEach(this::instructorPressed));
    }

    /** What Enter does depends on the screen. So it does nothing while the store is away and the screen does not show what was typed last. */
    private void instructorPressed(Key key) {
        if (events.trouble().isPresent() && !asked.isEmpty() && console.isStep(key)) {
            console.refuse(RESTS);
        } else {
            console.press(key, events.room(), clock.instant()).ifPresent(this::instructor);
        }
    }

    /** The instructor said a line, wherever it was typed. */
    public void instructorSaid(String line) {
        inbox.add(() -> instructor(console.say(line, events.room(), clock.instant())));
    }

    public void projector(ProjectorOutput output) {
        inbox.add(() -> console.project(output));
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
    @Override
    public void connected(String attendee, AttendeeOutput output, TerminalSettings settings) {
        inbox.add(() -> {
            attendees.connect(attendee, output, settings, clock.instant());
            frames.expect(settings.display());
        });
    }

    @Override
    public void pressed(AttendeeOutput output, List<Key> keys) {
        inbox.add(() -> attendees.press(output, keys, now()));
    }

    @Override
    public void resized(AttendeeOutput output, int columns, int rows) {
        inbox.add(() -> attendees.resize(output, columns, rows, now()));
    }

    @Override
    public void lost(AttendeeOutput output) {
        disconnected(output, LeaveReason.LOST);
    }

    public void disconnected(AttendeeOutput output, LeaveReason why) {
        inbox.add(() -> attendees.disconnect(output, why, clock.instant()));
    }

    /** A node has learned something. */
    void follow(RequestedEvents requested, NodeUpdate update) {
        inbox.add(() -> {
            Instant now = clock.instant();
            requested.follow(update);
            update.events().forEach(followed -> attendees.follow(followed, now));
            update.answers().forEach(this::settle);
            if (update.trouble().isPresent()) {
                attendees.tellToWait(shared, now, TOO_LONG);
            }
        });
    }

    private void settle(String request, String refusal) {
        attendees.settle(request, refusal);
        boolean own = asked.remove(request);
        if (own && !refusal.isEmpty()) {
            console.refuse(refusal);
        } else if (own && asked.isEmpty()) {
            console.takeBack(RESTS, WAITS);
        }
        if (reportAfter.equals(Optional.of(request))) {
            reportWanted = true;
            reportAfter = Optional.empty();
        }
    }

    /** The ids of all who are connected here; on any thread. */
    Set<String> people() {
        return attendees.people();
    }

    /** Takes turns until {@link #stop}. */
    @Override
    public void run() {
        running = true;
        while (!stopped) {
            try {
                Runnable first = inbox.poll();
                if (first == null && frames.hasMissing()) {
                    guarded(frames::drawAhead); // one frame at a time, so that nobody waits for the others
                    continue;
                }
                if (first == null) {
                    first = inbox.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
                }
                if (first == null) {
                    tick();
                } else {
                    guarded(first);
                    turn();
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
        events.save();
        if (reportWanted) {
            reportWanted = false;
            console.report(events.history());
        }
        published = events.shown();
        attendees.tellToWait(shared, clock.instant(), SILENT);
        show();
    }

    private void tick() {
        events.save();
        attendees.tellToWait(shared, clock.instant(), SILENT);
        paint();
    }

    private void paint() {
        console.paint(events.shown(), shared, events.trouble(), clock.instant());
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    private void instructor(Decision decision) {
        Instant now = clock.instant();
        var decided = new ArrayList<RoomEvent>();
        for (RoomEvent event : decision.events()) {
            if (event instanceof VoteClosed) {
                decided.addAll(attendees.pick(now));
            }
            decided.add(event);
        }
        Optional<String> request = events.add(decided);
        request.ifPresent(asked::add);
        if (request.isPresent() && events.trouble().isPresent()) {
            console.refuse(WAITS);
        }
        if (request.isPresent() && decision.report()) {
            reportAfter = request;
        } else {
            reportWanted |= decision.report();
        }
        if (events.room().phase() instanceof RoomPhase.Ended) {
            leaveAll(events.room(), LeaveReason.ENDED);
        }
        for (RoomEvent event : decided) {
            if (request.isEmpty() && event instanceof AttendeeRemoved removed) {
                attendees.remove(removed.who(), now);
            }
        }
    }

    private void show() {
        Room room = events.shown();
        if (room.phase() != shared.phase() || !room.models().equals(models)) {
            turnTo(SharedScreen.of(room, route));
        }
        attendees.stale(shared).forEach(seat -> guarded(() -> attendees.show(seat, shared, now())));
        if (room.phase() instanceof RoomPhase.Ended) {
            attendees.closeAll();
        }
        paint();
    }

    private void turnTo(SharedScreen screen) {
        Room room = events.shown();
        List<SharedScreen> next = instructorCommands.expected(room, clock.instant()).stream()
                .map(decision -> SharedScreen.of(room.with(decision.events()), route))
                .toList();
        frames.turn(List.of(shared, screen), next, attendees.displays());
        shared = screen;
        models = room.models();
    }
}
