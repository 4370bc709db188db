package dev.onekernel.course;

import dev.onekernel.course.Answer.Choices;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Steps to bring into order. Worth the share of steps that directly follow their true predecessor, so that one step in the
 * wrong place does not spoil all that come after it.
 */
public record Ordering(QuestionHeader header, List<Item> steps) implements Question {

    /** One step, and why it stands where it stands. */
    public record Item(Line text, Line why) {}

    public Ordering {
        steps = List.copyOf(steps);
    }

    @Override
    public int choices() {
        return steps.size();
    }

    @Override
    public String usage(boolean half) {
        return "Type the numbers in the right order, such as " + example() + ".";
    }

    @Override
    public String form(boolean half) {
        return "the order, 1 to " + choices();
    }

    /** Shuffled, but never already solved. */
    @Override
    public ChoiceOrder deal(long seed) {
        ChoiceOrder order = Question.super.deal(seed);
        if (!order.equals(ChoiceOrder.asWritten(choices()))) {
            return order;
        }
        var turned = new ArrayList<>(order.items());
        Collections.rotate(turned, 1);
        return new ChoiceOrder(turned);
    }

    @Override
    public ParsedResponse read(String typed, ChoiceOrder order, Optional<Answer> soFar) {
        return ChoiceParser.in(typed, order.size())
                .filter(places -> places.size() == order.size()
                        && places.stream().distinct().count() == order.size())
                .map(places -> places.stream().map(order::itemAt).toList())
                .<ParsedResponse>map(items -> new ParsedResponse.Valid(new Choices(items)))
                .orElseGet(() -> new ParsedResponse.Invalid("All numbers from 1 to " + choices()
                        + " are asked for, each once, such as " + example() + "."));
    }

    private String example() {
        return "2 1"
                + IntStream.rangeClosed(3, choices())
                        .mapToObj(number -> " " + number)
                        .collect(Collectors.joining());
    }

    @Override
    public Outcome grade(Answer answer) {
        if (!(answer instanceof Choices choices) || choices.items().size() != steps.size()) {
            throw new IllegalArgumentException("not an order: " + answer);
        }
        var given = choices.items();
        var feedbacks = new ArrayList<Feedback>();
        int following = 0;
        for (int place = 0; place < given.size(); place++) {
            int item = given.get(place);
            boolean follows = place == 0 ? item == 0 : given.get(place - 1) == item - 1;
            if (place > 0 && follows) {
                following++;
            }
            feedbacks.add(remark(follows ? Verdict.RIGHT : Verdict.WRONG, item));
        }
        return Outcome.of(following / (double) (steps.size() - 1), feedbacks);
    }

    private Feedback remark(Verdict verdict, int item) {
        return new Feedback(
                verdict, item, steps.get(item).text(), steps.get(item).why());
    }

    @Override
    public List<Answer> accepted() {
        return List.of(new Choices(ChoiceOrder.asWritten(choices()).items()));
    }

    /** The right order with two neighbours changed. */
    @Override
    public List<Answer> mistakes() {
        var mistakes = new ArrayList<Answer>();
        for (int i = 0; i + 1 < steps.size(); i++) {
            var order = new ArrayList<>(ChoiceOrder.asWritten(choices()).items());
            Collections.swap(order, i, i + 1);
            mistakes.add(new Choices(order));
        }
        return mistakes;
    }

    @Override
    public List<Feedback> solution() {
        return IntStream.range(0, steps.size())
                .mapToObj(item -> remark(Verdict.RIGHT, item))
                .toList();
    }

    @Override
    public List<Feedback> explanations() {
        return solution();
    }
}
