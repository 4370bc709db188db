package dev.onekernel.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The room, and what has happened in it since it was last saved. Everything that happens in one turn of the loop is saved with one wait for
 * the disk. For one thread.
 */
final class EventBatch implements RoomLedger {

    private final EventStore store;

    /** Everything that ever happened and was given to the store. */
    private final List<RoomEvent> history;

    /** What has happened since and is in {@link #room} already. */
    private final List<RoomEvent> unsaved = new ArrayList<>();

    /** What attendees did since, each no more than once, and is not in {@link #room} yet. */
    private final Map<String, List<RoomEvent>> postponed = new LinkedHashMap<>();

    private Room room;
    private Optional<String> trouble = Optional.empty();

    /** @param events what has happened so far; it is saved already */
    EventBatch(EventStore store, List<RoomEvent> events) {
        this.store = store;
        this.history = new ArrayList<>(events);
        this.room = Room.of(events);
    }

    /** The room after everything that has happened. */
    @Override
    public Room room() {
        if (!postponed.isEmpty()) {
            List<RoomEvent> events =
                    postponed.values().stream().flatMap(List::stream).toList();
            postponed.clear();
            apply(events);
        }
        return room;
    }

    @Override
    public Room room(String who) {
        return postponed.containsKey(who) ? room() : room;
    }

    @Override
    public Keeper keeper() {
        return Keeper.THIS_COMPUTER;
    }

    @Override
    public Room shown() {
        return room();
    }

    @Override
    public Optional<String> add(List<? extends RoomEvent> events) {
        room();
        apply(events);
        return Optional.empty();
    }

    @Override
    public Optional<String> postpone(String who, List<RoomEvent> events) {
        postponed.computeIfAbsent(who, key -> new ArrayList<>()).addAll(events);
        return Optional.empty();
    }

    private void apply(List<? extends RoomEvent> events) {
        unsaved.addAll(events);
        room = room.with(events);
    }

    /** Saves everything. What cannot be saved is tried again with the next events. */
    @Override
    public void save() {
        room();
        if (!unsaved.isEmpty() || trouble.isPresent()) {
            trouble = store.append(List.copyOf(unsaved));
            history.addAll(unsaved);
            unsaved.clear();
        }
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    /** Everything that happened, saved or not. */
    @Override
    public List<RoomEvent> history() {
        return List.copyOf(history);
    }
}
