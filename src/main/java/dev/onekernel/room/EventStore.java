package dev.onekernel.room;

import java.util.List;
import java.util.Optional;

/** Where the events of a session are kept. */
@FunctionalInterface
public interface EventStore {

    /**
     * Saves events, together with those that could not be saved earlier.
     *
     * @param events may be empty: then only what is still unsaved is tried again
     * @return empty when everything is saved for good; else a sentence for the instructor that says why it is not
     */
    Optional<String> append(List<RoomEvent> events);
}
