package dev.onekernel.room;

import dev.onekernel.log.EventLog;
import dev.onekernel.log.StreamName;
import dev.onekernel.room.RoomEvent.SessionOpened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All sessions that are kept.
 *
 * @param log keeps their events
 * @param directory holds a directory for each session, with what this computer keeps beside the events; it need not exist
 */
public record SessionArchive(EventLog log, Path directory) {

    private static final String ROOMS = "room/";

    /** The newest first; streams that do not begin as a session does are passed over. */
    public List<SavedSession> sessions() throws IOException {
        var sessions = new ArrayList<SavedSession>();
        for (String stream : log.streams(ROOMS)) {
            String name = stream.substring(ROOMS.length());
            List<RoomEvent> events = RoomJournal.read(log, name).events();
            if (!events.isEmpty() && events.get(0) instanceof SessionOpened) {
                sessions.add(new SavedSession(directory.resolve(name), events));
            }
        }
        sessions.sort(
                Comparator.comparing((SavedSession session) -> session.opened().at())
                        .reversed());
        return sessions;
    }

    /** The session with this name, or the newest one with this join code. */
    public Optional<SavedSession> find(String typed) throws IOException {
        String wanted = typed.strip().toUpperCase(Locale.ROOT);
        return sessions().stream()
                .filter(session -> session.name().toUpperCase(Locale.ROOT).equals(wanted)
                        || session.room().code().equals(wanted))
                .findFirst();
    }

    /** A name for a session that begins: no other has it. */
    public String fresh(LocalDate day, JoinCode code) throws IOException {
        String first = day + "-" + code.text();
        List<String> taken = log.streams(StreamName.ofRoom(first));
        String fresh = first;
        for (int number = 2;
                taken.contains(StreamName.ofRoom(fresh)) || Files.exists(directory.resolve(fresh));
                number++) {
            fresh = first + "-" + number;
        }
        return fresh;
    }

    /** The session's own directory on this computer; it need not exist. */
    public Path directory(String session) {
        return directory.resolve(session);
    }

    /**
     * Takes an attendee's name, resume word and requests for help out of a session, with {@link RoomJournal#forget}. Reports that were
     * written earlier are deleted, as they may hold the name.
     *
     * @param name as it is shown, in any case
     * @return whether a person of that name was there
     * @throws IOException if the session is open in another program, or cannot be written
     */
    public boolean forget(SavedSession session, String name) throws IOException {
        if (!RoomJournal.forget(log, session.name(), name)) {
            return false;
        }
        for (Path other : beside(session)) {
            if (!other.endsWith(DoorRecord.FILE)) {
                Files.delete(other);
            }
        }
        return true;
    }

    /** The files in a session's directory that are not its events. */
    private static List<Path> beside(SavedSession session) throws IOException {
        if (!Files.isDirectory(session.directory())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(session.directory())) {
            return files.filter(file -> !file.getFileName().toString().endsWith(".jsonl"))
                    .toList();
        }
    }

    /**
     * Deletes all that is kept of a session.
     *
     * @throws IOException if it is open in another program, or cannot be deleted
     */
    public void delete(SavedSession session) throws IOException {
        log.delete(StreamName.ofRoom(session.name()));
        for (Path other : beside(session)) {
            Files.delete(other);
        }
        Files.deleteIfExists(session.directory());
    }

    /** Whether no other program has a session open. */
    public boolean isFree(String session) {
        try {
            log.hold(StreamName.ofRoom(session)).close();
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }
}
