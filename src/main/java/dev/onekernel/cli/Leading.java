package dev.onekernel.cli;

import dev.onekernel.rehearsal.SimulatedAudience;
import dev.onekernel.room.CourseRoute;
import dev.onekernel.room.HiddenNames;
import dev.onekernel.room.JoinNotice;
import dev.onekernel.room.RoomLoop;
import dev.onekernel.room.RoomPhase;
import dev.onekernel.terminal.FullScreenTerminal;
import dev.onekernel.text.Key;
import java.io.IOError;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The time in which a session is led: the room's thread, the instructor's terminal, and what happens when the program is told to stop. The
 * terminal is given back on every way out.
 */
final class Leading {

    private static final long TICK_MILLIS = 100;

    /** How long the room may take to finish what it has begun when the program is stopped. */
    private static final long STOPPING_MILLIS = 2000;

    /** How long attendees stay connected when the instructor's terminal was closed. */
    private static final Duration ABSENCE = Duration.ofSeconds(60);

    private static final String AWAY =
            "say This message is automatic: the instructor's terminal was closed. Please wait a minute."
                    + " Your answers are kept.";

    private static final List<Key> END =
            List.of(Key.Control.CLEAR, new Key.Printable('e'), new Key.Printable('n'), new Key.Printable('d'));

    private final RoomLoop loop;
    private final OpenedSession session;
    private final SessionPlan plan;
    private final Clock clock;
    private final FullScreenTerminal screen;
    private final Optional<SessionDoor> door;
    private final SessionPages pages;
    private final SessionReports reports;
    private final CourseRoute route;
    private final Thread room;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile Optional<Exception> failure = Optional.empty();

    /** @param door empty when all attendees are simulated */
    Leading(
            RoomLoop loop,
            CourseRoute route,
            OpenedSession session,
            SessionPlan plan,
            Clock clock,
            FullScreenTerminal screen,
            Optional<SessionDoor> door,
            SessionPages pages) {
        this.loop = loop;
        this.route = route;
        this.session = session;
        this.plan = plan;
        this.clock = clock;
        this.screen = screen;
        this.door = door;
        this.pages = pages;
        this.reports = new SessionReports(route, session.directory(), clock.getZone());
        this.room = new Thread(loop, "room");
    }

    /** @return an exit code, when the instructor leaves */
    int run() throws IOException {
        var stopped = new Thread(this::stopped, "stopped");
        Runtime.getRuntime().addShutdownHook(stopped);
        room.setUncaughtExceptionHandler((thread, bug) -> fail(bug));
        attach();
        room.start();
        try {
            if (!press()) {
                terminalClosed();
            }
            stop(stopped);
            farewell();
            return ExitCode.FINE;
        } finally {
            stop(stopped);
        }
    }

    /**
     * The instructor's terminal is gone, which most often is an accident: a lost connection, a closed window. Attendees stay for a while, so
     * that they connect again when the session is there again, and not before. Never returns.
     */
    private void terminalClosed() {
        if (!away.compareAndSet(false, true)) {
            awaitExit();
        }
        try {
            screen.close();
        } catch (IOException | RuntimeException gone) {
            // as expected
        }
        try {
            if (session.directory().isPresent() && !loop.room().here().isEmpty()) {
                loop.instructorSaid(AWAY);
                Handover.offer(session.directory().get(), ABSENCE);
            }
        } catch (IOException | InterruptedException hurry) {
            // then there is no one to wait for
        }
        Runtime.getRuntime().exit(ExitCode.TROUBLE);
    }

