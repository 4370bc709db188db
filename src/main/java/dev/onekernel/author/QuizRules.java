package dev.onekernel.author;

import dev.onekernel.author.Lint.LocatedQuestion;
import dev.onekernel.author.Lint.LocatedUnit;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Strategy;
import dev.onekernel.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at a quiz as a learner does who has not learned anything and wants to pass all the same. */
final class QuizRules {

    /** Fewer questions of a kind show no habit. */
    private static final int FEWEST_CHOICES = 5;

    private static final int FEWEST_STATEMENTS = 3;

    private QuizRules() {}

    static List<Problem> problems(LocatedUnit unit, List<LocatedQuestion> locatedQuestion) {
        if (!(unit.unit() instanceof Quiz)) {
            return List.of();
        }
        var problems = new ArrayList<Problem>();
        SourceLocation location = SourceLocation.in(unit.manuscript(), "questions");
        lengthCue(Strategy.PICK_THE_LONGEST, "longest", locatedQuestion, location)
                .ifPresent(problems::add);
        lengthCue(Strategy.PICK_THE_SHORTEST, "shortest", locatedQuestion, location)
                .ifPresent(problems::add);
        for (Strategy strategy : List.of(Strategy.SAY_TRUE, Strategy.SAY_FALSE)) {
            var outcomes = outcomes(strategy, locatedQuestion);
            if (outcomes.size() >= FEWEST_STATEMENTS && !outcomes.contains(false)) {
                problems.add(location.problem(
                        "verdicts-alike",
                        "All " + outcomes.size() + " statements of this quiz are "
                                + (strategy == Strategy.SAY_TRUE ? "true" : "false") + ".",
                        "Turn one of them round."));
            }
        }
        return problems;
    }

    private static Optional<Problem> lengthCue(
            Strategy strategy, String length, List<LocatedQuestion> questions, SourceLocation location) {
        var outcomes = outcomes(strategy, questions);
        long passed = outcomes.stream().filter(right -> right).count();
        return outcomes.size() < FEWEST_CHOICES || passed * 3 < outcomes.size() * 2L
                ? Optional.empty()
                : Optional.of(location.problem(
                        length + "-is-right",
                        "In " + passed + " of " + outcomes.size() + " questions of type `choice` the " + length
                                + " option is the right one.",
                        "Picking the " + length + " option would pass without learning. Write right and wrong options"
                                + " with about as much detail."));
    }

    /** Whether the strategy earns the point, for each question where it can be used. */
    private static List<Boolean> outcomes(Strategy strategy, List<LocatedQuestion> locatedQuestion) {
        return locatedQuestion.stream()
                .flatMap(each -> each.question().yieldsTo(strategy).stream())
                .toList();
    }
}
