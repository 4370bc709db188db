package dev.onekernel.cli;

import dev.onekernel.log.SharedEventLog;
import dev.onekernel.room.CourseRoute;
import dev.onekernel.room.RoomLoop;
import dev.onekernel.room.RoomNode;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** This program as one of those that lead a session in a shared store. */
final class SessionNode implements OpenedSession.LoopSource, Closeable {

    /** How long what is being exchanged with the store may take to finish. */
    private static final long FINISHING_MILLIS = 2000;

    private final SharedEventLog log;
    private final String session;
    private Optional<Exchange> exchange = Optional.empty();

    private record Exchange(RoomNode node, Thread thread) {}

    SessionNode(SharedEventLog log, String session) {
        this.log = log;
        this.session = session;
    }

    /** Compares the host key of this computer with the one that attendees of the session have met. */
    Optional<String> compare(SharedKeys keys, boolean letsOthersIn) throws CommandException, IOException {
        return keys.compareWithSession(log, session, letsOthersIn);
    }

    /** Whether the session goes on at another computer when this one stops. */
    boolean isAccompanied() {
        try {
            return exchange.isPresent() && exchange.get().node().isAccompanied();
        } catch (IOException away) {
            return false; // without the store, no other computer can go on either
        }
    }

    @Override
    public RoomLoop open(CourseRoute route, Clock clock, RandomGenerator chance) throws IOException {
        RoomNode node = RoomNode.join(log, session, route, clock, chance);
        var thread = new Thread(node, "node");
        thread.setDaemon(true);
        thread.start();
        exchange = Optional.of(new Exchange(node, thread));
        return node.loop();
    }

    @Override
    public void close() throws IOException {
        if (exchange.isPresent()) {
            exchange.get().node().close();
            join(exchange.get().thread());
        }
        log.close();
    }

    /** Waits for a thread that finishes what it has begun. */
    static void join(Thread thread) {
        try {
            thread.join(FINISHING_MILLIS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
