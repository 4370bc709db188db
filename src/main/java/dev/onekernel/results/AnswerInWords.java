package dev.onekernel.results;

import dev.onekernel.course.Answer;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A response in the words of its question, for people who have the table but not the course. */
final class AnswerInWords {

    private AnswerInWords() {}

    static String of(Question question, Response response) {
        return IntStream.range(0, response.size())
                .mapToObj(part ->
                        of(question.parts().get(part), response.answers().get(part)))
                .collect(Collectors.joining("; "));
    }

    /** Of a choice, all that was chosen; of an order, the items as they were put; of a match, the pairs. */
    private static String of(Part part, Answer answer) {
        if (!(answer instanceof Answer.Choices choices) || part.choices().isEmpty()) {
            return part.shown(answer).text();
        }
        return IntStream.range(0, choices.items().size())
                .mapToObj(place -> row(part, place)
                        + part.choices().get(choices.items().get(place)).text())
                .collect(Collectors.joining("; "));
    }

    private static String row(Part part, int place) {
        return place < part.rows().size() ? part.rows().get(place).text() + ": " : "";
    }
}
