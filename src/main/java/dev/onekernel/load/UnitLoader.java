package dev.onekernel.load;

import dev.onekernel.compiled.CompiledUnit;
import dev.onekernel.compiled.LazyList;
import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.format.CourseFile;
import dev.onekernel.format.UnitReader;
import dev.onekernel.source.ContentHash;
import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.SourceFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads units, each once, and what the outline says about them, compiled where there is such a form. Several threads may share it. */
final class UnitLoader {

    private final CourseFiles files;
    private final int pass;
    private final Optional<CourseCache> cache;
    private final Map<String, Unit> units = new HashMap<>();

    /**
     * @param pass the percentage a quiz needs when it does not say so itself
     * @param cache where units are kept compiled between two starts
     */
    UnitLoader(CourseFiles files, int pass, Optional<CourseCache> cache) {
        this.files = files;
        this.pass = pass;
        this.cache = cache;
    }

    /** @param name of a unit of the course; its file is read without a further question */
    synchronized Unit unit(String name) throws UnreadableUnitException {
        Unit known = units.get(name);
        if (known != null) {
            return known;
        }
        Optional<Unit> packaged =
                files.compiled(name).flatMap(bytes -> CompiledUnit.read(bytes, CoursePackager.SOURCE));
        Unit unit = packaged.isPresent() ? packaged.get() : cache.isPresent() ? cached(name, cache.get()) : read(name);
        units.put(name, unit);
        return unit;
    }

    /** The outline with the entries of its units, each read when it is asked for. */
    Outline entriesOf(Outline outline) {
        List<String> names = outline.names();
        return outline.with(new LazyList<>(names.size(), index -> entry(names.get(index))));
    }

    /** What the outline says about a unit; it is read only if its file was written to, and otherwise nothing is read of it but this. */
    OutlineEntry entry(String name) {
        if (cache.isEmpty()) {
            return Outlines.entry(name, this::unit);
        }
        CourseCache kept = cache.get();
        String state = kept.stateOf(file(name)) + " " + pass;
        Optional<OutlineEntry> known = kept.entry(name, state);
        if (known.isPresent()) {
            return known.get();
        }
        OutlineEntry entry = Outlines.entry(name, this::unit);
        if (Outlines.isReadable(entry)) {
            kept.keep(entry, state);
        }
        return entry;
    }

    private Unit cached(String name, CourseCache kept) throws UnreadableUnitException {
        byte[] bytes;
        try {
            bytes = files.read(file(name));
        } catch (IOException unreadable) {
            return read(name);
        }
        String source = ContentHash.of(bytes) + " " + pass;
        Optional<Unit> compiled = kept.unit(name, source);
        if (compiled.isPresent()) {
            return compiled.get();
        }
        Unit unit = read(name, SourceFile.parse(file(name), bytes));
        kept.keep(unit, source);
        return unit;
    }

    private Unit read(String name) throws UnreadableUnitException {
        return read(name, SourceFile.open(files, file(name)));
    }

    private Unit read(String name, SourceFile source) throws UnreadableUnitException {
        var file = new CourseFile(source);
        return UnitReader.read(file, name, pass).orElseThrow(() -> new UnreadableUnitException(file.firstError()));
    }

    static String file(String name) {
        return name + ".yaml";
    }
}
