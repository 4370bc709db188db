package dev.onekernel.remote;

import java.time.Duration;

/**
 * When wrong guesses at a secret are replied to. A room often has one address on the network, so nobody is locked out; instead the replies to
 * wrong guesses stand in one queue, whoever typed them, and come one pause after the other. The right one never waits.
 */
public final class WrongGuesses {

    /** Whoever mistyped once, while somebody else tries codes, waits no longer than this. */
    private static final long LONGEST_WAIT = Duration.ofSeconds(8).toNanos();

    private final long pause;
    private boolean any;
    private long last;

    public WrongGuesses(Duration pause) {
        this.pause = pause.toNanos();
    }

    /**
     * @param now in nanoseconds
     * @return nanoseconds to wait before this reply
     */
    public synchronized long delay(long now) {
        long next = any && last - now > 0 ? last + pause : now + pause;
        last = Math.min(next - now, LONGEST_WAIT) + now;
        any = true;
        return last - now;
    }
}
