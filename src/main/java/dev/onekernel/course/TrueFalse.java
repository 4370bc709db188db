package dev.onekernel.course;

import dev.onekernel.course.Answer.TruthAndReason;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A statement to judge in two tiers, so that a lucky guess is not knowledge: the verdict, and when it is right, the reason. The
 * verdict is worth a half, the reason the other half.
 *
 * @param truth whether the statement is true
 * @param ifTrue what to say to somebody who holds it true; if they are right, only after the reason is known
 * @param ifFalse what to say to somebody who holds it false; if they are right, only after the reason is known
 * @param reasons exactly one is correct
 */
public record TrueFalse(QuestionHeader header, boolean truth, Line ifTrue, Line ifFalse, List<Option> reasons)
        implements Question {

    private static final Set<String> YES = Set.of("true", "t", "yes", "y", "right");
    private static final Set<String> NO = Set.of("false", "f", "no", "n", "wrong");

    public TrueFalse {
        reasons = List.copyOf(reasons);
    }

    @Override
    public int choices() {
        return reasons.size();
    }

    @Override
    public String usage(boolean half) {
        return half
                ? "Type the letter of the reason, " + ChoiceParser.range(choices()) + "."
                : "Type true or false; the reason is asked for next.";
    }

    @Override
    public String form(boolean half) {
        return half ? "the reason, " + ChoiceParser.range(choices()) : "true or false";
    }

    @Override
    public ParsedResponse read(String typed, ChoiceOrder order, Optional<Answer> soFar) {
        if (soFar.isPresent() && soFar.get() instanceof TruthAndReason verdict) {
            return reason(typed, order)
                    .<ParsedResponse>map(reason ->
                            new ParsedResponse.Valid(new TruthAndReason(verdict.verdict(), OptionalInt.of(reason))))
                    .orElseGet(() -> new ParsedResponse.Invalid(
                            "Now the reason is asked for: one letter, " + ChoiceParser.range(choices()) + "."));
        }
        String word = typed.trim().toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return new ParsedResponse.Valid(new TruthAndReason(YES.contains(word)));
        }
        return new ParsedResponse.Invalid("First the verdict: type true or false. The reason comes next.");
    }

    private Optional<Integer> reason(String typed, ChoiceOrder order) {
        return ChoiceParser.in(typed, order.size())
                .filter(places -> places.size() == 1)
                .map(places -> order.itemAt(places.get(0)));
    }

    @Override
    public Outcome grade(Answer answer) {
        if (!(answer instanceof TruthAndReason truthAndReason)) {
            throw new IllegalArgumentException("not a judgement: " + answer);
        }
        if (truthAndReason.verdict() != truth) {
            return Outcome.of(0, verdict(truthAndReason.verdict()));
        }
        if (truthAndReason.reason().isEmpty()) {
            return new Outcome(0.5, true, List.of(verdict(truth)));
        }
        Feedback reason = Option.remark(reasons, truthAndReason.reason().getAsInt());
        return Outcome.of(reason.verdict() == Verdict.RIGHT ? 1 : 0.5, reason);
    }

    private Feedback verdict(boolean said) {
        return new Feedback(
                said == truth ? Verdict.RIGHT : Verdict.WRONG,
                -1,
                Line.of(said ? "true" : "false"),
                said ? ifTrue : ifFalse);
    }

    @Override
    public List<Answer> accepted() {
        return judgements(true);
    }

    @Override
    public List<Answer> mistakes() {
        var mistakes = new ArrayList<>(judgements(false));
        mistakes.add(0, new TruthAndReason(!truth));
        return mistakes;
    }

    private List<Answer> judgements(boolean correct) {
        return IntStream.range(0, reasons.size())
                .filter(item -> reasons.get(item).correct() == correct)
                .<Answer>mapToObj(item -> new TruthAndReason(truth, OptionalInt.of(item)))
                .toList();
    }

    @Override
    public List<Feedback> solution() {
        var solution = new ArrayList<Feedback>();
        solution.add(verdict(truth));
        Option.remarks(reasons).stream()
                .filter(feedback -> feedback.verdict() == Verdict.RIGHT)
                .forEach(solution::add);
        return solution;
    }

    @Override
    public List<Feedback> explanations() {
        var all = new ArrayList<Feedback>();
        all.add(verdict(true));
        all.add(verdict(false));
        all.addAll(Option.remarks(reasons));
        return all;
    }
}
