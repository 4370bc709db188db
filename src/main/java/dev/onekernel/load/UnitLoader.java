package dev.onekernel.load;

import dev.onekernel.course.Unit;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.format.CourseFile;
import dev.onekernel.format.UnitReader;
import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.SourceFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads units, each once. Several threads may share it. */
final class UnitLoader {

    private final CourseFiles files;
    private final int pass;
    private final boolean valid;
    private final Map<String, Unit> units = new HashMap<>();

    private UnitLoader(CourseFiles files, int pass, boolean valid) {
        this.files = files;
        this.pass = pass;
        this.valid = valid;
    }

    /** @param pass the percentage a quiz needs when it does not say so itself */
    static UnitLoader of(CourseFiles files, int pass) {
        return new UnitLoader(files, pass, false);
    }

    /** For files that were checked when they were packaged: what nobody asks for need not be read. */
    static UnitLoader ofValidFiles(CourseFiles files, int pass) {
        return new UnitLoader(files, pass, true);
    }

    /** @param name of a unit of the course; its file is read without a further question */
    synchronized Unit unit(String name) throws UnreadableUnitException {
        Unit known = units.get(name);
        if (known != null) {
            return known;
        }
        var file = new CourseFile(SourceFile.open(files, name + ".yaml"));
        Optional<Unit> unit = valid ? UnitReader.prevalidated(file, name, pass) : UnitReader.read(file, name, pass);
        units.put(name, unit.orElseThrow(() -> new UnreadableUnitException(file.firstError())));
        return unit.get();
    }
}
