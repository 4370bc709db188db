package dev.onekernel.author;

import dev.onekernel.author.Lint.LocatedQuestion;
import dev.onekernel.author.Lint.LocatedUnit;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Strategy;
import dev.onekernel.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** Looks at a quiz as somebody who has not learned anything and wants to pass all the same. */
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
        var longest = outcomes(Strategy.PICK_THE_LONGEST, locatedQuestion);
        long passed = longest.stream().filter(right -> right).count();
        if (longest.size() >= FEWEST_CHOICES && passed * 3 >= longest.size() * 2L) {
            problems.add(location.problem(
                    "longest-is-right",
                    "In " + passed + " of " + longest.size()
                            + " questions of type `choice` the longest option is the right one.",
                    "Who picks the longest passes without learning. Shorten right options, or give wrong ones as much"
                            + " detail."));
        }
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

    /** Whether the strategy earns the point, for each question where it can be used. */
    private static List<Boolean> outcomes(Strategy strategy, List<LocatedQuestion> locatedQuestion) {
        return locatedQuestion.stream()
                .flatMap(each -> each.question().yieldsTo(strategy).stream())
                .toList();
    }
}
