package dev.onekernel.load;

import dev.onekernel.compiled.CompiledMetadata;
import dev.onekernel.course.Course;
import dev.onekernel.course.Glossary;
import dev.onekernel.course.Outline;
import dev.onekernel.course.Sources;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.format.CourseFile;
import dev.onekernel.format.CourseMetadataReader;
import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.SourceFile;
import dev.onekernel.text.Phrases;
import java.util.function.Function;

/** A course whose files are read when they are needed, each once. Several threads may share it. */
final class LazyCourse implements Course {

    private final CourseFiles files;
    private final Outline outline;
    private final UnitLoader units;
    private Glossary glossary;
    private Sources sources;
    private Phrases phrases;

    LazyCourse(CourseFiles files, Outline outline, UnitLoader units) {
        this.files = files;
        this.outline = outline;
        this.units = units;
    }

    @Override
    public Outline outline() {
        return outline;
    }

    @Override
    public Unit unit(String name) throws UnreadableUnitException {
        if (outline.entry(name).isEmpty()) {
            throw new UnreadableUnitException("This course has no unit " + name + ".");
        }
        return units.unit(name);
    }

    @Override
    public synchronized Glossary glossary() {
        if (glossary == null) {
            glossary = beside(
                    CourseMetadataReader.GLOSSARY,
                    CompiledMetadata::glossary,
                    name -> CourseMetadataReader.glossary(file(name)));
        }
        return glossary;
    }

    @Override
    public synchronized Sources sources() {
        if (sources == null) {
            sources = beside(
                    CourseMetadataReader.SOURCES,
                    CompiledMetadata::sources,
                    name -> CourseMetadataReader.sources(file(name)));
        }
        return sources;
    }

    @Override
    public synchronized Phrases phrases() {
        if (phrases == null) {
            phrases = beside(CourseMetadataReader.PHRASES, CompiledMetadata::phrases, this::phrases);
        }
        return phrases;
    }

    /** What lies beside the units: as packaging compiled it, or as its author wrote it. */
    private <T> T beside(String name, Function<byte[], T> compiled, Function<String, T> read) {
        return files.compiled(name).map(compiled).orElseGet(() -> read.apply(name));
    }

    /** Few courses have any, and every start asks for them. */
    private Phrases phrases(String name) {
        return files.has(name) ? CourseMetadataReader.phrases(file(name)) : Phrases.NONE;
    }

    private CourseFile file(String name) {
        return new CourseFile(SourceFile.open(files, name));
    }
}
