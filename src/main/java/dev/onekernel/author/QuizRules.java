package dev.onekernel.author;

import dev.onekernel.author.Lint.Asked;
import dev.onekernel.author.Lint.Written;
import dev.onekernel.course.Option;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.TrueFalse;
import dev.onekernel.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** Looks at a quiz as somebody who has not learned anything and wants to pass all the same. */
final class QuizRules {

    /** Fewer questions of a kind show no habit. */
    private static final int FEWEST_CHOICES = 5;

    private static final int FEWEST_STATEMENTS = 3;

    private QuizRules() {}

    static List<Problem> problems(Written unit, List<Asked> asked) {
        if (!(unit.unit() instanceof Quiz)) {
            return List.of();
        }
        var problems = new ArrayList<Problem>();
        Spot spot = Spot.in(unit.manuscript(), "questions");
        List<SingleChoice> choices = all(SingleChoice.class, asked);
        long longest = choices.stream().filter(QuizRules::longestIsRight).count();
        if (choices.size() >= FEWEST_CHOICES && longest * 3 >= choices.size() * 2L) {
            problems.add(spot.problem(
                    "longest-is-right",
                    "In " + longest + " of " + choices.size()
                            + " questions of type `choice` the longest option is the right one.",
                    "Who picks the longest passes without learning. Shorten right options, or give wrong ones as much"
                            + " detail."));
        }
        List<TrueFalse> statements = all(TrueFalse.class, asked);
        long truths = statements.stream().filter(TrueFalse::truth).count();
        if (statements.size() >= FEWEST_STATEMENTS && (truths == 0 || truths == statements.size())) {
            problems.add(spot.problem(
                    "verdicts-alike",
                    "All " + statements.size() + " statements of this quiz are " + (truths == 0 ? "false" : "true")
                            + ".",
                    "Turn one of them round."));
        }
        return problems;
    }

    private static <T> List<T> all(Class<T> kind, List<Asked> asked) {
        return asked.stream()
                .map(Asked::question)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Longer than every other by a fifth: less does not catch the eye. */
    private static boolean longestIsRight(SingleChoice choice) {
        int right = 0;
        int wrong = 0;
        for (Option option : choice.options()) {
            int length = option.text().width();
            right = option.correct() ? length : right;
            wrong = option.correct() ? wrong : Math.max(wrong, length);
        }
        return right * 5 > wrong * 6;
    }
}
