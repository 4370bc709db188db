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

    /** What was kept under a name, with its checksum behind it, so that it need not be copied. */
    private Optional<byte[]> read(String name) {
        try {
            byte[] bytes = Files.readAllBytes(file(name));
            int end = bytes.length - Long.BYTES;
            return end >= 0 && ByteBuffer.wrap(bytes).getLong(end) == checksum(bytes, end)
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private void write(String name, byte[] content) {
        try {
            Files.createDirectories(kept);
            Path aside = Files.createTempFile(kept, "new-", "");
            try (var out = Files.newOutputStream(aside)) {
                out.write(content);
                out.write(ByteBuffer.allocate(Long.BYTES)
                        .putLong(checksum(content, content.length))
                        .array());
            }
            Files.move(aside, file(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cannot) {
            // the next start makes it again
        }
    }

    private static long checksum(byte[] content, int length) {
        var checksum = new CRC32();
        checksum.update(content, 0, length);
        return checksum.getValue();
    }

    /** Changes when a file comes, goes or is written to, in whatever order they are listed. The old way to ask for times is the quick one. */
    private static String stateOf(Path folder) {
        long state = 0;
        for (String part : List.of("lessons", "quizzes")) {
            File[] files = folder.resolve(part).toFile().listFiles();
            for (File file : files == null ? new File[0] : files) {
                state += mixed(mixed(file.hashCode()) ^ file.lastModified());
            }
        }
        return Long.toHexString(state);
    }

    /** Spreads a number over all bits, so that a sum of such numbers tells their sets apart (SplitMix64). */
    private static long mixed(long number) {
        long mixed = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    private static String hash(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
