package dev.onekernel.course;

import dev.onekernel.course.Answer.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Options of which any number may be correct. Each wrong pick takes away what a right one earns: {@code (right - wrong) /
 * correct}, but never less than 0, so that picking everything earns nothing.
 */
public record MultipleResponse(QuestionHeader header, List<Option> options) implements Question {

    public MultipleResponse {
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
        return "all that fit, " + ChoiceParser.range(choices());
    }

    @Override
    public ParsedResponse read(String typed, ChoiceOrder order, Optional<Answer> soFar) {
        return ChoiceParser.in(typed, order.size())
                .map(places ->
                        places.stream().map(order::itemAt).distinct().sorted().toList())
                .<ParsedResponse>map(items -> new ParsedResponse.Valid(new Choices(items)))
                .orElseGet(() -> new ParsedResponse.Invalid(
                        "Letters from " + ChoiceParser.range(choices()) + " are asked for, such as a c."));
    }

    @Override
    public Outcome grade(Answer answer) {
        if (!(answer instanceof Choices choices)) {
            throw new IllegalArgumentException("not a choice of several: " + answer);
        }
        var chosen = choices.items();
        long right = chosen.stream().filter(item -> options.get(item).correct()).count();
        long wrong = chosen.size() - right;
        var feedbacks = new ArrayList<Feedback>();
        chosen.forEach(item -> feedbacks.add(Option.remark(options, item)));
        return Outcome.of(Math.max(0, right - wrong) / (double) correct().size(), feedbacks);
    }

    private List<Integer> correct() {
        return IntStream.range(0, options.size())
                .filter(item -> options.get(item).correct())
                .boxed()
                .toList();
    }

    @Override
    public List<Answer> accepted() {
        return List.of(new Choices(correct()));
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
                .<Answer>map(Choices::new)
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
