package dev.onekernel.load;

import dev.onekernel.course.FoldedName;
import dev.onekernel.course.Glossary;
import dev.onekernel.course.Sources;
import dev.onekernel.course.UnitKind;
import dev.onekernel.format.CourseFile;
import dev.onekernel.format.CourseMetadataReader;
import dev.onekernel.format.Reference;
import dev.onekernel.source.SourcePosition;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows every name in a course to what it names. Names in a file that could not be read at all are not missed. */
final class CrossReferences {

    private final Map<String, CourseFile> files;
    private final StrayFiles strays;
    private final Optional<Set<String>> objectives;
    private final Glossary glossary;
    private final Sources sources;

    CrossReferences(Map<String, CourseFile> files, Glossary glossary, Sources sources, StrayFiles strays) {
        this.strays = strays;
        this.files = files;
        this.objectives = objectives(files);
        this.glossary = glossary;
        this.sources = sources;
    }

    /** The objectives of all lessons; empty when one of the lessons cannot be read, as its objectives are unknown. */
    private static Optional<Set<String>> objectives(Map<String, CourseFile> files) {
        Set<String> known = new LinkedHashSet<>();
        for (CourseFile lesson : files.values()) {
            if (UnitKind.LESSON.holds(lesson.name())) {
                if (lesson.source().root().isEmpty()) {
                    return Optional.empty();
                }
                known.addAll(lesson.source().keysOf("objectives"));
            }
        }
        return Optional.of(known);
    }

    void check() {
        Map<String, String> questions = new HashMap<>();
        for (CourseFile file : files.values()) {
            for (Reference reference : file.references()) {
                check(reference, file, questions);
            }
        }
    }

    private void check(Reference reference, CourseFile file, Map<String, String> questions) {
        switch (reference.kind()) {
            case TERM -> checkTerm(reference, file);
            case SOURCE -> checkSource(reference, file);
            case LIKE_SOURCE -> checkLikeSource(reference, file);
            case OBJECTIVE -> checkObjective(reference, file);
            case QUESTION -> checkUnique(reference, file, questions);
            case UNIT -> {} // looked for when the units are read
        }
    }

    private void checkTerm(Reference term, CourseFile file) {
        if (isReadable(CourseMetadataReader.GLOSSARY)
                && glossary.find(term.name()).isEmpty()) {
            String written = FoldedName.spaced(term.name());
            file.error(
                    "unknown-term",
                    term.position().get(),
                    "The glossary has no term `" + written + "`.",
                    glossary.near(written).stream()
                            .findFirst()
                            .map(near -> "Did you mean `" + near + "`?")
                            .orElse("Add it to " + CourseMetadataReader.GLOSSARY + "."));
        }
    }

    private void checkSource(Reference source, CourseFile file) {
        if (isReadable(CourseMetadataReader.SOURCES)
                && sources.find(source.name()).isEmpty()) {
            file.error(
                    "unknown-source",
                    source.position().get(),
                    "The source `" + source.name() + "` is not listed in " + CourseMetadataReader.SOURCES + ".",
                    "Add it there, or correct the id.");
        }
    }

    private void checkLikeSource(Reference source, CourseFile file) {
        if (sources.find(source.name()).isPresent()) {
            file.warning(
                    "citation-form",
                    source.position().get(),
                    "This looks like a citation of the source " + source.name() + ", but it is not read as one.",
                    "A citation is written [" + source.name() + "], and two are written [S01, S02].");
        }
    }

    /** True when the file was read or is not there; false when it is there but broken, and its names are unknown. */
    private boolean isReadable(String file) {
        CourseFile found = files.get(file);
        return found == null ? !strays.holds(file) : found.source().root().isPresent();
    }

    private void checkObjective(Reference objective, CourseFile file) {
        if (objectives.isPresent() && !objectives.get().contains(objective.name()) && lessonsAreKnown()) {
            Set<String> known = objectives.get();
            file.error(
                    "unknown-objective",
                    objective.position().get(),
                    "No lesson of the course has an objective `" + objective.name() + "`.",
                    known.isEmpty()
                            ? "List it under `objectives` at the top of the lesson."
                            : "There are: " + String.join(", ", known) + ".");
        }
    }

    /** False while a quiz is looked at by itself. */
    private boolean lessonsAreKnown() {
        return files.keySet().stream()
                .anyMatch(name -> UnitKind.LESSON.holds(name) && !CourseMetadataReader.FILES.contains(name));
    }

    private void checkUnique(Reference question, CourseFile file, Map<String, String> questions) {
        SourcePosition position = question.position().get();
        String earlier = questions.putIfAbsent(question.name(), file.name() + ":" + position.line());
        if (earlier != null) {
            file.error(
                    "duplicate-id",
                    position,
                    "The id `" + question.name() + "` is already used in " + earlier + ".",
                    "Answers are remembered by id, so every question of a course has its own.");
        }
    }
}
