package dev.onekernel.cli;

import dev.onekernel.load.CourseReader;
import dev.onekernel.load.ValidatedCourse;
import dev.onekernel.serve.CourseEdition;
import dev.onekernel.source.Problem;
import java.time.Clock;
import java.util.List;

/** The course that is served: read as a whole, and read again when the server is told to. */
final class ServedCourse {

    /** A course that is broken in more places than this is broken. */
    private static final int MOST_PROBLEMS = 20;

    private final Settings settings;
    private final Clock clock;
    private CourseEdition edition;

    private ServedCourse(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A course that cannot be served, with a line for each reason. */
    static final class BrokenCourseException extends Exception {

        private static final long serialVersionUID = 1;

        private final List<String> problems;

        BrokenCourseException(List<String> problems) {
            super(problems.get(0));
            this.problems = List.copyOf(problems);
        }

        List<String> problems() {
            return problems;
        }
    }

    static ServedCourse read(Settings settings, Clock clock) throws CommandException {
        var course = new ServedCourse(settings, clock);
        try {
            course.edition = course.next(1);
            return course;
        } catch (BrokenCourseException broken) {
            throw new CommandException(
                    ExitCode.PROBLEMS, broken.getMessage() + " Run `onekernel lint` to see all problems.", broken);
        }
    }

    synchronized CourseEdition edition() {
        return edition;
    }

    /**
     * Reads the files again.
     *
     * @throws BrokenCourseException if they cannot be served; then everything stays as it is
     */
    synchronized CourseEdition readAgain() throws BrokenCourseException {
        CourseEdition next;
        try {
            next = next(edition.number() + 1);
        } catch (CommandException unreadable) {
            throw new BrokenCourseException(List.of(unreadable.getMessage()));
        }
        if (!next.key().equals(edition.key())) {
            throw new BrokenCourseException(List.of("This is another course (" + next.key()
                    + "), and what people did would not be found in it. Restart the server to serve it."));
        }
        edition = next;
        return next;
    }

    private CourseEdition next(int number) throws CommandException, BrokenCourseException {
        ValidatedCourse read = CourseReader.check(new LearnerRun(settings, clock).files());
        List<String> errors = read.problems().stream()
                .filter(Problem::isError)
                .map(Problem::headline)
                .limit(MOST_PROBLEMS)
                .toList();
        if (!errors.isEmpty()) {
            throw new BrokenCourseException(errors);
        }
        return new CourseEdition(read.course().orElseThrow(), number);
    }
}
