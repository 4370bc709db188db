package dev.onekernel.log;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of lines that stays open and locked, so that no other program writes to it. A batch of lines costs one write and waits for the
 * disk once. For one thread.
 */
public final class HeldLineFile implements AutoCloseable {

    private final LineChannel file;
    private final LineFile.FileContent before;

    /** Where the last line that was saved ends: the next one begins there, whatever a failed append left behind. */
    private long end;

    private HeldLineFile(LineChannel file, LineFile.FileContent before) throws IOException {
        this.file = file;
        this.before = before;
        this.end = file.size();
    }

    static HeldLineFile open(Path path, Path tornPath) throws IOException {
        LineChannel file = LineChannel.open(path, CREATE, READ, WRITE);
        try {
            if (!file.tryLock()) {
                throw new StreamHeldException(path.toString());
            }
            boolean torn = file.setTornAside(tornPath);
            return new HeldLineFile(file, new LineFile.FileContent(file.read().whole(), torn));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** What the file held when it was opened. */
    public LineFile.FileContent before() {
        return before;
    }

    /** What the file holds now. */
    List<String> lines() throws IOException {
        return file.read().whole();
    }

    /**
     * Appends all lines or none; when this returns, they are on the disk.
     *
     * @throws IOException if the lines could not be saved; they may be given again with the next ones
     */
    public void append(List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        file.truncate(end);
        file.append(lines, LineFile.Durability.FORCED);
        end = file.size();
    }

    /** Gives the file free for others. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
