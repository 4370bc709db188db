package dev.onekernel.log;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An open file of lines: what {@link LineFile} and {@link HeldLineFile} do with its bytes. */
final class LineChannel implements AutoCloseable {

    /** Years of learning fit into a megabyte or two; what is larger than this was not written here. */
    private static final int LARGEST = 16 << 20;

    /**
     * What is in the file.
     *
     * @param torn whether something stands behind the last whole line
     */
    record Lines(List<String> whole, boolean torn) {}

    private final Path path;
    private final FileChannel file;

    private LineChannel(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /** Only files are opened: a link could lead anywhere, and a pipe would wait for ever. */
    static LineChannel open(Path path, OpenOption... options) throws IOException {
        if (Files.exists(path, NOFOLLOW_LINKS) && !Files.isRegularFile(path, NOFOLLOW_LINKS)) {
            throw new FileSystemException(path.toString(), null, "not a plain file");
        }
        var all = new HashSet<>(Set.of(options));
        all.add(NOFOLLOW_LINKS);
        return new LineChannel(path, FileChannel.open(path, all, Directories.permissions("rw-------")));
    }

    /** Waits for the lock, which goes when the channel is closed. */
    void lock() throws IOException {
        try {
            file.lock();
        } catch (OverlappingFileLockException held) {
            throw new FileSystemException(path.toString(), null, "held open by this program");
        } catch (IOException e) {
            // Some network file systems know no locks. There a single short write has to do.
        }
    }

    /** Whether no other program has the lock. */
    boolean tryLock() {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException held) {
            return false;
        } catch (IOException e) {
            return true; // as in lock()
        }
    }

    long size() throws IOException {
        return file.size();
    }

    Lines read() throws IOException {
        var lines = new DecodedLines(content());
        return new Lines(lines, lines.isFollowedByMore());
    }

    /** Appends all lines or none. */
    void append(List<String> lines, LineFile.Durability durability) throws IOException {
        var bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        long end = file.size();
        checkSize(end + bytes.length);
        try {
            write(file, end, ByteBuffer.wrap(bytes));
            if (durability == LineFile.Durability.FORCED) {
                file.force(false);
            }
        } catch (IOException e) {
            file.truncate(end); // a disk may be full after half a line
            throw e;
        }
    }

    void truncate(long end) throws IOException {
        file.truncate(end);
    }

    /**
     * Moves what stands behind the last whole line to the end of another file.
     *
     * @return whether there was something to move
     */
    boolean setTornAside(Path tornPath) throws IOException {
        long size = file.size();
        var last = ByteBuffer.allocate(1);
        if (size == 0 || file.read(last, size - 1) == 1 && last.get(0) == '\n') {
            return false;
        }
        byte[] content = content();
        int end = endOfLines(content);
        try (LineChannel torn = open(tornPath, CREATE, WRITE)) {
            write(torn.file, torn.size(), ByteBuffer.wrap(content, end, content.length - end));
            write(torn.file, torn.size(), ByteBuffer.wrap(new byte[] {'\n'}));
            torn.file.force(false);
        }
        file.truncate(end);
        return true;
    }

    private static int endOfLines(byte[] content) {
        int end = content.length;
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** One write does it, but on a disk that is about to be full: there it writes less, and only the next one fails. */
    private static void write(FileChannel file, long position, ByteBuffer bytes) throws IOException {
        for (long at = position; bytes.hasRemaining(); ) {
            at += file.write(bytes, at);
        }
    }

    private byte[] content() throws IOException {
        checkSize(file.size());
        var content = ByteBuffer.allocate((int) file.size());
        while (content.hasRemaining() && file.read(content, content.position()) > 0) {
            // once is enough, unless the file shrinks under our hands
        }
        return content.hasRemaining() ? Arrays.copyOf(content.array(), content.position()) : content.array();
    }

    private void checkSize(long size) throws IOException {
        if (size > LARGEST) {
            throw new FileSystemException(
                    path.toString(), null, "larger than a journal can be (" + (LARGEST >> 20) + " MB)");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