    /** Another thread ends the program. */
    private static void awaitExit() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void attach() {
        loop.console(screen::paint, screen.display());
        screen.onHangup(this::terminalClosed);
        screen.onInterrupt(() -> Runtime.getRuntime().exit(ExitCode.TROUBLE));
        screen.onResize(display -> loop.console(screen::paint, display));
        loop.reports(events -> reports.write(plan.names() ? events : HiddenNames.in(events)));
        if (!plan.names()) {
            loop.hideNames();
        }
        if (plan.isRehearsal()) {
            loop.warn("This is a rehearsal: all attendees are simulated.");
        }
        loop.joining(code -> pages.in(
                door.filter(open -> !session.isJoinedElsewhere(plan))
                        .map(open -> open.notice(code))
                        .orElseGet(() -> new JoinNotice(List.of(), "", plan.isRehearsal())),
                code));
    }

    /** Passes keys to the room, and lets simulated attendees act meanwhile. @return whether the session has ended */
    private boolean press() {
        ScheduledExecutorService simulation = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "simulation");
            thread.setDaemon(true);
            return thread;
        });
        try {
            if (plan.isRehearsal()) {
                var audience = new SimulatedAudience(
                        loop, route, plan.simulated(), plan.seed().orElseGet(clock::millis));
                simulation.scheduleWithFixedDelay(() -> act(audience), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
            }
            return pressUntilEnded();
        } finally {
            simulation.shutdownNow();
        }
    }

    private void act(SimulatedAudience audience) {
        try {
            audience.tick(clock.instant());
        } catch (RuntimeException bug) {
            fail(bug);
        }
    }

    /** The next keys; none when the terminal is gone. */
    private List<Key> keys() {
        try {
            return screen.read();
        } catch (IOException | IOError | IllegalStateException closed) {
            return List.of();
        }
    }

    private boolean pressUntilEnded() {
        for (List<Key> keys = keys(); !keys.isEmpty(); keys = keys()) {
            boolean ended = loop.room().phase() instanceof RoomPhase.Ended;
            if (ended && (keys.contains(Key.Control.ENTER) || keys.contains(Key.Control.LEAVE))) {
                return true;
            }
            // Ctrl-D alone ends nothing, as it is pressed too easily: it types the command that does.
            loop.instructorPressed(keys.contains(Key.Control.LEAVE) ? END : keys);
        }
        return loop.room().phase() instanceof RoomPhase.Ended;
    }

    private void stop(Thread hook) throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            return; // the hook does all this
        }
        screen.close();
        stopRoom();
    }

    private void stopRoom() {
        loop.stop();
        try {
            room.join(STOPPING_MILLIS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** The program was told to stop, or its terminal was closed, or there is a bug in it. */
    private void stopped() {
        try {
            screen.close();
        } catch (IOException | RuntimeException gone) {
            // there is no terminal to be given back
        }
        Optional<SessionNode> node = session.node();
        if (node.isEmpty()) {
            stopRoom();
        }
        try {
            interrupt();
            if (node.isPresent()) { // it tells the others who is gone from here
                stopRoom();
                node.get().close();
            }
        } catch (IOException gone) {
            // everything that was acknowledged is saved
        }
    }

    private void interrupt() throws IOException {
        boolean elsewhere = session.node().filter(SessionNode::isAccompanied).isPresent();
        if (door.isPresent()) {
            door.get().interrupt(elsewhere);
        }
        var printer = Printer.standard();
        failure.ifPresent(bug -> CommandException.report(bug, printer, false));
        session.directory()
                .ifPresent(directory -> printer.note(
                        (elsewhere ? "The session stays open on the other nodes." : "The session was interrupted.")
                                + " onekernel guide --resume " + directory.getFileName()
                                + (session.node().isPresent() ? " --store URL" : "") + " continues it."));
    }

    private void fail(Throwable bug) {
        failure = Optional.of(bug instanceof Exception exception ? exception : new IllegalStateException(bug));
        Runtime.getRuntime().exit(ExitCode.TROUBLE);
    }

    private void farewell() {
        var printer = Printer.standard();
        if (session.directory().isPresent()) {
            printer.say(reports.last());
        } else {
            printer.sayAll(reports.text());
            printer.say("");
            printer.say("This was a rehearsal, and nothing of it was kept.");
        }
    }
}
