package dev.onekernel.load;

import dev.onekernel.course.Course;
import dev.onekernel.source.Problem;
import dev.onekernel.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A course of which every file was read.
 *
 * @param course empty only when there is no table of contents to go by; its broken units cannot be opened
 * @param problems all that is wrong with the form of its files, in reading order
 * @param files every file that was read, to look for more with
 * @param citedSources the ids of all sources that something in the course rests on
 */
public record ValidatedCourse(
        Optional<Course> course, List<Problem> problems, List<SourceFile> files, Set<String> citedSources) {

    public ValidatedCourse {
        problems = List.copyOf(problems);
        files = List.copyOf(files);
        citedSources = Set.copyOf(citedSources);
    }

    /** The file with that path, if the course has it. */
    public Optional<SourceFile> file(String path) {
        return files.stream().filter(each -> each.file().equals(path)).findFirst();
    }
}
