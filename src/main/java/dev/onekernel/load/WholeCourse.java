package dev.onekernel.load;

import dev.onekernel.course.Course;
import dev.onekernel.course.Glossary;
import dev.onekernel.course.Outline;
import dev.onekernel.course.Sources;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.text.Phrases;
import java.util.Map;

/**
 * A course of which everything that can be read has been read. It never changes.
 *
 * @param units by name; those that cannot be read are missing
 * @param failures why a unit cannot be read, by its name
 */
record WholeCourse(
        Outline outline,
        Map<String, Unit> units,
        Map<String, String> failures,
        Glossary glossary,
        Sources sources,
        Phrases phrases)
        implements Course {

    WholeCourse {
        units = Map.copyOf(units);
        failures = Map.copyOf(failures);
    }

    @Override
    public Unit unit(String name) throws UnreadableUnitException {
        if (units.containsKey(name)) {
            return units.get(name);
        }
        throw new UnreadableUnitException(failures.getOrDefault(name, "This course has no unit " + name + "."));
    }
}
