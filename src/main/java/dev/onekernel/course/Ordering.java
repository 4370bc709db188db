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
 * wrong place does not spoil all that come after it. In the feedback a step is right when it is in its place.
 */
public record Ordering(List<Item> steps) implements Part {

    /** One step, and why it stands where it stands. */
    public record Item(Line text, Line why) {}

    public Ordering {
        steps = List.copyOf(steps);
    }

    @Override
    public List<Line> choices() {
        return steps.stream().map(Item::text).toList();
    }

    @Override
    public ChoiceLabels labels() {
        return ChoiceLabels.NUMBERS;
    }

    @Override
    public Interaction interaction() {
        return Interaction.PUT_IN_ORDER;
    }

    @Override
    public String usage() {
        return "Type the numbers in the right order, for example " + example() + ".";
    }

    @Override
    public String form() {
        return "the order, 1 to " + steps.size();
    }

    /** Shuffled, but never already solved. */
    @Override
    public ChoiceOrder choiceOrder(long seed) {
        ChoiceOrder order = Part.super.choiceOrder(seed);
        if (!order.items().equals(ChoiceOrder.asWritten(steps.size()).items())) {
            return order;
        }
        var turned = new ArrayList<>(order.items());
        Collections.rotate(turned, 1);
        return new ChoiceOrder(turned);
    }

    @Override
    public ParsedResponse parse(String typed, ChoiceOrder order) {
        return ChoiceParser.in(typed, order.size())
                .filter(places -> places.size() == order.size()
                        && places.stream().distinct().count() == order.size())
                .map(places -> places.stream().map(order::itemAt).toList())
                .<ParsedResponse>map(items -> new ParsedResponse.Valid(new Choices(items)))
                .orElseGet(() -> new ParsedResponse.Invalid("Type each number from 1 to " + steps.size()
                        + " once, in the right order, for example " + example() + "."));
    }

    private String example() {
        return "2 1"
                + IntStream.rangeClosed(3, steps.size())
                        .mapToObj(number -> " " + number)
                        .collect(Collectors.joining());
    }

    @Override
    public String format(Answer answer, ChoiceOrder order) {
        return items(answer).stream()
                .map(item -> String.valueOf(order.positionOf(item) + 1))
                .collect(Collectors.joining(" "));
    }

    @Override
    public Optional<Answer> restore(String written) {
        return Choices.restore(written, steps.size())
                .filter(picks -> picks.items().size() == steps.size()
                        && picks.items().stream().distinct().count() == steps.size())
                .map(Answer.class::cast);
    }

    private List<Integer> items(Answer answer) {
        if (answer instanceof Choices picks && picks.items().size() == steps.size()) {
            return picks.items();
        }
        throw new IllegalArgumentException("not an order: " + answer);
    }

    @Override
    public Outcome grade(Answer answer) {
        var given = items(answer);
        var feedbacks = new ArrayList<Feedback>();
        boolean solved = answer.equals(accepted().get(0));
        int following = 0;
        for (int place = 0; place < given.size(); place++) {
            int item = given.get(place);
            following += place > 0 && given.get(place - 1) == item - 1 ? 1 : 0;
            Verdict verdict = item == place ? Verdict.RIGHT : Verdict.WRONG;
            feedbacks.add(solved ? remark(verdict, place, item) : unexplained(verdict, place, item));
        }
        return Outcome.of(following / (double) (steps.size() - 1), feedbacks);
    }

    /** Why a step stands where it stands would give the order away. */
    private Feedback unexplained(Verdict verdict, int place, int item) {
        return new Feedback(verdict, Target.row(place), steps.get(item).text(), Line.EMPTY);
    }

    @Override
    public String rule() {
        return "You get points for each step that comes directly after the right one.";
    }

    private Feedback remark(Verdict verdict, int place, int item) {
        return new Feedback(
                verdict,
                Target.row(place),
                steps.get(item).text(),
                steps.get(item).why());
    }

    @Override
    public List<Answer> accepted() {
        return List.of(new Choices(ChoiceOrder.asWritten(steps.size()).items()));
    }

    /** The right order with two neighbours changed. */
    @Override
    public List<Answer> mistakes() {
        var mistakes = new ArrayList<Answer>();
        for (int i = 0; i + 1 < steps.size(); i++) {
            var order = new ArrayList<>(ChoiceOrder.asWritten(steps.size()).items());
            Collections.swap(order, i, i + 1);
            mistakes.add(new Choices(order));
        }
        return mistakes;
    }

    @Override
    public List<Feedback> solution() {
        return IntStream.range(0, steps.size())
                .mapToObj(item -> remark(Verdict.RIGHT, item, item))
                .toList();
    }

    @Override
    public List<Feedback> explanations() {
        return solution();
    }

    @Override
    public List<FeedbackSite> feedback() {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> FeedbackSite.toEverybody(
                        steps.get(i).why(), steps.get(i).text(), "steps", i, "why"))
                .toList();
    }

    @Override
    public List<Flaw> flaws() {
        return Flaw.repeated(
                "steps",
                "text",
                choices(),
                "ambiguous-order",
                "The two cannot be told apart, so the order is a guess.");
    }
}
