package dev.onekernel.room;

/** What the instructor's console shows. */
public enum ConsolePane {
    /** The notes, what comes next, the clock and the pace; while a question is asked, the vote. */
    NOTES,
    /** What attendees see. */
    SCREEN,
    /** What the room is doing: everybody in one of a few groups. */
    ROOM,
    STUCK,
    WHO,
    WORDS,
    HELP;

    /** Whether it stays until another pane is asked for; the others are left with Enter. */
    boolean isHome() {
        return compareTo(ROOM) <= 0;
    }

    /** The next of the panes that Tab leads through. */
    ConsolePane turned() {
        return this == NOTES ? SCREEN : this == SCREEN ? ROOM : NOTES;
    }
}
