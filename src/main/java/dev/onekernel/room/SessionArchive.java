package dev.onekernel.room;

import dev.onekernel.log.DamagedLineException;
import dev.onekernel.log.LineFile;
import dev.onekernel.room.RoomEvent.AttendeeJoined;
import dev.onekernel.room.RoomEvent.AttendeeRenamed;
import dev.onekernel.room.RoomEvent.HelpAsked;
import dev.onekernel.room.RoomEvent.SessionOpened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All sessions that are kept on this computer.
 *
 * @param directory holds one for each session; it need not exist
 */
public record SessionArchive(Path directory) {

    /** What stands in place of the name of an attendee who was forgotten. */
    public static final String FORGOTTEN = "forgotten";

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
     * Takes an attendee's name, resume word and requests for help out of a session. The answers stay, and nothing says any more whose
     * they are. Reports that were written earlier are deleted.
     *
     * @param name as it is shown, in any case
     * @return how many attendees had that name
     * @throws IOException if the session is open in another program, or cannot be written
     */
    public int forget(SavedSession session, String name) throws IOException {
        String folded = AttendeeNames.folded(name);
        Set<String> ids = session.events().stream()
                .filter(event -> nameIn(event).map(AttendeeNames::folded).equals(Optional.of(folded)))
                .flatMap(event -> event.attendee().stream())
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return 0;
        }
        requireFree(session);
        for (Path day : dayFiles(session.directory())) {
            rewrite(day, ids);
        }
        try (Stream<Path> files = Files.list(session.directory())) {
            for (Path other : files.filter(file -> !isDay(file) && !file.endsWith(DoorRecord.FILE))
                    .toList()) {
                Files.delete(other);
            }
        }
        return ids.size();
    }

    /**
     * Deletes all that is kept of a session.
     *
     * @throws IOException if it is open in another program, or cannot be deleted
     */
    public void delete(SavedSession session) throws IOException {
        requireFree(session);
        try (Stream<Path> files = Files.walk(session.directory())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Whether no other program has the session open. */
    public static boolean isFree(SavedSession session) {
        try {
            requireFree(session);
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    private static void requireFree(SavedSession session) throws IOException {
        RoomJournal.open(session.directory()).close();
    }

    private static Optional<String> nameIn(RoomEvent event) {
        return event instanceof AttendeeJoined joined
                ? Optional.of(joined.name())
                : event instanceof AttendeeRenamed renamed ? Optional.of(renamed.name()) : Optional.empty();
    }

    /** Writes a file without what is to be forgotten, and puts it in place of the old one when it is whole. */
    private static void rewrite(Path day, Set<String> ids) throws IOException {
        Path directory = day.getParent();
        String name = day.getFileName().toString();
        var lines = new ArrayList<String>();
        for (String line : new LineFile(directory, name).read().lines()) {
            kept(line, ids).ifPresent(lines::add);
        }
        var fresh = new LineFile(directory, name + ".new");
        Files.deleteIfExists(fresh.path());
        fresh.append(lines, LineFile.Durability.FORCED);
        Files.move(fresh.path(), day, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What is kept of a line; nothing of one that cannot be read, as it may hold the name. */
    private static Optional<String> kept(String line, Set<String> ids) {
        Optional<RoomEvent> event;
        try {
            event = RoomEventJson.read(line);
        } catch (DamagedLineException e) {
            return Optional.empty();
        }
        boolean theirs =
                event.flatMap(RoomEvent::attendee).filter(ids::contains).isPresent();
        return Optional.of(theirs ? RoomEventJson.write(nameless(event.get())) : line);
    }

    private static RoomEvent nameless(RoomEvent event) {
        if (event instanceof AttendeeJoined joined) {
            return new AttendeeJoined(joined.at(), joined.who(), FORGOTTEN, "");
        }
        if (event instanceof AttendeeRenamed renamed) {
            return new AttendeeRenamed(renamed.at(), renamed.who(), FORGOTTEN);
        }
        return event instanceof HelpAsked asked ? new HelpAsked(asked.at(), asked.who(), "") : event;
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
