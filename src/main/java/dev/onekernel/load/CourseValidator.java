package dev.onekernel.load;

import dev.onekernel.course.Course;
import dev.onekernel.course.Glossary;
import dev.onekernel.course.Outline;
import dev.onekernel.course.Sources;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.format.CourseFile;
import dev.onekernel.format.CourseMetadataReader;
import dev.onekernel.format.CourseMetadataReader.Manifest;
import dev.onekernel.format.Reference;
import dev.onekernel.format.UnitReader;
import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.Problem;
import dev.onekernel.source.SourceFile;
import dev.onekernel.source.SourcePosition;
import dev.onekernel.text.Phrases;
import dev.onekernel.text.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One reading of a whole course, file by file, and then of what the files say about each other. */
final class CourseValidator {

    private final CourseFiles files;
    private final List<String> present;
    private final StrayFiles strays;
    private final Map<String, CourseFile> opened = new LinkedHashMap<>();
    private final Map<String, Unit> units = new HashMap<>();

    CourseValidator(CourseFiles files) {
        this.files = files;
        this.strays = StrayFiles.of(files, opened);
        this.present = namesOf(files).stream()
                .filter(name -> !strays.names().contains(name))
                .toList();
    }

    private static List<String> namesOf(CourseFiles files) {
        try {
            return files.names();
        } catch (IOException e) {
            return List.of(); // what cannot be listed can still be asked for by name
        }
    }

    ValidatedCourse validated() {
        CourseFile contents = openContents();
        Optional<Manifest> manifest = CourseMetadataReader.manifest(contents);
        boolean sound = !contents.hasErrors(); // a unit that is missing leaves the others
        Glossary glossary = openIfPresent(CourseMetadataReader.GLOSSARY)
                .map(CourseMetadataReader::glossary)
                .orElseGet(() -> new Glossary(List.of()));
        Sources sources = openIfPresent(CourseMetadataReader.SOURCES)
                .map(CourseMetadataReader::sources)
                .orElseGet(() -> new Sources(List.of()));
        Phrases phrases = openIfPresent(CourseMetadataReader.PHRASES)
                .map(CourseMetadataReader::phrases)
                .orElse(Phrases.NONE);
        manifest.ifPresent(found -> readUnits(found, contents));
        strays.report(manifest.map(found ->
                        found.units().stream().map(unit -> unit + ".yaml").collect(Collectors.toSet()))
                .orElse(Set.of()));
        new CrossReferences(opened, glossary, sources, strays).check();

        var problems = new ArrayList<Problem>();
        opened.values().forEach(file -> problems.addAll(file.problems()));
        problems.sort(Problem.READING_ORDER);
        return new ValidatedCourse(
                manifest.filter(found -> sound).map(found -> whole(found, glossary, sources, phrases)),
                problems,
                opened.values().stream().map(CourseFile::source).toList(),
                citedSources());
    }

    private Course whole(Manifest manifest, Glossary glossary, Sources sources, Phrases phrases) {
        var failures = new HashMap<String, String>();
        for (String name : manifest.units()) {
            if (!units.containsKey(name)) {
                failures.put(name, fileOf(name).firstError());
            }
        }
        Outlines.Units read = name ->
                Optional.ofNullable(units.get(name)).orElseThrow(() -> new UnreadableUnitException(failures.get(name)));
        Outline outline = Outlines.of(manifest, name -> Outlines.entry(name, read));
        return new WholeCourse(outline, units, failures, glossary, sources, phrases);
    }

    /** The file of a unit; where there is none, it is opened again to say so. */
    private CourseFile fileOf(String unit) {
        CourseFile known = opened.get(unit + ".yaml");
        return known == null ? new CourseFile(SourceFile.open(files, unit + ".yaml")) : known;
    }

    private Set<String> citedSources() {
        return opened.values().stream()
                .flatMap(file -> file.references().stream())
                .filter(reference -> reference.kind() == Reference.ReferenceKind.SOURCE)
                .map(Reference::name)
                .collect(Collectors.toSet());
    }

    /** The table of contents; one that lies elsewhere has been reported. */
    private CourseFile openContents() {
        return strays.holds(CourseMetadataReader.COURSE)
                ? new CourseFile(SourceFile.open(files, CourseMetadataReader.COURSE))
                : open(CourseMetadataReader.COURSE);
    }

    private CourseFile open(String name) {
        return opened.computeIfAbsent(name, each -> new CourseFile(SourceFile.open(files, each)));
    }

    private Optional<CourseFile> openIfPresent(String name) {
        SourceFile source = SourceFile.open(files, name);
        if (source.isMissing()) {
            return Optional.empty();
        }
        var file = new CourseFile(source);
        opened.put(name, file);
        return Optional.of(file);
    }

    private void readUnits(Manifest manifest, CourseFile contents) {
        var meant = new HashSet<String>();
        contents.references().stream()
                .filter(reference -> reference.kind() == Reference.ReferenceKind.UNIT)
                .forEach(reference -> openIfPresent(reference.name() + ".yaml")
                        .ifPresentOrElse(
                                unit -> readUnit(unit, reference.name(), manifest.pass()),
                                () -> reportMissing(reference, contents).ifPresent(meant::add)));
        // where the list itself could not be read, that it is short says nothing
        boolean listed = !contents.hasErrors() || !manifest.units().isEmpty();
        for (String file : present) {
            if (!opened.containsKey(file) && !CourseMetadataReader.FILES.contains(file)) {
                CourseFile unit = open(file);
                if (listed && !meant.contains(nameOf(file))) {
                    unit.warning(
                            "unlisted-unit",
                            SourcePosition.START,
                            "This file is not in the `units` of " + CourseMetadataReader.COURSE
                                    + ", so learners will not see it.",
                            "Add `- " + nameOf(file) + "` there, or move the file away.");
                }
                readUnit(unit, nameOf(file), manifest.pass());
            }
        }
    }

    private static String nameOf(String file) {
        return file.substring(0, file.length() - ".yaml".length());
    }

    private void readUnit(CourseFile file, String name, int pass) {
        UnitReader.read(file, name, pass).ifPresent(unit -> units.put(name, unit));
    }

    /** @return the unit that was probably meant */
    private Optional<String> reportMissing(Reference unit, CourseFile contents) {
        var others = present.stream()
                .filter(file -> !opened.containsKey(file) && !CourseMetadataReader.FILES.contains(file))
                .map(CourseValidator::nameOf)
                .toList();
        Optional<String> near = Suggestion.to(unit.name(), others);
        contents.error(
                "unknown-unit",
                unit.position().get(),
                "The file " + unit.name() + ".yaml does not exist.",
                strays.insteadOf(unit.name() + ".yaml")
                        .map(stray -> "There is a file " + stray + ": move or rename it.")
                        .or(() -> near.map(other -> "Did you mean `" + other + "`?"))
                        .orElse("Write it, or take the unit out of the list."));
        return near;
    }
}
