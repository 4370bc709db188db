package dev.onekernel.author;

import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Outline.Entry;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnreadableUnit;
import dev.onekernel.load.CourseReader;
import dev.onekernel.load.ValidatedCourse;
import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.Problem;
import dev.onekernel.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Examines a course: first its form, as reading finds it, then its substance, by playing every question and drawing every screen of
 * the units that can be read.
 */
public final class Lint {

    /** A unit with the file it was read from. */
    record Written(Unit unit, SourceFile manuscript) {}

    /** A question and where it stands. */
    record Asked(Question question, Spot spot) {}

    private final ValidatedCourse checked;
    private final List<Problem> problems = new ArrayList<>();

    private Lint(ValidatedCourse checked) {
        this.checked = checked;
    }

    /** All that is wrong with a course, in reading order, but for what its authors allowed. */
    public static List<Problem> of(CourseFiles files) {
        return of(CourseReader.check(files));
    }

    /** All that is wrong with a course that has been read. */
    public static List<Problem> of(ValidatedCourse checked) {
        return of(checked, true);
    }

    /** What is wrong with the units of a part of a course; what they owe to the rest is not asked. */
    static List<Problem> ofUnits(ValidatedCourse checked) {
        return of(checked, false);
    }

    private static List<Problem> of(ValidatedCourse checked, boolean whole) {
        var lint = new Lint(checked);
        checked.course().ifPresent(course -> lint.examine(course, whole));
        checked.files().forEach(manuscript -> lint.problems.addAll(Wording.of(manuscript)));
        lint.problems.addAll(checked.problems());
        var left = new ArrayList<Problem>();
        for (SourceFile manuscript : checked.files()) {
            left.addAll(new Allowances(manuscript)
                    .applyTo(lint.problems.stream()
                            .filter(problem -> problem.file().equals(manuscript.file()))
                            .toList()));
        }
        left.sort(Problem.READING_ORDER);
        return List.copyOf(left);
    }

    private void examine(Course course, boolean whole) {
        var units = new ArrayList<Written>();
        var questions = new ArrayList<Asked>();
        for (Entry entry : course.outline().entries()) {
            written(course, entry.name()).ifPresent(unit -> {
                units.add(unit);
                var asked = asked(unit);
                questions.addAll(asked);
                asked.forEach(each -> problems.addAll(new QuestionRules(each).problems()));
                problems.addAll(QuizRules.problems(unit, asked));
                problems.addAll(new ScreenRules(unit).problems());
            });
        }
        if (whole) {
            problems.addAll(new CourseRules(checked, course, units, questions).problems());
        }
    }

    private Optional<Written> written(Course course, String name) {
        try {
            Unit unit = course.unit(name);
            return checked.file(name + ".yaml").map(manuscript -> new Written(unit, manuscript));
        } catch (UnreadableUnit e) {
            return Optional.empty(); // its form has been found wanting already
        }
    }

    private static List<Asked> asked(Written written) {
        var asked = new ArrayList<Asked>();
        if (written.unit() instanceof Quiz quiz) {
            for (int i = 0; i < quiz.questions().size(); i++) {
                asked.add(new Asked(quiz.questions().get(i), Spot.in(written.manuscript(), "questions", i)));
            }
        } else if (written.unit() instanceof Lesson lesson) {
            for (int i = 0; i < lesson.steps().size(); i++) {
                Spot spot = Spot.in(written.manuscript(), "steps", i, "question");
                lesson.steps().get(i).question().ifPresent(question -> asked.add(new Asked(question, spot)));
            }
        }
        return asked;
    }
}
