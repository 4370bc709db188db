package dev.onekernel.load;

import dev.onekernel.course.Course;
import dev.onekernel.course.Glossary;
import dev.onekernel.course.Sources;
import dev.onekernel.course.Unit;
import dev.onekernel.load.FrontMatter.Manifest;
import dev.onekernel.text.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One reading of a whole course, file by file, and then of what the files say about each other. */
final class CourseCheck {

    private final CourseFiles files;
    private final List<String> present;
    private final Map<String, Manuscript> manuscripts = new LinkedHashMap<>();
    private final Map<String, Unit> units = new HashMap<>();

    CourseCheck(CourseFiles files) {
        this.files = files;
        this.present = namesOf(files);
    }

    private static List<String> namesOf(CourseFiles files) {
        try {
            return files.names();
        } catch (IOException e) {
            return List.of(); // what cannot be listed can still be asked for by name
        }
    }

    Checked checked() {
        Manuscript contents = open(FrontMatter.COURSE);
        Optional<Manifest> manifest = FrontMatter.manifest(contents);
        boolean sound = !contents.hasErrors(); // a unit that is missing leaves the others
        Glossary glossary =
                openIfPresent(FrontMatter.GLOSSARY).map(FrontMatter::glossary).orElseGet(() -> new Glossary(List.of()));
        Sources sources =
                openIfPresent(FrontMatter.SOURCES).map(FrontMatter::sources).orElseGet(() -> new Sources(List.of()));
        manifest.ifPresent(found -> readUnits(found, contents));
        new CrossReferences(manuscripts, glossary, sources).check();

        var problems = new ArrayList<Problem>();
        manuscripts.values().forEach(manuscript -> problems.addAll(manuscript.problems()));
        problems.sort(Problem.READING_ORDER);
        Optional<Course> course =
                manifest.filter(found -> sound).map(found -> new OpenedCourse(files, found, units, glossary, sources));
        return new Checked(course, problems, List.copyOf(manuscripts.values()));
    }

    private Manuscript open(String file) {
        return manuscripts.computeIfAbsent(file, name -> CourseReader.manuscript(files, name));
    }

    private Optional<Manuscript> openIfPresent(String file) {
        Manuscript manuscript = CourseReader.manuscript(files, file);
        if (manuscript.isMissing()) {
            return Optional.empty();
        }
        manuscripts.put(file, manuscript);
        return Optional.of(manuscript);
    }

    private void readUnits(Manifest manifest, Manuscript contents) {
        contents.references().stream()
                .filter(reference -> reference.kind() == Reference.Kind.UNIT)
                .forEach(reference -> openIfPresent(reference.name() + ".yaml")
                        .ifPresentOrElse(
                                manuscript -> readUnit(manuscript, reference.name(), manifest.pass()),
                                () -> reportMissing(reference, contents)));
        for (String file : present) {
            if (!manuscripts.containsKey(file) && !FrontMatter.FILES.contains(file)) {
                Manuscript manuscript = open(file);
                manuscript.warning(
                        "unlisted-unit",
                        Place.START,
                        "This file is not in the `units` of " + FrontMatter.COURSE + ", so nobody will see it.",
                        "Add `- " + nameOf(file) + "` there, or move the file away.");
                readUnit(manuscript, nameOf(file), manifest.pass());
            }
        }
    }

    private static String nameOf(String file) {
        return file.substring(0, file.length() - ".yaml".length());
    }

    private void readUnit(Manuscript manuscript, String name, int pass) {
        UnitReader.read(manuscript, name, pass).ifPresent(unit -> units.put(name, unit));
    }

    private void reportMissing(Reference unit, Manuscript contents) {
        var others = present.stream()
                .filter(file -> !manuscripts.containsKey(file) && !FrontMatter.FILES.contains(file))
                .map(CourseCheck::nameOf)
                .toList();
        contents.error(
                "unknown-unit",
                unit.place().get(),
                "There is no file " + unit.name() + ".yaml.",
                Suggestion.to(unit.name(), others)
                        .map(near -> "Did you mean `" + near + "`?")
                        .orElse("Write it, or take the unit out of the list."));
    }
}
