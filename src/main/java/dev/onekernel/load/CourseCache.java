package dev.onekernel.load;

import dev.onekernel.compiled.CompiledOutline;
import dev.onekernel.compiled.CompiledUnit;
import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Unit;
import dev.onekernel.format.CourseMetadataReader;
import dev.onekernel.source.ContentHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;

/**
 * What was read of a course in a folder, kept compiled between two starts. The entry of a unit counts as long as its file is not written
 * to or replaced, and the unit itself as long as its file has the same content; whatever else goes wrong only costs the time to read it
 * again. Nothing here depends on how long the course is: a start asks for the state of the files that it needs, and of the first
 * {@value #FIRST_UNITS} units.
 */
public final class CourseCache {

    private static final String OUTLINE = "outline";
    private static final String ENTRY = ".entry";

    /**
     * So many units are looked at before the first screen. The total of minutes of a longer course may be as it was before the last edit of
     * a later unit, until somebody comes to that unit.
     */
    private static final int FIRST_UNITS = 100;

    private final Path folder;
    private final Path kept;

    /** The state of the course's file before it is read, so that what is kept is never older than it claims to be. */
    private final long courseState;

    private CourseCache(Path folder, Path cache) {
        this.folder = folder;
        this.kept = cache.resolve(
                "course-" + hash(folder.toAbsolutePath().normalize().toString()));
        this.courseState = state(CourseMetadataReader.COURSE);
    }

    /**
     * The cache for the course in a place; empty when the place is no folder.
     *
     * @param cache where compiled courses are kept; made when it is missing
     */
    public static Optional<CourseCache> of(Path place, Path cache) {
        return Files.isDirectory(place) ? Optional.of(new CourseCache(place, cache)) : Optional.empty();
    }

    /** The outline of the folder as it is, without its entries; empty when none was kept, or none that is whole. */
    Optional<Outline> outline() {
        return read(OUTLINE).flatMap(bytes -> CompiledOutline.read(bytes, outline -> stateOf(outline.names())));
    }

    /**
     * Keeps an outline without its entries.
     *
     * @param state of the units before they were read
     */
    void keep(Outline outline, String state) {
        write(OUTLINE, CompiledOutline.write(outline.with(List.of()), state));
    }

    /** @param state of the unit's file and whatever else the entry depends on */
    Optional<OutlineEntry> entry(String name, String state) {
        return read(name + ENTRY).flatMap(bytes -> CompiledOutline.readEntry(bytes, state));
    }

    /** Keeps an entry. The outline is made again by the next start, as the total of its minutes may have changed. */
    void keep(OutlineEntry entry, String state) {
        forget(OUTLINE);
        write(entry.name() + ENTRY, CompiledOutline.write(entry, state));
    }

    /** @param source what the unit is made from */
    Optional<Unit> unit(String name, String source) {
        return read(name).flatMap(bytes -> CompiledUnit.read(bytes, source));
    }

    void keep(Unit unit, String source) {
        write(unit.name(), CompiledUnit.write(unit, source));
    }

    /** Changes when a file is written to, comes or goes, or another takes its place. */
    String stateOf(String name) {
        return Long.toHexString(state(name));
    }

    /** @param units names of the course's units, in their order */
    String stateOf(List<String> units) {
        long state = courseState;
        int first = Math.min(units.size(), FIRST_UNITS);
        for (int i = 0; i < first; i++) {
            state = mixed(state) + state(UnitLoader.file(units.get(i)));
        }
        return Long.toHexString(state);
    }

    /** The time alone is not enough: a script, a checkout or an archive gives many files the same time, and any of them may be renamed. */
    private long state(String name) {
        try {
            BasicFileAttributes file = Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
            long time = mixed(file.lastModifiedTime().to(TimeUnit.NANOSECONDS)) + file.size();
            return mixed(time) + Objects.hashCode(file.fileKey());
        } catch (IOException missing) {
            return 0;
        }
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
            try {
                try (var out = Files.newOutputStream(aside)) {
                    out.write(content);
                    out.write(ByteBuffer.allocate(Long.BYTES)
                            .putLong(checksum(content, content.length))
                            .array());
                }
                Files.move(aside, file(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside); // there only when the disk is full, or something is in the way
            }
        } catch (IOException cannot) {
            // the next start makes it again
        }
    }

    private void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException cannot) {
            // then nothing can be kept either
        }
    }

    private static long checksum(byte[] content, int length) {
        var checksum = new CRC32();
        checksum.update(content, 0, length);
        return checksum.getValue();
    }

    /** Spreads a number over all bits, so that numbers added one after the other do not make up for each other (SplitMix64). */
    private static long mixed(long number) {
        long mixed = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    private static String hash(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
