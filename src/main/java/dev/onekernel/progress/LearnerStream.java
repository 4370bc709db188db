package dev.onekernel.progress;

import dev.onekernel.log.EventLog;
import dev.onekernel.log.StreamMovedException;
import java.io.IOException;
import java.util.List;

/**
 * A learner's events in an event log, for a server that many people come to. A {@link Journal} tells its trouble to the learner and goes on; a
 * server has to know of it, and decides itself when it tries again.
 *
 * @param stream as {@link Journal#stream} calls it
 */
public record LearnerStream(EventLog log, String stream) {

    /**
     * What a stream holds.
     *
     * @param position how many lines it has; not all of them need be events that this version knows
     */
    public record History(long position, List<Event> events) {

        public History {
            events = List.copyOf(events);
        }
    }

    /** Reads everything; a line that is damaged or from a newer version does not count. */
    public History read() throws IOException {
        List<String> lines = log.read(stream, 0);
        return new History(lines.size(), EventLines.of(lines).events());
    }

    /**
     * Appends all events or none. It may be called again with the same events after it failed, even if they were saved all the same.
     *
     * @param position how many lines the stream had when it was last known
     * @throws StreamMovedException if another program has appended something meanwhile
     * @throws IOException if the events could not be saved
     */
    public void append(long position, List<Event> events) throws IOException {
        List<String> lines = events.stream().map(EventJson::write).toList();
        try {
            log.append(stream, position, lines);
        } catch (StreamMovedException moved) {
            if (moved.end() < position + lines.size()
                    || !log.read(stream, position).equals(lines)) {
                throw moved;
            }
        }
    }

    public void delete() throws IOException {
        log.delete(stream);
    }
}
