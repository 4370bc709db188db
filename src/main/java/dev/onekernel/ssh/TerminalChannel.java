package dev.onekernel.ssh;

/**
 * One person's terminal. All methods may be called on any thread, at any time, and never block: what the terminal cannot take now waits. On a
 * channel that is closed they do nothing.
 */
public interface TerminalChannel {

    /**
     * Sends a whole screen with its prompt: whoever sees it needs nothing that was sent before. When too much waits for a slow terminal,
     * all that waits in front of a screen is dropped.
     *
     * @param screen not to be changed afterwards; one array may be shown on many terminals
     */
    void show(byte[] screen);

    /** Sends something more for the screen that was shown last. When too much waits for a slow terminal, it may be dropped. */
    void append(byte[] more);

    /** Ends the connection after everything that waits was sent, and last this sentence. */
    void close(String sentence);
}
