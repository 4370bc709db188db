package dev.onekernel.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How many lines the files have that this program appended to last, so that the next append need not count them. A number counts only as long
 * as the file looks as it did: once another program has changed it, the lines are counted. Any thread may use it.
 */
final class KnownEnds {

    /** As many as one server lets in, with room to spare. */
    private static final int FILES = 20_000;

    /**
     * A file as this program left it.
     *
     * @param file what tells it from another file that has taken its place; null where the system has no such thing
     */
    private record KnownEnd(Object file, long bytes, FileTime modified, int lines) {

        boolean isOf(BasicFileAttributes now) {
            return Objects.equals(file, now.fileKey())
                    && bytes == now.size()
                    && modified.equals(now.lastModifiedTime());
        }
    }

    private final Map<Path, KnownEnd> ends = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, KnownEnd> eldest) {
            return size() > FILES;
        }
    };

    /** How many lines a file has. The caller holds its lock. */
    int lines(Path path, LineChannel file) throws IOException {
        BasicFileAttributes now = attributes(path);
        synchronized (ends) {
            KnownEnd known = ends.get(path);
            if (known != null && known.isOf(now)) {
                return known.lines();
            }
        }
        return file.read().whole().size();
    }

    /** Remembers what an append left. The caller still holds the lock of the file. */
    void put(Path path, int lines) throws IOException {
        BasicFileAttributes now = attributes(path);
        synchronized (ends) {
            ends.put(path, new KnownEnd(now.fileKey(), now.size(), now.lastModifiedTime(), lines));
        }
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
