package dev.onekernel.room;

import dev.onekernel.room.RoomEvent.SessionOpened;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A session that was led earlier, or is being led by another program.
 *
 * @param directory its own, whose name is the day and the join code
 * @param events the first of which says that it was opened
 */
public record SavedSession(Path directory, List<RoomEvent> events) {

    public SavedSession {
        events = List.copyOf(events);
    }

    public String name() {
        return directory.getFileName().toString();
    }

    public SessionOpened opened() {
        return (SessionOpened) events.get(0);
    }

    public Room room() {
        return Room.of(events);
    }

    /** When anything happened last. */
    public Instant last() {
        return events.get(events.size() - 1).at();
    }

    public boolean hasEnded() {
        return room().phase() instanceof RoomPhase.Ended;
    }

    /** Whether it has been kept for as long as attendees were told. */
    public boolean isExpired(Instant now) {
        return now.isAfter(last().plus(Duration.ofDays(opened().keepDays())));
    }
}
