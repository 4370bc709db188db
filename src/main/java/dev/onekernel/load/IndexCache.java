package dev.onekernel.load;

import dev.onekernel.source.ContentHash;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The index of a course in a folder, kept elsewhere between two starts. It counts as long as no file in the folder was added,
 * removed or written to; whatever else goes wrong with it only costs the time to make it again.
 */
public final class IndexCache {

    private final Path kept;
    private final String state;

    private IndexCache(Path folder, Path cache) {
        this.kept = cache.resolve(
                "index-" + hash(folder.toAbsolutePath().normalize().toString()) + ".json");
        this.state = stateOf(folder);
    }

    /**
     * The cache for the course in a place, as it is now; empty when the place is no folder.
     *
     * @param cache where indexes are kept; made when it is missing
     */
    public static Optional<IndexCache> of(Path place, Path cache) {
        return Files.isDirectory(place) ? Optional.of(new IndexCache(place, cache)) : Optional.empty();
    }

    /** The index that was written for the folder as it is; empty when there is none, or none that is whole. */
    Optional<byte[]> read() {
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

    /** Keeps an index for the next start. */
    void write(byte[] index) {
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
            // the next start makes it again
        }
    }

    /** The state of the folder that the index was made from, and whether the index is whole. */
    private byte[] firstLine(byte[] index) {
        return (state + " " + ContentHash.of(index)).getBytes(StandardCharsets.UTF_8);
    }

    /** Changes when a file comes, goes or is written to. The old way to ask for length and time is the quick one. */
    private static String stateOf(Path folder) {
        var described = new StringBuilder();
        for (String part : List.of("lessons", "quizzes")) {
            File[] found = folder.resolve(part).toFile().listFiles();
            if (found != null) {
                Arrays.sort(found);
                for (File file : found) {
                    described.append(part).append('/').append(file.getName());
                    described.append(' ').append(file.length());
                    described.append(' ').append(file.lastModified()).append('\n');
                }
            }
        }
        return hash(described.toString());
    }

    private static String hash(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
