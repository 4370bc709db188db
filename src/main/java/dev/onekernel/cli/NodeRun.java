package dev.onekernel.cli;

import dev.onekernel.log.SharedEventLog;
import dev.onekernel.room.CourseRoute;
import dev.onekernel.room.RoomLoop;
import dev.onekernel.room.RoomPhase;
import dev.onekernel.room.SavedSession;
import dev.onekernel.room.SessionArchive;
import dev.onekernel.ssh.HostKey;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes attendees of a session that is led from another computer. It has no console, and needs no terminal. */
final class NodeRun {

    private static final long LOOK_MILLIS = 500;

    private final Path state;
    private final Clock clock;
    private final SessionPlan plan;
    private final SharedEventLog log;
    private final SecureRandom chance = new SecureRandom();

    NodeRun(Path state, Clock clock, SessionPlan plan, SharedEventLog log) {
        this.state = state;
        this.clock = clock;
        this.plan = plan;
        this.log = log;
    }

    /** @return an exit code, when the session has ended or this program is told to stop */
    int run(CourseRoute route) throws CommandException, IOException {
        SavedSession saved = session();
        OpenedSession.requireSameCourse(route, saved);
        HostKey key = HostKey.in(keys());
        SessionDoor.requireFree(plan); // or a node that nobody can reach would say which key the session has
        SessionPages.requireFree(plan);
        new SharedKeys(keys(), key).requireSameAsNodes(log, saved.name());
        try (var node = new SessionNode(log, saved.name())) {
            CourseRoute opened = route.of(saved.opened());
            return serve(node, node.open(opened, clock, chance), opened, saved.name(), key);
        }
    }

    private Path keys() {
        return state.resolve("ssh");
    }

    private SavedSession session() throws CommandException, IOException {
        var archive = new SessionArchive(log, state.resolve("rooms"));
        String name = plan.node().orElseThrow();
        if (!name.isEmpty()) {
            return RoomsCommand.find(archive, name);
        }
        return archive.sessions().stream()
                .filter(session -> !session.hasEnded())
                .findFirst()
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        "No session is being led in this store. onekernel guide --store URL opens one.",
                        null));
    }

    private int serve(SessionNode node, RoomLoop loop, CourseRoute route, String session, HostKey key)
            throws CommandException, IOException {
        var printer = Printer.standard();
        var warnings = new RoomWarnings(sentence -> {}, clock); // the instructor's console is elsewhere
        var room = new Thread(loop, "room");
        room.setDaemon(true);
        room.start();
        try (SessionDoor door = SessionDoor.open(loop, key, plan, Optional.empty(), warnings);
                SessionPages pages = SessionPages.open(loop, route, 0, chance)) {
            if (plan.web().isPresent()) {
                pages.openPhones(plan, door.record(), Optional.empty(), warnings);
            }
            door.moved().ifPresent(printer::note);
            printer.say("Attendees of the session " + session + " can join here:");
            String code = loop.room().code();
            door.notice(code).commands().forEach(printer::say);
            pages.phone(code).ifPresent(phone -> printer.say(phone.address() + " (with a browser)"));
            awaitEnd(loop, () -> {
                door.interrupt(node.isAccompanied());
                loop.stop();
                SessionNode.join(room);
                node.close();
            });
            loop.stop();
        }
        if (hasEnded(loop)) {
            printer.say("The session has ended.");
        }
        return ExitCode.FINE;
    }

    private static boolean hasEnded(RoomLoop loop) {
        return loop.room().phase() instanceof RoomPhase.Ended;
    }

    /** Says goodbye to attendees. */
    @FunctionalInterface
    private interface Goodbye {
        void say() throws IOException;
    }

    /** @param interrupted for when this program is told to stop before the session has ended */
    private static void awaitEnd(RoomLoop loop, Goodbye interrupted) {
        var stopped = new CountDownLatch(1);
        var hook = new Thread(
                () -> {
                    try {
                        interrupted.say();
                    } catch (IOException gone) {
                        // whoever was connected comes back at another node
                    }
                    stopped.countDown();
                },
                "stopped");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            while (!hasEnded(loop) && !stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                // looked again
            }
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException stopping) {
            // the hook has done it
        }
    }

    /** The shared store, or a sentence. */
    static SharedEventLog shared(Optional<? extends SharedEventLog> store) throws CommandException {
        if (store.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "Several computers can lead one session only if they share its events: --node needs --store URL.",
                    null);
        }
        return store.get();
    }
}
