package dev.onekernel.author;

import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.load.CourseReader;
import dev.onekernel.load.ValidatedCourse;
import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.Problem;
import dev.onekernel.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Examines a course: first its form, as reading finds it, then its substance, by playing every question and drawing every screen of
 * the units that can be read.
 */
public final class Lint {

    /** A unit with the file it was read from. */
    record LocatedUnit(Unit unit, SourceFile manuscript) {}

    /** A question and where it stands. */
    record LocatedQuestion(Question question, SourceLocation location) {}

    private final ValidatedCourse checked;
    private final List<Problem> problems = new ArrayList<>();

    private Lint(ValidatedCourse checked) {
        this.checked = checked;
    }

    /** All that is wrong with a course, in reading order, but for what its authors allowed. */
    public static List<Problem> of(CourseFiles files) {
        return usual(strictly(files));
    }

    /** All that is wrong with a course that has been read. */
    public static List<Problem> of(ValidatedCourse checked) {
        return usual(all(checked, true));
    }

    /** What is wrong with the units of a part of a course; what they owe to the rest is not asked. */
    static List<Problem> ofUnits(ValidatedCourse checked) {
        return usual(all(checked, false));
    }

    /** All that is wrong with a course, and all that it lacks to be held up as an example. */
    public static List<Problem> strictly(CourseFiles files) {
        return all(CourseReader.check(files), true);
    }

    /** Of what a strict reading found, what every course should be free of. */
    public static List<Problem> usual(List<Problem> strict) {
        var usual = new ArrayList<>(strict);
        usual.removeIf(Lint::isStrict);
        MissingFeedback.summarize(usual);
        usual.sort(Problem.READING_ORDER);
        return List.copyOf(usual);
    }

    private static boolean isStrict(Problem problem) {
        return Rule.of(problem.rule()).strict();
    }

    /** A sentence on what only a strict reading finds; empty when it finds nothing more. */
    public static Optional<String> furtherAdvice(List<Problem> strict) {
        long more = strict.stream().filter(Lint::isStrict).count();
        long exact = strict.stream()
                .filter(problem -> problem.rule().equals("compare-unsaid"))
                .count();
        String compared = exact == 0
                ? ""
                : exact + (exact == 1 ? " question is" : " questions are")
                        + " compared exactly, because an accepted answer looks like code. ";
        return more == 0
                ? Optional.empty()
                : Optional.of(compared + "`onekernel lint --strict` names " + more + " more.");
    }

    private static List<Problem> all(ValidatedCourse checked, boolean whole) {
        var lint = new Lint(checked);
        checked.course().ifPresent(course -> lint.examine(course, whole));
        checked.files().forEach(manuscript -> {
            lint.problems.addAll(UnfinishedTextRule.of(manuscript));
            ScaffoldRule.of(manuscript).ifPresent(lint.problems::add);
        });
        lint.problems.addAll(checked.problems());
        var byFile = lint.problems.stream().collect(Collectors.groupingBy(Problem::file));
        var left = new ArrayList<Problem>();
        for (SourceFile manuscript : checked.files()) {
            new Suppressions(manuscript)
                    .applyTo(byFile.getOrDefault(manuscript.file(), List.of())).stream()
                            .sorted(Problem.READING_ORDER)
                            .limit(SourceFile.MOST_PROBLEMS)
                            .forEach(left::add);
        }
        left.sort(Problem.READING_ORDER);
        return List.copyOf(left);
    }

    private void examine(Course course, boolean whole) {
        var units = new ArrayList<LocatedUnit>();
        var questions = new ArrayList<LocatedQuestion>();
        for (OutlineEntry entry : course.outline().entries()) {
            written(course, entry.name()).ifPresent(unit -> {
                units.add(unit);
                var locatedQuestion = asked(unit);
                questions.addAll(locatedQuestion);
                locatedQuestion.forEach(each -> problems.addAll(new QuestionRules(each).problems()));
                problems.addAll(QuizRules.problems(unit, locatedQuestion));
                problems.addAll(SelectionRules.problems(unit, locatedQuestion));
                problems.addAll(new ScreenRules(unit).problems());
            });
        }
        if (whole) {
            problems.addAll(new CourseRules(checked, course, units, questions).problems());
        }
    }

    private Optional<LocatedUnit> written(Course course, String name) {
        try {
            Unit unit = course.unit(name);
            return checked.file(name + ".yaml").map(manuscript -> new LocatedUnit(unit, manuscript));
        } catch (UnreadableUnitException e) {
            return Optional.empty(); // its form has been found wanting already
        }
    }

    private static List<LocatedQuestion> asked(LocatedUnit locatedUnit) {
        var locatedQuestion = new ArrayList<LocatedQuestion>();
        if (locatedUnit.unit() instanceof Quiz quiz) {
            for (int i = 0; i < quiz.questions().size(); i++) {
                locatedQuestion.add(new LocatedQuestion(
                        quiz.questions().get(i), SourceLocation.in(locatedUnit.manuscript(), "questions", i)));
            }
        } else if (locatedUnit.unit() instanceof Lesson lesson) {
            for (int i = 0; i < lesson.steps().size(); i++) {
                SourceLocation location = SourceLocation.in(locatedUnit.manuscript(), "steps", i, "question");
                lesson.steps()
                        .get(i)
                        .question()
                        .ifPresent(question -> locatedQuestion.add(new LocatedQuestion(question, location)));
            }
        }
        return locatedQuestion;
    }
}
