package dev.onekernel.remote;

/** One person's terminal, as what it is connected to sees it. Neither method ever waits for the terminal, and neither fails when it is gone. */
public interface TerminalOutput {

    void show(TerminalUpdate update);

    /** Ends the connection after everything was shown, and last this sentence. */
    void close(String sentence);
}
