package dev.onekernel.load;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A course in a folder, with an index kept elsewhere between two starts. It counts as long as no file in the folder was added,
 * removed or written to; whatever else goes wrong with it only costs the time to draw it up again.
 */
final class IndexedFolder implements CourseFiles {

    /** Spreads every bit over all others when something is multiplied by it: 2^64 over the golden ratio. */
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private final Path folder;
    private final CourseFiles files;
    private final Path kept;
    private long state;

    /** @param cache where indexes are kept; made when it is missing */
    IndexedFolder(Path folder, Path cache) {
        this.folder = folder;
        this.files = new FolderFiles(folder);
        String place = folder.toAbsolutePath().normalize().toString();
        this.kept = cache.resolve("index-" + Digest.of(place.getBytes(StandardCharsets.UTF_8)) + ".json");
    }

    @Override
    public List<String> names() throws IOException {
        return files.names();
    }

    @Override
    public byte[] read(String name) throws IOException {
        return files.read(name);
    }

    /** The first line tells the state of the folder that the rest was drawn up from, and whether the rest is whole. */
    @Override
    public Optional<byte[]> index() {
        try {
            byte[] bytes = Files.readAllBytes(kept);
            int end = 0;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            byte[] index = Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length);
            return Arrays.equals(Arrays.copyOf(bytes, end), firstLine(index)) ? Optional.of(index) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    @Override
    public void keepIndex(byte[] index) {
        try {
            Files.createDirectories(kept.getParent());
            Path aside = Files.createTempFile(kept.getParent(), "new-", ".json");
            try (var out = Files.newOutputStream(aside)) {
                out.write(firstLine(index));
                out.write('\n');
                out.write(index);
            }
            Files.move(aside, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cannot) {
            // the next start draws it up again
        }
    }

    private byte[] firstLine(byte[] index) {
        var sum = new CRC32();
        sum.update(index);
        return (state() + " " + sum.getValue()).getBytes(StandardCharsets.UTF_8);
    }

    /** A number that changes when a file comes, goes or is written to. Files are added up, so their order does not matter. */
    private long state() {
        if (state == 0) {
            for (String part : List.of("lessons", "quizzes")) {
                File[] found = folder.resolve(part).toFile().listFiles();
                for (File file : found == null ? new File[0] : found) {
                    state += describe(part, file);
                }
            }
        }
        return state;
    }

    /** The old way to ask for length and time is the quick one, with thousands of files at a start. */
    private static long describe(String part, File file) {
        long name = part.hashCode() * MIX + file.getName().hashCode();
        return ((name * MIX + file.length()) * MIX + file.lastModified()) * MIX;
    }
}
