package dev.onekernel.progress;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lines in a file that several programs may append to, each of which may die at any moment.
 *
 * <p>A line counts once its newline is there. What stands behind the last newline was left by a writer that died:
 * whoever holds the lock next moves it to a file beside, so that it never grows together with the next line. The file is
 * opened anew each time, so nothing is left to close, whichever way the program ends.
 */
final class JournalFile {

    /** Years of learning fit into a megabyte or two; what is larger than this was not written here. */
    static final int LARGEST = 16 << 20;

    /** A learner types a few words; what is longer than this is cut, and so damaged. */
    static final int LONGEST_LINE = 1 << 20;

    /** File locks belong to the whole virtual machine; this one keeps its threads apart. */
    private static final Object THREADS = new Object();

    /**
     * What the file held.
     *
     * @param torn whether something behind the last line was moved away
     */
    record Content(List<String> lines, boolean torn) {}

    private final Path directory;
    private final Path path;
    private final Path tornPath;

    JournalFile(Path directory, String name) {
        this.directory = directory;
        this.path = directory.resolve(name);
        this.tornPath = directory.resolve(name + ".torn");
    }

    Path path() {
        return path;
    }

    /** Where incomplete lines go. */
    Path tornPath() {
        return tornPath;
    }

    Content read() throws IOException {
        if (Files.notExists(path, NOFOLLOW_LINKS)) {
            return new Content(List.of(), false);
        }
        synchronized (THREADS) {
            try (FileChannel file = open(path, READ, WRITE)) {
                lock(file);
                return new Content(lines(file), setTornAsideIfPossible(file));
            } catch (AccessDeniedException e) { // it may still be readable, as on a read-only disk
                try (FileChannel file = open(path, READ)) {
                    return new Content(lines(file), false);
                }
            }
        }
    }

    /**
     * Appends all lines or none.
     *
     * @param lasting whether to return only when they are on the disk, where a power failure does not reach them
     * @return whether an incomplete line of somebody else was moved away first
     */
    boolean append(List<String> lines, boolean lasting) throws IOException {
        var bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        StateDirectory.create(directory);
        synchronized (THREADS) {
            try (FileChannel file = open(path, CREATE, READ, WRITE)) {
                lock(file);
                boolean torn = setTornAside(file);
                append(file, bytes, lasting);
                return torn;
            }
        }
    }

    private void append(FileChannel file, byte[] bytes, boolean lasting) throws IOException {
        long end = file.size();
        checkSize(end + bytes.length);
        try {
            write(file, end, ByteBuffer.wrap(bytes));
            if (lasting) {
                file.force(false);
            }
        } catch (IOException e) {
            file.truncate(end); // a disk may be full after half a line
            throw e;
        }
    }

    /** One write does it, but on a disk that is about to be full: there it writes less, and only the next one fails. */
    private static void write(FileChannel file, long position, ByteBuffer bytes) throws IOException {
        for (long at = position; bytes.hasRemaining(); ) {
            at += file.write(bytes, at);
        }
    }

    private boolean setTornAsideIfPossible(FileChannel file) {
        try {
            return setTornAside(file);
        } catch (IOException e) {
            return false; // it stays behind the last line, where it does not count; the next append tries again
        }
    }

    private boolean setTornAside(FileChannel file) throws IOException {
        long size = file.size();
        var last = ByteBuffer.allocate(1);
        if (size == 0 || file.read(last, size - 1) == 1 && last.get(0) == '\n') {
            return false;
        }
        byte[] content = content(file);
        int end = endOfLines(content);
        try (FileChannel torn = open(tornPath, CREATE, WRITE)) {
            write(torn, torn.size(), ByteBuffer.wrap(content, end, content.length - end));
            write(torn, torn.size(), ByteBuffer.wrap(new byte[] {'\n'}));
            torn.force(false);
        }
        file.truncate(end);
        return true;
    }

    private List<String> lines(FileChannel file) throws IOException {
        byte[] content = content(file);
        var lines = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                lines.add(new String(content, start, Math.min(i - start, LONGEST_LINE), StandardCharsets.UTF_8));
                start = i + 1;
            }
        }
        return lines;
    }

    private static int endOfLines(byte[] content) {
        int end = content.length;
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private byte[] content(FileChannel file) throws IOException {
        checkSize(file.size());
        var content = ByteBuffer.allocate((int) file.size());
        while (content.hasRemaining() && file.read(content, content.position()) > 0) {
            // once is enough, unless the file shrinks under our hands
        }
        return Arrays.copyOf(content.array(), content.position());
    }

    private void checkSize(long size) throws IOException {
        if (size > LARGEST) {
            throw new FileSystemException(
                    path.toString(), null, "larger than a journal can be (" + (LARGEST >> 20) + " MB)");
        }
    }

    /** Only files are opened: a link could lead anywhere, and a pipe would wait for ever. */
    private static FileChannel open(Path path, OpenOption... options) throws IOException {
        if (Files.exists(path, NOFOLLOW_LINKS) && !Files.isRegularFile(path, NOFOLLOW_LINKS)) {
            throw new FileSystemException(path.toString(), null, "not a plain file");
        }
        var all = new HashSet<>(Set.of(options));
        all.add(NOFOLLOW_LINKS);
        return FileChannel.open(path, all, StateDirectory.permissions("rw-------"));
    }

    /** Waits for the lock, which goes when the channel is closed. */
    private static void lock(FileChannel file) {
        try {
            file.lock();
        } catch (IOException e) {
            // Some network file systems know no locks. There a single short write has to do.
        }
    }
}
