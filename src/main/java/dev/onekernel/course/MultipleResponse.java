package dev.onekernel.course;

import dev.onekernel.course.Answer.Choices;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Options of which any number may be correct. Each wrong pick takes away what a right one earns: {@code (right - wrong) /
 * correct}, but never less than 0, so that picking everything earns nothing.
 */
public record MultipleResponse(List<Option> options) implements Part {

    public MultipleResponse {
        options = List.copyOf(options);
    }

    @Override
    public List<Line> choices() {
        return Option.texts(options);
    }

    @Override
    public Interaction interaction() {
        return Interaction.CHOOSE_SEVERAL;
    }

    @Override
    public String usage() {
        return "Type the letters of all that apply, for example a c.";
    }

    @Override
    public String form() {
        return "choose all that apply, " + letters();
    }

    private String letters() {
        return ChoiceParser.range(options.size());
    }

    @Override
    public ParsedResponse parse(String typed, ChoiceOrder order) {
        return Optional.of(typed)
                .filter(text -> text.chars().noneMatch(Character::isDigit)) // numbers are the answer to an order
                .flatMap(text -> ChoiceParser.in(text, order.size()))
                .map(places ->
                        places.stream().map(order::itemAt).distinct().sorted().toList())
                .<ParsedResponse>map(items -> new ParsedResponse.Valid(new Choices(items)))
                .orElseGet(() -> new ParsedResponse.Invalid(
                        "Type the letters of all that apply, " + letters() + ", for example a c."));
    }

    @Override
    public String format(Answer answer, ChoiceOrder order) {
        return picks(answer).items().stream()
                .map(order::positionOf)
                .sorted()
                .map(ChoiceOrder::letter)
                .collect(Collectors.joining(" "));
    }

    @Override
    public Optional<Answer> restore(String written) {
        return Choices.restore(written, options.size()).map(Answer.class::cast);
    }

    private static Choices picks(Answer answer) {
        if (answer instanceof Choices picks) {
            return picks;
        }
        throw new IllegalArgumentException("not a choice of several: " + answer);
    }

    @Override
    public Outcome grade(Answer answer) {
        var chosen = picks(answer).items();
        long right = chosen.stream().filter(item -> options.get(item).correct()).count();
        long wrong = chosen.size() - right;
        var feedbacks = new ArrayList<Feedback>();
        chosen.forEach(item -> feedbacks.add(Option.remark(options, item)));
        return Outcome.of(Math.max(0, right - wrong) / (double) correct().size(), feedbacks);
    }

    private List<Integer> correct() {
        return Option.indexes(options, true).toList();
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
        return Option.solution(options);
    }

    @Override
    public List<Feedback> explanations() {
        return Option.remarks(options);
    }

    @Override
    public List<FeedbackSite> feedback() {
        return Option.feedback("options", options);
    }

    @Override
    public List<Flaw> flaws() {
        var flaws = new ArrayList<>(Option.flaws("options", options));
        flaws.addAll(Option.countFlaws("options", options));
        if (options.stream().allMatch(Option::correct)) {
            flaws.add(new Flaw(
                    "all-correct",
                    Pointer.to("options"),
                    "Every option is correct.",
                    "Add some that are not, or picking all without thought is the answer."));
        }
        return flaws;
    }

    @Override
    public List<String> giveaways() {
        return Option.correctTexts(options);
    }
}
