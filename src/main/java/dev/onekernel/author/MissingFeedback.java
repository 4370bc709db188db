package dev.onekernel.author;

import dev.onekernel.source.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one problem of all explanations that a file lacks: an author who is only beginning knows. */
final class MissingFeedback {

    private static final String RULE = "missing-feedback";

    private MissingFeedback() {}

    static void summarize(List<Problem> problems) {
        Map<String, Integer> missing = new LinkedHashMap<>();
        Map<String, Problem> first = new LinkedHashMap<>();
        for (Problem problem : problems) {
            if (problem.rule().equals(RULE)) {
                missing.merge(problem.file(), 1, Integer::sum);
                first.merge(
                        problem.file(),
                        problem,
                        (one, other) -> one.position().compareTo(other.position()) <= 0 ? one : other);
            }
        }
        problems.removeIf(problem -> problem.rule().equals(RULE) && missing.get(problem.file()) > 1);
        missing.forEach((file, count) -> {
            if (count > 1) {
                problems.add(summary(first.get(file), count));
            }
        });
    }

    private static Problem summary(Problem first, int count) {
        return new Problem(
                first.severity(),
                RULE,
                first.file(),
                first.line(),
                first.column(),
                "In this file, " + count + " answers are not explained; here is the first.",
                Optional.of("`onekernel lint --strict` names them all."),
                first.sourceLine());
    }
}
