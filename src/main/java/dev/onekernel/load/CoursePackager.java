package dev.onekernel.load;

import dev.onekernel.compiled.CompiledMetadata;
import dev.onekernel.compiled.CompiledOutline;
import dev.onekernel.compiled.CompiledUnit;
import dev.onekernel.course.Course;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.format.CourseMetadataReader;
import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.source.YamlToJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes a folder with a course quick to open: by compiled parts, and by JSON instead of YAML for what is read seldom. */
public final class CoursePackager {

    /** What compiled parts say they were made from: a packaged course is not edited. */
    static final String SOURCE = "packaged";

    private CoursePackager() {}

    /**
     * Rewrites the files in a folder. What is run when the program is built.
     *
     * @throws UnreadableCourseException when the course has an error, because it is not checked again later
     */
    public static void pack(Path folder) throws IOException, UnreadableCourseException {
        CourseFiles files = CourseLocation.at(folder);
        Course course = CourseReader.whole(files);
        Path compiled = folder.resolve(CourseFiles.COMPILED);
        for (String part : List.of("lessons", "quizzes")) {
            Files.createDirectories(compiled.resolve(part));
        }
        Files.write(compiled.resolve(CourseFiles.OUTLINE), CompiledOutline.write(course.outline(), SOURCE));
        for (OutlineEntry entry : course.outline().entries()) {
            Files.write(compiled.resolve(entry.name()), CompiledUnit.write(unit(course, entry.name()), SOURCE));
        }
        Files.write(compiled.resolve(CourseMetadataReader.GLOSSARY), CompiledMetadata.write(course.glossary()));
        Files.write(compiled.resolve(CourseMetadataReader.SOURCES), CompiledMetadata.write(course.sources()));
        Files.write(compiled.resolve(CourseMetadataReader.PHRASES), CompiledMetadata.write(course.phrases()));
        for (String name : files.names()) {
            Files.write(folder.resolve(name), YamlToJson.convert(files.read(name)));
        }
    }

    private static Unit unit(Course course, String name) throws UnreadableCourseException {
        try {
            return course.unit(name);
        } catch (UnreadableUnitException error) {
            throw new UnreadableCourseException(error.getMessage());
        }
    }
}
