package dev.onekernel.log;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Lines in a file that several programs may append to, each of which may die at any moment.
 *
 * <p>A line counts once its newline is there. What stands behind the last newline was left by a writer that died: whoever holds
 * the lock next moves it to a file beside, so that it never grows together with the next line.
 *
 * <p>A learner's program opens the file anew for each append, so that nothing is left to close, whichever way the program ends,
 * and two programs can take turns. A program that has the file to itself and appends often keeps it open: {@link #hold}.
 */
public final class LineFile {

    /** File locks belong to the whole virtual machine; these keep its threads apart, a file from the next. */
    private static final StripedLocks THREADS = new StripedLocks();

    /** What an append waits for. */
    public enum Durability {
        /** The operating system has the lines: they outlive the program. */
        WRITTEN,
        /** The disk has the lines: they outlive a power failure. */
        FORCED
    }

    /**
     * What the file held.
     *
     * @param torn whether an incomplete line behind the last one was moved to {@link #tornPath}
     */
    public record FileContent(List<String> lines, boolean torn) {

        static final FileContent NONE = new FileContent(List.of(), false);

        public FileContent {
            lines = lines instanceof DecodedLines
                    ? lines
                    : List.copyOf(lines); // the former may be too many to be copied
        }

        /** A checksum of the first {@code count} lines, quick enough for a start. */
        public long checksum(int count) {
            return lines instanceof DecodedLines decoded ? decoded.checksum(count) : 0;
        }
    }

    private final Path directory;
    private final Path path;
    private final Path tornPath;

    /** Nothing is created before something is appended. */
    public LineFile(Path directory, String name) {
        this.directory = directory;
        this.path = directory.resolve(name);
        this.tornPath = directory.resolve(name + ".torn");
    }

    public Path path() {
        return path;
    }

    String name() {
        return path.getFileName().toString();
    }

    /** Where incomplete lines go. */
    public Path tornPath() {
        return tornPath;
    }

    /**
     * Reads the whole lines, without waiting for another program that is writing.
     *
     * @throws IOException if there is a file and it cannot be read
     */
    public FileContent read() throws IOException {
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            return FileContent.NONE;
        }
        synchronized (THREADS.of(path)) { // closing a file would take the lock from a thread that is appending to it
            LineChannel.Lines lines;
            try (LineChannel file = LineChannel.open(path, READ)) {
                lines = file.read();
            }
            return new FileContent(lines.whole(), lines.torn() && setTornAsideIfPossible());
        }
    }

    /** What cannot be moved stays behind the last line, where it does not count; the next append tries again. */
    private boolean setTornAsideIfPossible() {
        try (LineChannel file = LineChannel.open(path, READ, WRITE)) {
            return file.tryLock() && file.setTornAside(tornPath);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Appends all lines or none.
     *
     * @return whether an incomplete line of another program was moved away first
     * @throws IOException if the lines could not be saved; the file is then as it was
     */
    public boolean append(List<String> lines, Durability durability) throws IOException {
        Directories.create(directory);
        synchronized (THREADS.of(path)) {
            try (LineChannel file = LineChannel.open(path, CREATE, READ, WRITE)) {
                file.lock();
                boolean torn = file.setTornAside(tornPath);
                file.append(lines, durability);
                return torn;
            }
        }
    }

    /**
     * Appends all lines or none, if the file has as many lines as the caller thinks, and waits for the disk.
     *
     * @param ends knows how many lines the file had after the last append, and learns how many it has after this one
     * @throws StreamMovedException if it has another number of lines
     */
    void appendAt(long position, List<String> lines, KnownEnds ends) throws IOException {
        Directories.create(directory);
        synchronized (THREADS.of(path)) {
            try (LineChannel file = LineChannel.open(path, CREATE, READ, WRITE)) {
                file.lock();
                file.setTornAside(tornPath);
                int end = ends.lines(path, file);
                if (end != position) {
                    throw new StreamMovedException(path.toString(), position, end);
                }
                file.append(lines, Durability.FORCED);
                ends.put(path, end + lines.size());
            }
        }
    }

    /**
     * Keeps the file open, for a program that appends often and has it to itself. Within this program, only the held file may be used as
     * long as it is open: on Unix a process that closes a file loses every lock it has on it.
     *
     * @throws IOException if another program has the file, or it cannot be read and written
     */
    public HeldLineFile hold() throws IOException {
        Directories.create(directory);
        synchronized (THREADS.of(path)) {
            return HeldLineFile.open(path, tornPath);
        }
    }
}
