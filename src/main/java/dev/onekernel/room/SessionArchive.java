package dev.onekernel.room;

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
 * All sessions that are kept on this computer.
 *
 * @param directory holds one for each session; it need not exist
 */
public record SessionArchive(Path directory) {

    /** The newest first; directories that hold no session are passed over. */
    public List<SavedSession> sessions() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Path> directories;
        try (Stream<Path> entries = Files.list(directory)) {
            directories = entries.filter(Files::isDirectory).toList();
        }
        var sessions = new ArrayList<SavedSession>();
        for (Path each : directories) {
            if (!dayFiles(each).isEmpty()) {
                List<RoomEvent> events = RoomJournal.read(each).events();
                if (!events.isEmpty() && events.get(0) instanceof SessionOpened) {
                    sessions.add(new SavedSession(each, events));
                }
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

    /** A directory for a session that begins; it does not exist yet. */
    public Path fresh(LocalDate day, JoinCode code) {
        Path fresh = directory.resolve(day + "-" + code.text());
        for (int number = 2; Files.exists(fresh); number++) {
            fresh = directory.resolve(day + "-" + code.text() + "-" + number);
        }
        return fresh;
    }

    /**
     * Takes an attendee's name, resume word and requests for help out of a session, with {@link RoomJournal#forget}. Reports that were
     * written earlier are deleted, as they may hold the name.
     *
     * @param name as it is shown, in any case
     * @return whether somebody of that name was there
     * @throws IOException if the session is open in another program, or cannot be written
     */
    public boolean forget(SavedSession session, String name) throws IOException {
        if (!RoomJournal.forget(session.directory(), name)) {
            return false;
        }
        try (Stream<Path> files = Files.list(session.directory())) {
            for (Path other : files.filter(file -> !isDay(file) && !file.endsWith(DoorRecord.FILE))
                    .toList()) {
                Files.delete(other);
            }
        }
        return true;
    }

    /**
     * Deletes all that is kept of a session.
     *
     * @throws IOException if it is open in another program, or cannot be deleted
     */
    public void delete(SavedSession session) throws IOException {
        requireFree(session.directory());
        try (Stream<Path> files = Files.walk(session.directory())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Whether no other program has the session in this directory open. */
    public static boolean isFree(Path session) {
        try {
            requireFree(session);
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    private static void requireFree(Path session) throws IOException {
        RoomJournal.open(session).close();
    }

    private static List<Path> dayFiles(Path session) throws IOException {
        try (Stream<Path> files = Files.list(session)) {
            return files.filter(SessionArchive::isDay).toList();
        }
    }

    private static boolean isDay(Path file) {
        return file.getFileName().toString().endsWith(RoomJournal.ENDING);
    }
}
