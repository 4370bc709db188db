package dev.onekernel.room;

import dev.onekernel.log.DamagedLineException;
import dev.onekernel.log.EventLog;
import dev.onekernel.log.FileTrouble;
import dev.onekernel.log.HeldStream;
import dev.onekernel.log.StreamName;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The events of one session in an event log, one line an event. A journal that is open for appending holds the session's stream, so that no
 * other program leads the same session. All events of a batch cost one wait for the disk.
 *
 * <p>Once it is open, nothing here throws because of a disk: the session goes on, and what could not be saved is tried again. For one
 * thread.
 */
public final class RoomJournal implements EventStore, AutoCloseable {

    private final Optional<HeldStream> stream;
    private final List<RoomEvent> events = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<RoomEvent> unsaved = new ArrayList<>();

    private RoomJournal(Optional<HeldStream> stream) {
        this.stream = stream;
    }

    /**
     * Opens the journal of a session for appending. Nothing is created before something is appended.
     *
     * @throws IOException if the journal cannot be read, or another program has it open
     */
    public static RoomJournal open(EventLog log, String session) throws IOException {
        String name = StreamName.ofRoom(session);
        HeldStream held = log.hold(name);
        var journal = new RoomJournal(Optional.of(held));
        journal.notices.addAll(held.notices());
        journal.read(log.place(name), held.before());
        return journal;
    }

    /**
     * Reads the journal of a session, for a report. It may be open in another program meanwhile.
     *
     * @throws IOException if there is no such journal, or it cannot be read
     */
    public static RoomJournal read(EventLog log, String session) throws IOException {
        String name = StreamName.ofRoom(session);
        List<String> lines = log.read(name, 0);
        if (lines.isEmpty()) {
            throw new FileSystemException(log.place(name), null, "no session is kept here");
        }
        var journal = new RoomJournal(Optional.empty());
        journal.read(log.place(name), lines);
        return journal;
    }

    private void read(String place, List<String> lines) {
        int damaged = 0;
        int newer = 0;
        for (String line : lines) {
            try {
                Optional<RoomEvent> event = RoomEventJson.read(line);
                event.ifPresent(events::add);
                newer += event.isPresent() ? 0 : 1;
            } catch (DamagedLineException e) {
                damaged++;
            }
        }
        if (damaged > 0) {
            notices.add("Of " + place + ", " + lines(damaged) + " cannot be read; everything else counts.");
        }
        if (newer > 0) {
            notices.add("Of " + place + ", " + lines(newer)
                    + " came from a newer version of this program; they are kept, but not counted.");
        }
    }

    private static String lines(int count) {
        return count == 1 ? "1 line" : count + " lines";
    }

    /**
     * Takes a person out of a session: the names of whoever had this name are replaced, and what they wrote with their requests for help
     * is dropped. Their answers stay; they belong to a random id.
     *
     * @return whether a person of that name was there
     * @throws IOException if the journal cannot be read or written, or another program has it open
     */
    public static boolean forget(EventLog log, String session, String name) throws IOException {
        Set<String> ids = Forgetting.idsOf(read(log, session).events(), name);
        if (ids.isEmpty()) {
            return false;
        }
        log.rewrite(StreamName.ofRoom(session), line -> Forgetting.without(line, ids));
        return true;
    }

    /** What had happened before the journal was opened, the oldest first. */
    public List<RoomEvent> events() {
        return List.copyOf(events);
    }

    /** What the instructor should know about the journal as it was found: a sentence each, usually none. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    @Override
    public Optional<String> append(List<RoomEvent> more) {
        unsaved.addAll(more);
        if (unsaved.isEmpty()) {
            return Optional.empty();
        }
        try {
            stream.orElseThrow()
                    .append(unsaved.stream().map(RoomEventJson::write).toList());
            unsaved.clear();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("The session is not being saved: " + FileTrouble.sentence(e, "cannot be written")
                    + " You can go on; saving is tried again after every event.");
        }
    }

    /** Gives the session free for another program. */
    @Override
    public void close() throws IOException {
        if (stream.isPresent()) {
            stream.get().close();
        }
    }
}
