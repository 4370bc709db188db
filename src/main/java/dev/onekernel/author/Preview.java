package dev.onekernel.author;

import dev.onekernel.course.Course;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.UnitKind;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.load.CourseReader;
import dev.onekernel.load.ValidatedCourse;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.source.Problem;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Wrap;
import dev.onekernel.tutor.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A unit as its learners will see it, and what is wrong with it. While it cannot be read, the pages are those of the last time it
 * could.
 */
public final class Preview {

    private static final Instant NOW = Instant.EPOCH;

    private final SingleUnitFiles files;
    private final Optional<Course> course;
    private final List<Problem> problems;

    private Preview(SingleUnitFiles files, Optional<Course> earlier) {
        this.files = files;
        ValidatedCourse checked = CourseReader.check(files);
        String file = files.unit() + ".yaml";
        this.problems = Lint.ofUnits(checked).stream()
                .filter(problem -> problem.file().equals(file))
                .toList();
        this.course = checked.course().filter(this::holdsTheUnit).or(() -> earlier);
    }

    /** What is wrong with a reference or an answer does not keep a unit from being shown. */
    private boolean holdsTheUnit(Course read) {
        try {
            read.unit(files.unit());
            return true;
        } catch (UnreadableUnitException e) {
            return false;
        }
    }

    /**
     * The unit in a file.
     *
     * @throws IOException when there is no such file
     */
    public static Preview of(Path file) throws IOException {
        return new Preview(SingleUnitFiles.of(file), Optional.empty());
    }

    /** The unit as its file is now. */
    public Preview again() {
        return new Preview(files, course);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** How many pages there are: steps of a lesson or questions of a quiz; 0 when the file could not be read yet. */
    public int size() {
        return entry().map(OutlineEntry::size).orElse(0);
    }

    private Optional<OutlineEntry> entry() {
        return course.flatMap(read -> read.outline().entry(files.unit()));
    }

    /** One page, counted from 0, as the learner comes to it. */
    public List<Line> page(int step, Display display) {
        if (size() == 0) {
            return List.of();
        }
        Progress progress = Progress.NONE;
        if (entry().orElseThrow().kind() == UnitKind.QUIZ) {
            progress = progress.with(new Event.Started(NOW, files.unit(), 0, List.of()));
        }
        int at = Math.max(0, Math.min(step, size() - 1));
        return Session.in(course.orElseThrow(), progress, files.unit(), Optional.of(at), NOW)
                .page(display);
    }

    /** Every page, one below the other. */
    public List<Line> pages(Display display) {
        var lines = new ArrayList<Line>();
        for (int step = 0; step < size(); step++) {
            lines.addAll(page(step, display));
            lines.add(Line.EMPTY);
        }
        return lines;
    }

    /** The problems as lines to show below a page. */
    public List<Line> problemLines(Display display) {
        return problems.stream()
                .flatMap(problem -> lines(problem, display).stream())
                .toList();
    }

    /** The problems as lines to show below a page, or the first one only where {@code rows} do not hold them all. */
    public List<Line> problemLines(Display display, int rows) {
        List<Line> all = problemLines(display);
        if (problems.size() < 2 || all.size() <= rows) {
            return all;
        }
        var first = new ArrayList<>(lines(problems.get(0), display));
        first.add(Line.of("There are " + (problems.size() - 1) + " more; `onekernel lint` lists them.", Style.WARNING));
        return first;
    }

    private static List<Line> lines(Problem problem, Display display) {
        var printed = problem.print();
        var lines = new ArrayList<>(
                Wrap.lines(Line.of(printed.get(0), problem.isError() ? Style.WRONG : Style.WARNING), display.width()));
        printed.subList(1, printed.size()).forEach(line -> lines.add(Line.of(line)));
        return lines;
    }
}
