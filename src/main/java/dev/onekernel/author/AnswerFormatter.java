package dev.onekernel.author;

import dev.onekernel.course.Answer;
import dev.onekernel.course.Answer.Choices;
import dev.onekernel.course.Answer.Number;
import dev.onekernel.course.Answer.Text;
import dev.onekernel.course.Answer.TruthAndReason;
import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.Matching;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Question;
import dev.onekernel.tutor.Command;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says an answer as a learner types it. */
final class AnswerFormatter {

    private AnswerFormatter() {}

    /**
     * What to type.
     *
     * @param half true when the first half of an answer in two steps has been given
     */
    static String of(Question question, ChoiceOrder order, Answer answer, boolean half) {
        if (answer instanceof Choices choices) {
            return picked(question, order, choices);
        }
        if (answer instanceof TruthAndReason truthAndReason) {
            return half
                    ? ChoiceOrder.letter(
                            order.positionOf(truthAndReason.reason().orElseThrow()))
                    : String.valueOf(truthAndReason.verdict());
        }
        if (answer instanceof Text words) {
            String text = words.text();
            String[] parts = text.split("\\s+", 2);
            return Command.in(parts[0], parts.length > 1).isPresent() ? "\"" + text + "\"" : text;
        }
        if (answer instanceof Number amount) {
            return amount.value().toPlainString();
        }
        throw new AssertionError(answer);
    }

    private static String picked(Question question, ChoiceOrder order, Choices choices) {
        var places = choices.items().stream().map(order::positionOf).toList();
        if (question instanceof Ordering) {
            return places.stream().map(place -> String.valueOf(place + 1)).collect(Collectors.joining(" "));
        }
        if (question instanceof Matching) {
            return IntStream.range(0, places.size())
                    .mapToObj(left -> left + 1 + ChoiceOrder.letter(places.get(left)))
                    .collect(Collectors.joining(" "));
        }
        return places.stream().sorted().map(ChoiceOrder::letter).collect(Collectors.joining(" "));
    }
}
