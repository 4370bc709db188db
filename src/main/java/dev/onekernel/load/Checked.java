package dev.onekernel.load;

import dev.onekernel.course.Course;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A course of which every file was read.
 *
 * @param course empty only when there is no table of contents to go by; its broken units cannot be opened
 * @param problems all that is wrong with the form of its files, in reading order
 * @param manuscripts every file that was read, to look for more with
 */
public record Checked(Optional<Course> course, List<Problem> problems, List<Manuscript> manuscripts) {

    public Checked {
        problems = List.copyOf(problems);
        manuscripts = List.copyOf(manuscripts);
    }

    /** The file with that path, if the course has it. */
    public Optional<Manuscript> manuscript(String file) {
        return manuscripts.stream().filter(each -> each.file().equals(file)).findFirst();
    }

    /** The ids of all sources that something in the course rests on. */
    public Set<String> citedSources() {
        return manuscripts.stream()
                .flatMap(manuscript -> manuscript.references().stream())
                .filter(reference -> reference.kind() == Reference.Kind.SOURCE)
                .map(Reference::name)
                .collect(Collectors.toSet());
    }
}
