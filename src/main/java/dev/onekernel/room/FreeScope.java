package dev.onekernel.room;

import java.util.Locale;

/** How far attendees may read on their own. */
public enum FreeScope {
    /** Up to the screens that the room has been shown, so that no vote is spoilt. */
    SEEN,
    /** Everywhere, for exercises. */
    ALL,
    /** Nowhere: everybody follows. */
    NONE;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
