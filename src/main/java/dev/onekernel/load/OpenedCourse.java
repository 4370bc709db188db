package dev.onekernel.load;

import dev.onekernel.course.Course;
import dev.onekernel.course.Glossary;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Outline;
import dev.onekernel.course.Outline.Entry;
import dev.onekernel.course.Outline.Key;
import dev.onekernel.course.Outline.Kind;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Sources;
import dev.onekernel.course.Step;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnreadableUnit;
import dev.onekernel.load.FrontMatter.Manifest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A course whose files are read when somebody wants to see them, each once. */
final class OpenedCourse implements Course {

    private final CourseFiles files;
    private final Manifest manifest;
    private final Map<String, Unit> units = new HashMap<>();
    private Outline outline;
    private Glossary glossary;
    private Sources sources;

    OpenedCourse(CourseFiles files, Manifest manifest) {
        this.files = files;
        this.manifest = manifest;
    }

    /** A course that needs no {@code course.yaml} any more. */
    OpenedCourse(CourseFiles files, Outline outline) {
        this(files, Manifest.of(outline));
        this.outline = outline;
    }

    /** A course of which everything that can be read has been read. */
    OpenedCourse(CourseFiles files, Manifest manifest, Map<String, Unit> units, Glossary glossary, Sources sources) {
        this(files, manifest);
        this.units.putAll(units);
        this.glossary = glossary;
        this.sources = sources;
    }

    @Override
    public Outline outline() {
        if (outline == null) {
            outline = drawUp();
        }
        return outline;
    }

    /** Reads every unit; one that cannot be read keeps its place in the outline, empty. */
    private Outline drawUp() {
        var drawn = new Outline(
                manifest.title(),
                manifest.about(),
                manifest.pass(),
                manifest.units().stream().map(this::entry).toList(),
                manifest.parts());
        files.keepIndex(CourseIndex.write(drawn));
        return drawn;
    }

    private Entry entry(String name) {
        try {
            return entryOf(unit(name));
        } catch (UnreadableUnit e) {
            Kind kind = name.startsWith(UnitReader.LESSONS) ? Kind.LESSON : Kind.QUIZ;
            return new Entry(kind, name, name.substring(name.indexOf('/') + 1), "", 0, 0, List.of(), List.of());
        }
    }

    static Entry entryOf(Unit unit) {
        if (unit instanceof Lesson lesson) {
            List<Key> questions = lesson.steps().stream()
                    .flatMap(step -> step.question().stream())
                    .map(Question::key)
                    .toList();
            return new Entry(
                    Kind.LESSON,
                    lesson.name(),
                    lesson.title(),
                    lesson.about(),
                    lesson.minutes(),
                    0,
                    lesson.steps().stream().map(Step::title).toList(),
                    questions);
        }
        if (unit instanceof Quiz quiz) {
            return new Entry(
                    Kind.QUIZ,
                    quiz.name(),
                    quiz.title(),
                    quiz.about(),
                    quiz.minutes(),
                    quiz.pass(),
                    List.of(),
                    quiz.questions().stream().map(Question::key).toList());
        }
        throw new AssertionError(unit);
    }

    @Override
    public Unit unit(String name) throws UnreadableUnit {
        Unit known = units.get(name);
        if (known != null) {
            return known;
        }
        if (!manifest.units().contains(name)) {
            throw new UnreadableUnit("This course has no unit " + name + ".");
        }
        Manuscript manuscript = CourseReader.manuscript(files, name + ".yaml");
        Unit unit = (files.areProofread()
                        ? UnitReader.proofread(manuscript, name, manifest.pass())
                        : UnitReader.read(manuscript, name, manifest.pass()))
                .orElseThrow(() -> new UnreadableUnit(CourseReader.said(manuscript)));
        units.put(name, unit);
        return unit;
    }

    @Override
    public Glossary glossary() {
        if (glossary == null) {
            glossary = FrontMatter.glossary(CourseReader.manuscript(files, FrontMatter.GLOSSARY));
        }
        return glossary;
    }

    @Override
    public Sources sources() {
        if (sources == null) {
            sources = FrontMatter.sources(CourseReader.manuscript(files, FrontMatter.SOURCES));
        }
        return sources;
    }
}
