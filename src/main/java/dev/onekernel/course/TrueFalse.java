package dev.onekernel.course;

import dev.onekernel.course.Answer.Judgement;
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
public record TrueFalse(Stem stem, boolean truth, Line ifTrue, Line ifFalse, List<Option> reasons) implements Question {

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
                ? "Type the letter of the reason, " + Places.range(choices()) + "."
                : "Type true or false; the reason is asked for next.";
    }

    @Override
    public String form(boolean half) {
        return half ? "the reason, " + Places.range(choices()) : "true or false";
    }

    @Override
    public Reading read(String typed, Deal deal, Optional<Answer> soFar) {
        if (soFar.isPresent() && soFar.get() instanceof Judgement verdict) {
            return reason(typed, deal)
                    .<Reading>map(
                            reason -> new Reading.Understood(new Judgement(verdict.verdict(), OptionalInt.of(reason))))
                    .orElseGet(() -> new Reading.Unclear(
                            "Now the reason is asked for: one letter, " + Places.range(choices()) + "."));
        }
        String word = typed.trim().toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return new Reading.Understood(new Judgement(YES.contains(word)));
        }
        return new Reading.Unclear("First the verdict: type true or false. The reason comes next.");
    }

    private Optional<Integer> reason(String typed, Deal deal) {
        return Places.in(typed, deal.size())
                .filter(places -> places.size() == 1)
                .map(places -> deal.at(places.get(0)));
    }

    @Override
    public Mark grade(Answer answer) {
        if (!(answer instanceof Judgement judgement)) {
            throw new IllegalArgumentException("not a judgement: " + answer);
        }
        if (judgement.verdict() != truth) {
            return Mark.of(0, verdict(judgement.verdict()));
        }
        if (judgement.reason().isEmpty()) {
            return new Mark(0.5, true, List.of(verdict(truth)));
        }
        Remark reason = Option.remark(reasons, judgement.reason().getAsInt());
        return Mark.of(reason.verdict() == Verdict.RIGHT ? 1 : 0.5, reason);
    }

    private Remark verdict(boolean said) {
        return new Remark(
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
        mistakes.add(0, new Judgement(!truth));
        return mistakes;
    }

    private List<Answer> judgements(boolean correct) {
        return IntStream.range(0, reasons.size())
                .filter(item -> reasons.get(item).correct() == correct)
                .<Answer>mapToObj(item -> new Judgement(truth, OptionalInt.of(item)))
                .toList();
    }

    @Override
    public List<Remark> solution() {
        var solution = new ArrayList<Remark>();
        solution.add(verdict(truth));
        Option.remarks(reasons).stream()
                .filter(remark -> remark.verdict() == Verdict.RIGHT)
                .forEach(solution::add);
        return solution;
    }

    @Override
    public List<Remark> explanations() {
        var all = new ArrayList<Remark>();
        all.add(verdict(true));
        all.add(verdict(false));
        all.addAll(Option.remarks(reasons));
        return all;
    }
}
