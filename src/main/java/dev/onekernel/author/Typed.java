package dev.onekernel.author;

import dev.onekernel.course.Answer;
import dev.onekernel.course.Answer.Amount;
import dev.onekernel.course.Answer.Judgement;
import dev.onekernel.course.Answer.Picks;
import dev.onekernel.course.Answer.Words;
import dev.onekernel.course.Deal;
import dev.onekernel.course.Matching;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Question;
import dev.onekernel.tutor.Command;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says an answer as a learner types it. */
final class Typed {

    private Typed() {}

    /**
     * What to type.
     *
     * @param half true when the first half of an answer in two steps has been given
     */
    static String of(Question question, Deal deal, Answer answer, boolean half) {
        if (answer instanceof Picks picks) {
            return picked(question, deal, picks);
        }
        if (answer instanceof Judgement judgement) {
            return half
                    ? Deal.letter(deal.placeOf(judgement.reason().orElseThrow()))
                    : String.valueOf(judgement.verdict());
        }
        if (answer instanceof Words words) {
            String text = words.text();
            String[] parts = text.split("\\s+", 2);
            return Command.in(parts[0], parts.length > 1).isPresent() ? "\"" + text + "\"" : text;
        }
        if (answer instanceof Amount amount) {
            return amount.value().toPlainString();
        }
        throw new AssertionError(answer);
    }

    private static String picked(Question question, Deal deal, Picks picks) {
        var places = picks.items().stream().map(deal::placeOf).toList();
        if (question instanceof Ordering) {
            return places.stream().map(place -> String.valueOf(place + 1)).collect(Collectors.joining(" "));
        }
        if (question instanceof Matching) {
            return IntStream.range(0, places.size())
                    .mapToObj(left -> left + 1 + Deal.letter(places.get(left)))
                    .collect(Collectors.joining(" "));
        }
        return places.stream().sorted().map(Deal::letter).collect(Collectors.joining(" "));
    }
}
