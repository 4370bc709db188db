package dev.onekernel.room;

import dev.onekernel.log.DamagedLineException;
import dev.onekernel.log.HeldLineFile;
import dev.onekernel.log.LineFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The events of one session on disk: a directory with a file for each day, one line an event, only ever appended. The newest file stays
 * open and locked, so that no other program leads the same session. All events of a batch cost one write and one wait for the disk.
 *
 * <p>Once it is open, nothing here throws because of a disk: the session goes on, and what could not be saved is tried again. For one
 * thread.
 */
public final class RoomJournal implements EventStore, AutoCloseable {

    static final String ENDING = ".jsonl";

    private final Path directory;
    private final List<RoomEvent> events = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<RoomEvent> unsaved = new ArrayList<>();
    private Optional<OpenDay> open = Optional.empty();

    private record OpenDay(String name, HeldLineFile file) {}

    private RoomJournal(Path directory) {
        this.directory = directory;
    }

    /**
     * Opens the journal of a session for appending. Nothing is created before something is appended.
     *
     * @param directory the session's own directory; it need not exist
     * @throws IOException if the journal cannot be read, or another program has it open
     */
    public static RoomJournal open(Path directory) throws IOException {
        var journal = new RoomJournal(directory);
        List<Path> days = days(directory);
        for (int i = 0; i < days.size(); i++) {
            String name = days.get(i).getFileName().toString();
            var file = new LineFile(directory, name);
            if (i == days.size() - 1) {
                HeldLineFile held = file.hold();
                journal.open = Optional.of(new OpenDay(name, held));
                journal.read(file, held.before());
            } else {
                journal.read(file, file.read());
            }
        }
        return journal;
    }

    /**
     * Reads the journal of a session, for a report. It may be open in another program meanwhile.
     *
     * @throws IOException if there is no such journal, or it cannot be read
     */
    public static RoomJournal read(Path directory) throws IOException {
        var journal = new RoomJournal(directory);
        List<Path> days = days(directory);
        if (days.isEmpty()) {
            throw new FileSystemException(directory.toString(), null, "no session is kept here");
        }
        for (Path day : days) {
            var file = new LineFile(directory, day.getFileName().toString());
            journal.read(file, file.read());
        }
        return journal;
    }

    private static List<Path> days(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private void read(LineFile file, LineFile.FileContent content) {
        if (content.torn()) {
            notices.add("The last line of " + file.path() + " was incomplete, as after a crash; it was moved to "
                    + file.tornPath().getFileName() + " beside it.");
        }
        int damaged = 0;
        int newer = 0;
        for (String line : content.lines()) {
            try {
                Optional<RoomEvent> event = RoomEventJson.read(line);
                event.ifPresent(events::add);
                newer += event.isPresent() ? 0 : 1;
            } catch (DamagedLineException e) {
                damaged++;
            }
        }
        if (damaged > 0) {
            notices.add("Of " + file.path() + ", " + lines(damaged) + " cannot be read; everything else counts.");
        }
        if (newer > 0) {
            notices.add("Of " + file.path() + ", " + lines(newer)
                    + " came from a newer version of this program; they are kept, but not counted.");
        }
    }

    private static String lines(int count) {
        return count == 1 ? "1 line" : count + " lines";
    }

    /**
     * Takes a person out of a session: the names of whoever had this name are replaced, and what they wrote with their requests for help
     * is dropped. Their answers stay; they belong to a random id. Every file is written anew beside the old one and then takes its place.
     *
     * @return whether somebody of that name was there
     * @throws IOException if the journal cannot be read or written, or another program has it open
     */
    public static boolean forget(Path directory, String name) throws IOException {
        Set<String> ids = Forgetting.idsOf(read(directory).events(), name);
        if (ids.isEmpty()) {
            return false;
        }
        for (Path day : days(directory)) {
            var file = new LineFile(directory, day.getFileName().toString());
            try (HeldLineFile held = file.hold()) {
                Forgetting.write(day, Forgetting.without(held.before().lines(), ids));
            }
        }
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
            day(unsaved.get(unsaved.size() - 1))
                    .append(unsaved.stream().map(RoomEventJson::write).toList());
            unsaved.clear();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("The session is not being saved: " + reason(e)
                    + " You can go on; saving is tried again after every event.");
        }
    }

    private HeldLineFile day(RoomEvent last) throws IOException {
        String name = LocalDate.ofInstant(last.at(), ZoneOffset.UTC) + ENDING;
        if (open.isEmpty()
                || open.get().name().compareTo(name) < 0) { // a clock that was set back writes on in the same file
            HeldLineFile next = new LineFile(directory, name).hold();
            Optional<OpenDay> before = open;
            open = Optional.of(new OpenDay(name, next));
            if (before.isPresent()) {
                before.get().file().close();
            }
        }
        return open.get().file();
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException problem) {
            String what = problem.getReason();
            return problem.getFile() + ": " + (what == null ? "cannot be written" : what) + ".";
        }
        return e.getMessage() + ".";
    }

    /** Gives the session free for another program. */
    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().file().close();
        }
    }
}
