package dev.onekernel.load;

import dev.onekernel.course.Course;
import dev.onekernel.course.Outline;
import dev.onekernel.load.FrontMatter.Manifest;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Opens courses: for learners, as little as possible and as late as possible; for authors, everything at once. */
public final class CourseReader {

    private CourseReader() {}

    /**
     * Opens a course. Units, glossary and sources are read when they are first asked for; the table of contents comes from an
     * index where there is one, and else costs one look into every file.
     *
     * @throws UnreadableCourse when {@code course.yaml} is missing or has problems
     */
    public static Course open(CourseFiles files) throws UnreadableCourse {
        Optional<Outline> outline = files.index().flatMap(CourseIndex::read);
        if (outline.isPresent()) {
            return new OpenedCourse(files, outline.get());
        }
        Manuscript manuscript = manuscript(files, FrontMatter.COURSE);
        Optional<Manifest> manifest = FrontMatter.manifest(manuscript);
        if (manifest.isEmpty() || manuscript.hasErrors()) {
            throw new UnreadableCourse(said(manuscript));
        }
        return new OpenedCourse(files, manifest.get());
    }

    /** Reads every file of a course and collects what is wrong with their form. It never fails: a missing file is a problem. */
    public static Checked check(CourseFiles files) {
        return new CourseCheck(files).checked();
    }

    /** A file with its problems; what keeps it from being read is one of them. */
    static Manuscript manuscript(CourseFiles files, String name) {
        try {
            return new Manuscript(name, files.read(name));
        } catch (NoSuchFileException e) {
            return Manuscript.missing(name);
        } catch (IOException e) {
            String sentence = e.getMessage() == null ? "It cannot be read (" + e + ")." : e.getMessage();
            return Manuscript.unreadable(name, sentence);
        }
    }

    /** The first problem of a file, for somebody who is not its author. */
    static String said(Manuscript manuscript) {
        Problem first = manuscript.problems().stream()
                .filter(Problem::isError)
                .findFirst()
                .orElseThrow(() -> new AssertionError(manuscript.file()));
        return first.headline() + " Run `onekernel lint` to see all problems.";
    }
}
