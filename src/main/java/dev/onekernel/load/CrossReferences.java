package dev.onekernel.load;

import dev.onekernel.course.Glossary;
import dev.onekernel.course.Sources;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Follows every name in a course to what it names. Names in a file that could not be read at all are not missed. */
final class CrossReferences {

    private final Map<String, Manuscript> manuscripts;
    private final Glossary glossary;
    private final Sources sources;

    CrossReferences(Map<String, Manuscript> manuscripts, Glossary glossary, Sources sources) {
        this.manuscripts = manuscripts;
        this.glossary = glossary;
        this.sources = sources;
    }

    void check() {
        Map<String, String> questions = new HashMap<>();
        for (Manuscript manuscript : manuscripts.values()) {
            for (Reference reference : manuscript.references()) {
                check(reference, manuscript, questions);
            }
        }
    }

    private void check(Reference reference, Manuscript manuscript, Map<String, String> questions) {
        switch (reference.kind()) {
            case TERM -> checkTerm(reference, manuscript);
            case SOURCE -> checkSource(reference, manuscript);
            case OBJECTIVE -> checkObjective(reference, manuscript);
            case QUESTION -> checkUnique(reference, manuscript, questions);
            case UNIT -> {} // looked for when the units are read
        }
    }

    private void checkTerm(Reference term, Manuscript manuscript) {
        if (isReadable(FrontMatter.GLOSSARY) && glossary.find(term.name()).isEmpty()) {
            String written = term.name().replaceAll("[-_]+", " ");
            manuscript.error(
                    "unknown-term",
                    term.place().get(),
                    "The glossary has no term `" + written + "`.",
                    glossary.near(written).stream()
                            .findFirst()
                            .map(near -> "Did you mean `" + near + "`?")
                            .orElse("Add it to " + FrontMatter.GLOSSARY + "."));
        }
    }

    private void checkSource(Reference source, Manuscript manuscript) {
        if (isReadable(FrontMatter.SOURCES) && sources.find(source.name()).isEmpty()) {
            manuscript.error(
                    "unknown-source",
                    source.place().get(),
                    "There is no source `" + source.name() + "` in " + FrontMatter.SOURCES + ".",
                    "Add it there, or correct the id.");
        }
    }

    /** True when the file was read or is not there; false when it is there but broken, and its names are unknown. */
    private boolean isReadable(String file) {
        Manuscript manuscript = manuscripts.get(file);
        return manuscript == null || manuscript.root().isPresent();
    }

    private void checkObjective(Reference objective, Manuscript manuscript) {
        boolean inLesson = manuscript.file().startsWith(UnitReader.LESSONS);
        Set<String> known = new LinkedHashSet<>();
        for (Manuscript lesson : manuscripts.values()) {
            if (lesson.file().startsWith(UnitReader.LESSONS) && (lesson == manuscript || !inLesson)) {
                if (lesson.root().isEmpty()) {
                    return;
                }
                known.addAll(lesson.keysOf("objectives"));
            }
        }
        if (!known.contains(objective.name()) && lessonsAreKnown()) {
            manuscript.error(
                    "unknown-objective",
                    objective.place().get(),
                    "There is no objective `" + objective.name() + "` in "
                            + (inLesson ? "this lesson." : "any lesson of the course."),
                    known.isEmpty()
                            ? "List it under `objectives` at the top of the lesson."
                            : "There are: " + String.join(", ", known) + ".");
        }
    }

    /** False while a quiz is looked at by itself. */
    private boolean lessonsAreKnown() {
        return manuscripts.keySet().stream()
                .anyMatch(file -> file.startsWith(UnitReader.LESSONS) && !FrontMatter.FILES.contains(file));
    }

    private void checkUnique(Reference question, Manuscript manuscript, Map<String, String> questions) {
        Place place = question.place().get();
        String earlier = questions.putIfAbsent(question.name(), manuscript.file() + ":" + place.line());
        if (earlier != null) {
            manuscript.error(
                    "duplicate-id",
                    place,
                    "The id `" + question.name() + "` is already used in " + earlier + ".",
                    "Answers are remembered by id, so every question of a course has its own.");
        }
    }
}
