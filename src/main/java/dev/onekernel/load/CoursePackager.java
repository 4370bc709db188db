package dev.onekernel.load;

import dev.onekernel.course.Course;
import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.source.YamlToJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a folder with a course quick to open, by an index and by JSON instead of YAML. */
public final class CoursePackager {

    private CoursePackager() {}

    /**
     * Rewrites the files in a folder. What is run when the program is built.
     *
     * @throws UnreadableCourseException when the course has an error: nobody looks for one later
     */
    public static void pack(Path folder) throws IOException, UnreadableCourseException {
        CourseFiles files = CourseLocation.at(folder);
        Course course = CourseReader.whole(files);
        Files.write(folder.resolve(CourseFiles.INDEX), CourseIndex.write(course.outline()));
        for (String name : files.names()) {
            Files.write(folder.resolve(name), YamlToJson.convert(files.read(name)));
        }
    }
}
