package dev.onekernel.cli;

import dev.onekernel.log.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How a session passes from a program whose terminal was closed to the program that resumes it. The first one keeps its attendees and leaves
 * a mark in the session's directory; the second one takes the mark away, and the first one then gives the session up.
 */
final class Handover {

    private static final String MARK = "instructor-away";
    private static final long POLL_MILLIS = 100;

    private Handover() {}

    /** Whether a program waits for the instructor of this session. */
    static boolean isOffered(Path session) {
        return Files.exists(session.resolve(MARK));
    }

    /** Waits until the session is resumed elsewhere, but no longer than {@code most}. */
    static void offer(Path session, Duration most) throws IOException, InterruptedException {
        Directories.write(session.resolve(MARK), "");
        waitFor(() -> !isOffered(session), most);
        Files.deleteIfExists(session.resolve(MARK));
    }

    /**
     * Asks a program that waits to give the session up, and waits until it has, but no longer than {@code most}.
     *
     * @param free whether no program has the session
     */
    static void take(Path session, BooleanSupplier free, Duration most) throws IOException, InterruptedException {
        if (Files.deleteIfExists(session.resolve(MARK))) {
            waitFor(free, most);
        }
    }

    private static void waitFor(BooleanSupplier wanted, Duration most) throws InterruptedException {
        long since = System.nanoTime();
        while (!wanted.getAsBoolean() && System.nanoTime() - since < most.toNanos()) {
            Thread.sleep(POLL_MILLIS);
        }
    }
}
