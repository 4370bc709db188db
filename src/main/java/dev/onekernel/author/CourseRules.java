package dev.onekernel.author;

import dev.onekernel.author.Lint.LocatedQuestion;
import dev.onekernel.author.Lint.LocatedUnit;
import dev.onekernel.course.Course;
import dev.onekernel.course.FoldedName;
import dev.onekernel.course.Glossary.Term;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Sources;
import dev.onekernel.load.ValidatedCourse;
import dev.onekernel.source.Problem;
import dev.onekernel.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at what the files of a course owe each other. */
final class CourseRules {

    private final ValidatedCourse checked;
    private final Course course;
    private final List<LocatedUnit> units;
    private final List<LocatedQuestion> questions;
    private final List<Problem> problems = new ArrayList<>();

    CourseRules(ValidatedCourse checked, Course course, List<LocatedUnit> units, List<LocatedQuestion> questions) {
        this.checked = checked;
        this.course = course;
        this.units = units;
        this.questions = questions;
    }

    List<Problem> problems() {
        boolean whole = units.size() == course.outline().entries().size();
        if (whole) { // a unit that cannot be read may teach or test what seems to be missing
            objectives();
            unusedSources();
        }
        sourceAddresses();
        sameObjectives();
        sameQuestions();
        checked.file("lessons/glossary.yaml").ifPresent(this::sameTerms);
        return problems;
    }

    private void objectives() {
        Set<String> tested = questions.stream()
                .map(locatedQuestion -> locatedQuestion.question().header().objective())
                .collect(Collectors.toSet());
        for (LocatedUnit unit : units) {
            if (unit.unit() instanceof Lesson lesson) {
                Set<String> taught = lesson.steps().stream()
                        .flatMap(step -> step.objectives().stream())
                        .collect(Collectors.toSet());
                lesson.objectives().keySet().forEach(number -> {
                    SourceLocation location = SourceLocation.in(unit.manuscript(), "objectives", number);
                    if (!taught.contains(number)) {
                        problems.add(location.problem(
                                "objective-untaught",
                                "No step of this lesson has objective " + number + " among its `objectives`.",
                                "Name it in the steps that teach it, or take it out."));
                    }
                    if (!tested.contains(number)) {
                        problems.add(location.problem(
                                "objective-untested",
                                "No question of the course tests objective " + number + ".",
                                "Write one with `objective: \"" + number + "\"`."));
                    }
                });
            }
        }
    }

    private void unusedSources() {
        checked.file("lessons/sources.yaml").ifPresent(manuscript -> {
            Set<String> used = checked.citedSources();
            var all = course.sources().all();
            for (int i = 0; i < all.size(); i++) {
                if (Sources.isId(all.get(i).id()) && !used.contains(all.get(i).id())) {
                    problems.add(SourceLocation.in(manuscript, "sources", i, "id")
                            .problem(
                                    "source-unused",
                                    "Nothing in the course rests on source "
                                            + all.get(i).id() + ".",
                                    "Cite it where it carries something, or take it out."));
                }
            }
        });
    }

    private void sourceAddresses() {
        checked.file("lessons/sources.yaml").ifPresent(manuscript -> {
            var all = course.sources().all();
            for (int i = 0; i < all.size(); i++) {
                Sources.Location location = all.get(i).location();
                if (location.url().isEmpty() && location.reason().isEmpty()) {
                    problems.add(SourceLocation.in(manuscript, "sources", i, "id")
                            .problem(
                                    "source-address",
                                    "The source " + all.get(i).id() + " has no `url`.",
                                    "Add its https address, or say under `no-url` why there is none."));
                }
            }
        });
    }

    /** A number that two lessons promise does not tell which of the two a question tests. */
    private void sameObjectives() {
        Map<String, String> seen = new HashMap<>();
        for (LocatedUnit unit : units) {
            if (unit.unit() instanceof Lesson lesson) {
                var numbers = lesson.objectives().keySet();
                List<String> repeated =
                        numbers.stream().filter(seen::containsKey).toList();
                if (!repeated.isEmpty()) {
                    problems.add(SourceLocation.in(unit.manuscript(), "objectives", repeated.get(0))
                            .problem(
                                    "same-objective",
                                    "The lesson " + seen.get(repeated.get(0)) + " already has the objective "
                                            + String.join(" and the objective ", repeated) + ".",
                                    "Give every objective of the course a number of its own."));
                }
                numbers.forEach(number -> seen.putIfAbsent(number, lesson.name()));
            }
        }
    }

    private void sameQuestions() {
        Map<String, LocatedQuestion> seen = new HashMap<>();
        for (LocatedQuestion locatedQuestion : questions) {
            LocatedQuestion earlier =
                    seen.putIfAbsent(locatedQuestion.question().header().digest(), locatedQuestion);
            if (earlier != null) {
                problems.add(locatedQuestion
                        .location()
                        .at("ask")
                        .problem(
                                "same-question",
                                "This is word for word the question `"
                                        + earlier.question().id() + "` in "
                                        + earlier.location().manuscript().file() + ".",
                                "Ask about the same thing in another situation, or remove one."));
            }
        }
    }

    private void sameTerms(SourceFile manuscript) {
        Map<String, String> seen = new HashMap<>();
        List<Term> terms = course.glossary().terms();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            SourceLocation location = SourceLocation.in(manuscript, "terms", i);
            List<String> names =
                    Stream.concat(Stream.of(term.name()), term.also().stream()).toList();
            for (int j = 0; j < names.size(); j++) {
                String name = FoldedName.of(names.get(j));
                String earlier = seen.putIfAbsent(name, term.name());
                if (earlier != null && (j == 0 || !earlier.equals(term.name()))) {
                    SourceLocation at = j == 0 ? location.at("term") : location.at("also", j - 1);
                    problems.add(at.problem(
                            "same-term",
                            "`" + names.get(j) + "` already leads to the term `" + earlier + "`.",
                            "One word leads to one explanation."));
                }
            }
        }
    }
}
