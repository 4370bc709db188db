package dev.onekernel.ssh;

/**
 * Is told what happens at the terminals. The calls come from the server's threads: for one channel one after the other,
 * {@code connected} first and {@code closed} last and only once; for different channels at the same time. They must not block and should do
 * no more than put the message into an inbox, as a thread that is held up here holds up other people.
 */
public interface TerminalListener {

    void connected(TerminalChannel channel, Arrival arrival);

    /** @param bytes what the terminal sent, a fresh array; a character may be split over two calls */
    void received(TerminalChannel channel, byte[] bytes);

    /** The window has another size. Told at most twice a second; the last size is always told. */
    void resized(TerminalChannel channel, WindowSize size);

    void closed(TerminalChannel channel, CloseReason reason);

    /**
     * Who has come.
     *
     * @param who what the {@link Entrance} called this person
     * @param terminal what kind of terminal it is, one of those that {@link TerminalTypes} knows, else {@code dumb}
     */
    record Arrival(String who, String terminal, WindowSize size) {

        /** True for a terminal that must not be sent escape sequences. */
        public boolean dumb() {
            return terminal.equals(TerminalTypes.DUMB);
        }
    }

    enum CloseReason {
        /** The program closed the channel. */
        CLOSED,
        /** The connection ended: the window was closed, the network failed, or the computer went to sleep. */
        LOST,
        /** The terminal took nothing for too long. */
        TOO_SLOW
    }
}
