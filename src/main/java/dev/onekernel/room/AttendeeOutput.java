package dev.onekernel.room;

import dev.onekernel.remote.TerminalOutput;

/** One attendee's terminal, as the room sees it. */
public interface AttendeeOutput extends TerminalOutput {

    /** What a terminal shows, for a page, which shows states and not what is added to a terminal. */
    default void show(AttendeePage page) {}
}
