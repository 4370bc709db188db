package dev.onekernel.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The ledger of a node that shares a session with others: what is decided here is only asked for, and is part of the session once it comes back
 * among the saved events. Decisions are made as if everything that was asked for had happened; what is shown is only what has.
 */
final class RequestedEvents implements RoomLedger {

    private static final String ID_SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int ID_LENGTH = 20;

    /** Passes a request on; it never waits. */
    @FunctionalInterface
    interface RequestSink {
        void request(String id, List<RoomEvent> events);
    }

    private final RequestSink sink;
    private final RandomGenerator chance;
    private final List<RoomEvent> history;

    /** What was asked for and is not answered, by request, the oldest first. */
    private final Map<String, List<RoomEvent>> pending = new LinkedHashMap<>();

    private Room saved;

    /** {@link #saved} with all that is pending; empty when it has to be worked out again. */
    private Optional<Room> decided = Optional.empty();

    private Optional<String> trouble = Optional.empty();

    RequestedEvents(List<RoomEvent> events, RequestSink sink, RandomGenerator chance) {
        this.history = new ArrayList<>(events);
        this.saved = Room.of(events);
        this.sink = sink;
        this.chance = chance;
    }

    @Override
    public Room room() {
        if (decided.isEmpty()) {
            decided = Optional.of(
                    saved.with(pending.values().stream().flatMap(List::stream).toList()));
        }
        return decided.get();
    }

    @Override
    public Room room(String who) {
        boolean concerned = pending.values().stream()
                .flatMap(List::stream)
                .anyMatch(event -> event.attendee().equals(Optional.of(who)));
        return concerned ? room() : saved;
    }

    @Override
    public Keeper keeper() {
        return Keeper.DATABASE;
    }

    @Override
    public Room shown() {
        return saved;
    }

    @Override
    public Optional<String> add(List<? extends RoomEvent> events) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        String id = RandomText.of(ID_SIGNS, ID_LENGTH, chance);
        pending.put(id, List.copyOf(events));
        decided = Optional.empty();
        sink.request(id, List.copyOf(events));
        return Optional.of(id);
    }

    @Override
    public Optional<String> postpone(String who, List<RoomEvent> events) {
        return add(events);
    }

    void follow(NodeUpdate update) {
        saved = update.room();
        trouble = update.trouble();
        update.events().forEach(followed -> history.add(followed.event()));
        pending.keySet().removeAll(update.answers().keySet());
        decided = Optional.empty();
    }

    /** Nothing can be saved here. */
    @Override
    public void save() {}

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    @Override
    public List<RoomEvent> history() {
        return List.copyOf(history);
    }
}
