package dev.onekernel.course;

import dev.onekernel.course.Answer.Picks;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Options of which exactly one is correct. Worth 1 or 0. */
public record SingleChoice(Stem stem, List<Option> options) implements Question {

    public SingleChoice {
        options = List.copyOf(options);
    }

    @Override
    public int choices() {
        return options.size();
    }

    @Override
    public String usage(boolean half) {
        return "Type the letter of your answer, " + Places.range(choices()) + ".";
    }

    @Override
    public String form(boolean half) {
        return Places.range(choices());
    }

    @Override
    public Reading read(String typed, Deal deal, Optional<Answer> soFar) {
        return Places.in(typed, deal.size())
                .filter(places -> places.size() == 1)
                .map(places -> new Picks(List.of(deal.at(places.get(0)))))
                .<Reading>map(Reading.Understood::new)
                .orElseGet(() -> new Reading.Unclear("One letter is asked for, " + Places.range(choices()) + "."));
    }

    @Override
    public Mark grade(Answer answer) {
        if (answer instanceof Picks picks && picks.items().size() == 1) {
            int item = picks.items().get(0);
            return Mark.of(options.get(item).correct() ? 1 : 0, Option.remark(options, item));
        }
        throw new IllegalArgumentException("not a single choice: " + answer);
    }

    @Override
    public List<Answer> accepted() {
        return picks(true);
    }

    @Override
    public List<Answer> mistakes() {
        return picks(false);
    }

    private List<Answer> picks(boolean correct) {
        return IntStream.range(0, options.size())
                .filter(item -> options.get(item).correct() == correct)
                .<Answer>mapToObj(item -> new Picks(List.of(item)))
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
