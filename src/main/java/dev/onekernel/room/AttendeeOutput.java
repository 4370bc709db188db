package dev.onekernel.room;

/** One attendee's terminal, as the room sees it. Neither method ever waits for the terminal, and neither fails when it is gone. */
public interface AttendeeOutput {

    void show(TerminalUpdate update);

    /** The same for a page, which shows states and not what is added to a terminal. */
    default void show(AttendeePage page) {}

    /** Ends the connection after everything was shown, and last this sentence. */
    void close(String sentence);
}
