package dev.onekernel.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a node has learned from the store that it shares with others.
 *
 * @param room the room after all saved events
 * @param events those that are new, in order
 * @param answers to the requests of this node, by id: empty for what was accepted, or a sentence that refuses
 * @param trouble why nothing can be learned or saved; empty when all is well
 */
record NodeUpdate(Room room, List<FollowedEvent> events, Map<String, String> answers, Optional<String> trouble) {

    NodeUpdate {
        events = List.copyOf(events);
        answers = Map.copyOf(answers);
    }

    /** @param own whether this node has asked for it */
    record FollowedEvent(RoomEvent event, boolean own) {}
}
