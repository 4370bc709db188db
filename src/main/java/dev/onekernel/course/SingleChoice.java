package dev.onekernel.course;

import dev.onekernel.course.Answer.Choices;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Options of which exactly one is correct. Worth 1 or 0. */
public record SingleChoice(QuestionHeader header, List<Option> options) implements Question {

    public SingleChoice {
        options = List.copyOf(options);
    }

    @Override
    public int choices() {
        return options.size();
    }

    @Override
    public String usage(boolean half) {
        return "Type the letter of your answer, " + ChoiceParser.range(choices()) + ".";
    }

    @Override
    public String form(boolean half) {
        return ChoiceParser.range(choices());
    }

    @Override
    public ParsedResponse read(String typed, ChoiceOrder order, Optional<Answer> soFar) {
        return ChoiceParser.in(typed, order.size())
                .filter(places -> places.size() == 1)
                .map(places -> new Choices(List.of(order.itemAt(places.get(0)))))
                .<ParsedResponse>map(ParsedResponse.Valid::new)
                .orElseGet(() ->
                        new ParsedResponse.Invalid("One letter is asked for, " + ChoiceParser.range(choices()) + "."));
    }

    @Override
    public Outcome grade(Answer answer) {
        if (answer instanceof Choices choices && choices.items().size() == 1) {
            int item = choices.items().get(0);
            return Outcome.of(options.get(item).correct() ? 1 : 0, Option.remark(options, item));
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
                .<Answer>mapToObj(item -> new Choices(List.of(item)))
                .toList();
    }

    @Override
    public List<Feedback> solution() {
        return explanations().stream()
                .filter(feedback -> feedback.verdict() == Verdict.RIGHT)
                .toList();
    }

    @Override
    public List<Feedback> explanations() {
        return Option.remarks(options);
    }
}
