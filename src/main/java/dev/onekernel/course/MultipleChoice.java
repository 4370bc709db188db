package dev.onekernel.course;

import dev.onekernel.course.Answer.Picks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Options of which any number may be correct. Each wrong pick takes away what a right one earns: {@code (right - wrong) /
 * correct}, but never less than 0, so that picking everything earns nothing.
 */
public record MultipleChoice(Stem stem, List<Option> options) implements Question {

    public MultipleChoice {
        options = List.copyOf(options);
    }

    @Override
    public int choices() {
        return options.size();
    }

    @Override
    public String usage(boolean half) {
        return "Type all letters that fit, such as a c.";
    }

    @Override
    public String form(boolean half) {
        return "all that fit, " + Places.range(choices());
    }

    @Override
    public Reading read(String typed, Deal deal, Optional<Answer> soFar) {
        return Places.in(typed, deal.size())
                .map(places -> places.stream().map(deal::at).distinct().sorted().toList())
                .<Reading>map(items -> new Reading.Understood(new Picks(items)))
                .orElseGet(() -> new Reading.Unclear(
                        "Letters from " + Places.range(choices()) + " are asked for, such as a c."));
    }

    @Override
    public Mark grade(Answer answer) {
        if (!(answer instanceof Picks picks)) {
            throw new IllegalArgumentException("not a choice of several: " + answer);
        }
        var chosen = picks.items();
        long right = chosen.stream().filter(item -> options.get(item).correct()).count();
        long wrong = chosen.size() - right;
        var remarks = new ArrayList<Remark>();
        chosen.forEach(item -> remarks.add(Option.remark(options, item)));
        return Mark.of(Math.max(0, right - wrong) / (double) correct().size(), remarks);
    }

    private List<Integer> correct() {
        return IntStream.range(0, options.size())
                .filter(item -> options.get(item).correct())
                .boxed()
                .toList();
    }

    @Override
    public List<Answer> accepted() {
        return List.of(new Picks(correct()));
    }

    /** The right set with one option too many or one too few. */
    @Override
    public List<Answer> mistakes() {
        var correct = correct();
        return IntStream.range(0, options.size())
                .mapToObj(odd -> IntStream.range(0, options.size())
                        .filter(item -> correct.contains(item) != (item == odd))
                        .boxed()
                        .toList())
                .<Answer>map(Picks::new)
                .toList();
    }

    @Override
    public List<Remark> solution() {
        return explanations().stream()
                .filter(remark -> remark.verdict() == Verdict.RIGHT)
                .toList();
    }

    @Override
    public List<Remark> explanations() {
        return Option.remarks(options);
    }
}
