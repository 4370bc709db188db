package dev.onekernel.course;

import java.util.List;
import java.util.stream.Stream;

/**
 * A statement to judge in two tiers, so that a lucky guess is not knowledge: the verdict, and when it is right, the reason. The
 * verdict is worth a half, the reason the other half.
 */
public record TrueFalse(QuestionHeader header, Statement statement, SingleChoice reasons) implements Question {

    @Override
    public List<Part> parts() {
        return List.of(statement, reasons);
    }

    @Override
    public String confirmation() {
        return "The verdict is right. Now the reason:";
    }

    /** What the statement says to the right verdict is held back until the reason is known, as it would give the reason away. */
    @Override
    public Outcome grade(Response response) {
        if (response.isEmpty() || response.size() > 2) {
            throw new IllegalArgumentException("not a verdict with its reason: " + response);
        }
        Outcome verdict = statement.grade(response.answers().get(0));
        if (verdict.points() == 0) {
            return verdict;
        }
        if (response.size() == 1) {
            return new Outcome(0.5, true, verdict.feedback());
        }
        Outcome reason = reasons.grade(response.answers().get(1));
        boolean known = reason.points() == 1;
        return Outcome.of(
                (1 + reason.points()) / 2,
                Stream.concat(
                                known ? verdict.feedback().stream() : Stream.empty(),
                                reason.feedback().stream().map(feedback -> feedback.inPart(1)))
                        .toList());
    }

    /** No hint is checked against the reasons: a hint may well speak of the reason. */
    @Override
    public List<String> giveaways() {
        return List.of();
    }
}
