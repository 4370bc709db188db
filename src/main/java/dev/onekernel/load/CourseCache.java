package dev.onekernel.load;

import dev.onekernel.compiled.CompiledOutline;
import dev.onekernel.compiled.CompiledUnit;
import dev.onekernel.course.Outline;
import dev.onekernel.course.Unit;
import dev.onekernel.source.ContentHash;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What was read of a course in a folder, kept compiled between two starts. The outline counts as long as no file in the folder was added,
 * removed or written to, a unit as long as its file has the same content; whatever else goes wrong only costs the time to read it again.
 */
public final class CourseCache {

    private static final String OUTLINE = "outline";

    private final Path kept;
    private final String state;

    private CourseCache(Path folder, Path cache) {
        this.kept = cache.resolve(
                "course-" + hash(folder.toAbsolutePath().normalize().toString()));
        this.state = stateOf(folder);
    }

    /**
     * The cache for the course in a place, as it is now; empty when the place is no folder.
     *
     * @param cache where compiled courses are kept; made when it is missing
     */
    public static Optional<CourseCache> of(Path place, Path cache) {
        return Files.isDirectory(place) ? Optional.of(new CourseCache(place, cache)) : Optional.empty();
    }

    /** The outline of the folder as it is; empty when none was kept, or none that is whole. */
    Optional<Outline> outline() {
        return read(OUTLINE).flatMap(bytes -> CompiledOutline.read(bytes, state));
    }

    void keep(Outline outline) {
        write(OUTLINE, CompiledOutline.write(outline, state));
    }

    /** @param source what the unit is made from */
    Optional<Unit> unit(String name, String source) {
        return read(name).flatMap(bytes -> CompiledUnit.read(bytes, source));
    }

    void keep(Unit unit, String source) {
        write(unit.name(), CompiledUnit.write(unit, source));
    }

    /** No unit's file is in a folder of its own here, and none is called as the outline is. */
    private Path file(String name) {
        return kept.resolve(name.replace('/', '-'));
    }

    private Optional<byte[]> read(String name) {
        try {
            byte[] bytes = Files.readAllBytes(file(name));
            if (bytes.length < Long.BYTES) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
            return ByteBuffer.wrap(bytes).getLong() == checksum(content) ? Optional.of(content) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private void write(String name, byte[] content) {
        try {
            Files.createDirectories(kept);
            Path aside = Files.createTempFile(kept, "new-", "");
            try (var out = Files.newOutputStream(aside)) {
                out.write(ByteBuffer.allocate(Long.BYTES)
                        .putLong(checksum(content))
                        .array());
                out.write(content);
            }
            Files.move(aside, file(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cannot) {
            // the next start makes it again
        }
    }

    private static long checksum(byte[] content) {
        var checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
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
