package dev.onekernel.course;

import dev.onekernel.course.Answer.Truth;
import dev.onekernel.text.Line;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A statement to judge. Worth 1 or 0.
 *
 * @param truth whether the statement is true
 * @param ifTrue what to say to a learner who holds it true
 * @param ifFalse what to say to a learner who holds it false
 * @param reasoned whether the reason is asked for next
 */
public record Statement(boolean truth, Line ifTrue, Line ifFalse, boolean reasoned) implements Part {

    private static final Set<String> YES = Set.of("true", "t", "yes", "y", "right");
    private static final Set<String> NO = Set.of("false", "f", "no", "n", "wrong");

    @Override
    public Interaction interaction() {
        return Interaction.JUDGE;
    }

    @Override
    public String usage() {
        return reasoned ? "Type true or false. The reason comes next." : "Type true or false.";
    }

    @Override
    public String form() {
        return "true or false";
    }

    @Override
    public ParsedResponse parse(String typed, ChoiceOrder order) {
        String word = typed.trim().toLowerCase(Locale.ROOT);
        return YES.contains(word) || NO.contains(word)
                ? new ParsedResponse.Valid(new Truth(YES.contains(word)))
                : new ParsedResponse.Invalid(
                        reasoned ? "Type true or false first. The reason comes next." : "Type true or false.");
    }

    @Override
    public String format(Answer answer, ChoiceOrder order) {
        return answer.written();
    }

    @Override
    public Optional<Answer> restore(String written) {
        return Truth.restore(written);
    }

    @Override
    public Outcome grade(Answer answer) {
        if (!(answer instanceof Truth said)) {
            throw new IllegalArgumentException("not a verdict: " + answer);
        }
        return Outcome.of(said.value() == truth ? 1 : 0, remark(said.value()));
    }

    private Feedback remark(boolean said) {
        return new Feedback(
                said == truth ? Verdict.RIGHT : Verdict.WRONG,
                Target.WHOLE,
                Line.of(said ? "true" : "false"),
                said ? ifTrue : ifFalse);
    }

    @Override
    public List<Answer> accepted() {
        return List.of(new Truth(truth));
    }

    @Override
    public List<Answer> mistakes() {
        return List.of(new Truth(!truth));
    }

    @Override
    public List<Feedback> solution() {
        return List.of(remark(truth));
    }

    @Override
    public List<Feedback> explanations() {
        return List.of(remark(true), remark(false));
    }

    @Override
    public List<FeedbackSite> feedback() {
        return List.of(FeedbackSite.of(ifTrue, truth, "if-true"), FeedbackSite.of(ifFalse, !truth, "if-false"));
    }

    @Override
    public List<Flaw> flaws() {
        return List.of();
    }

    @Override
    public Optional<Boolean> yieldsTo(Strategy strategy) {
        return switch (strategy) {
            case SAY_TRUE -> Optional.of(truth);
            case SAY_FALSE -> Optional.of(!truth);
            case PICK_THE_LONGEST, PICK_THE_SHORTEST -> Optional.empty();
        };
    }
}
