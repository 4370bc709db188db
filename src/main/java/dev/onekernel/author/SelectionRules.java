package dev.onekernel.author;

import dev.onekernel.author.Lint.LocatedQuestion;
import dev.onekernel.author.Lint.LocatedUnit;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Selection.Pool;
import dev.onekernel.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at what an attempt at a quiz asks and what that is worth: whether it is the same for everybody, and whether it means anything. */
final class SelectionRules {

    private final List<LocatedQuestion> questions;
    private final List<Problem> problems = new ArrayList<>();

    private SelectionRules(List<LocatedQuestion> questions) {
        this.questions = questions;
    }

    static List<Problem> problems(LocatedUnit unit, List<LocatedQuestion> questions) {
        var rules = new SelectionRules(questions);
        if (unit.unit() instanceof Quiz quiz) {
            rules.inQuiz(quiz, SourceLocation.in(unit.manuscript()));
        } else {
            rules.inLesson();
        }
        return rules.problems;
    }

    private void inLesson() {
        for (LocatedQuestion each : questions) {
            if (each.question().header().weight() != 1) {
                idle(
                        each.location().at("weight"),
                        "A question in a lesson earns no points, so `weight` has no effect.");
            }
            if (!each.question().header().topic().isEmpty()) {
                idle(each.location().at("topic"), "A lesson asks all its questions, so `topic` has no effect.");
            }
        }
    }

    private void inQuiz(Quiz quiz, SourceLocation file) {
        for (Pool pool : quiz.selection().pools(quiz.questions())) {
            SourceLocation at = pool.topic().isEmpty() ? file.at("pick") : file.at("pick", pool.topic());
            if (pool.pick() == pool.questions().size()) {
                idle(at, "Every question of this pool is asked, because it has no more than " + pool.pick() + ".");
            } else if (weights(pool.questions()).size() > 1) {
                problems.add(at.problem(
                        "uneven-pool",
                        "The questions of this pool have different weights, so attempts can earn a different number of"
                                + " points.",
                        "Give all questions of a pool the same weight, or put them into topics by their weight."));
            }
        }
        questions.stream()
                .filter(each -> each.question().header().predict())
                .forEach(each -> idle(
                        each.location().at("predict"),
                        "A quiz counts the first answer to every question, so `predict` does not make it a guess."));
        if (quiz.selection().byTopic().isEmpty()) {
            questions.stream()
                    .filter(each -> !each.question().header().topic().isEmpty())
                    .findFirst()
                    .ifPresent(each -> idle(
                            each.location().at("topic"),
                            "The quiz does not say how many questions of a topic to ask, so `topic` has no effect."));
        }
        if (quiz.questions().size() > 1 && weights(quiz.questions()).size() == 1) {
            questions.stream()
                    .filter(each -> each.question().header().weight() != 1)
                    .findFirst()
                    .ifPresent(each -> idle(
                            each.location().at("weight"),
                            "All questions of this quiz have the same weight, so `weight` has no effect."));
        }
    }

    private static Set<Integer> weights(List<Question> questions) {
        return questions.stream().map(question -> question.header().weight()).collect(Collectors.toSet());
    }

    private void idle(SourceLocation at, String sentence) {
        problems.add(at.problem("idle-key", sentence, "Remove it, or complete what is missing."));
    }
}
