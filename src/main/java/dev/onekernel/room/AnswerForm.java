package dev.onekernel.room;

import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.Response;
import dev.onekernel.text.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What an attendee can answer now by pointing, not by typing.
 *
 * @param part which part of the question is asked, from 1
 * @param parts how many the question has
 * @param form what is to be given, in a few words
 * @param rows to each of these, one of the choices is to be given
 * @param recorded what is recorded for this part, as it would be typed
 */
public record AnswerForm(
        Vote vote,
        int part,
        int parts,
        Part.Interaction interaction,
        String form,
        List<Line> rows,
        List<FormChoice> choices,
        Optional<String> recorded) {

    /** @param typed what would be typed to choose it */
    public record FormChoice(String typed, Line text) {}

    public AnswerForm {
        rows = List.copyOf(rows);
        choices = List.copyOf(choices);
    }

    static Optional<AnswerForm> of(Room room, CourseRoute route, String who) {
        return AnswerReader.in(room, route, who).map(open -> {
            Question question = open.question();
            int part = open.given().size();
            Part asked = question.next(open.given());
            ChoiceOrder order = question.sharedChoiceOrders().get(part);
            Optional<String> recorded = room.ballot(open.vote(), who)
                    .flatMap(ballot -> question.restore(ballot.given()))
                    .map(Response::answers)
                    .filter(answers -> answers.size() > part)
                    .map(answers -> asked.format(answers.get(part), order));
            return new AnswerForm(
                    open.vote(),
                    part + 1,
                    question.parts().size(),
                    asked.interaction(),
                    asked.form(),
                    asked.rows(),
                    choices(asked, order),
                    recorded);
        });
    }

    private static List<FormChoice> choices(Part part, ChoiceOrder order) {
        if (part.interaction() == Part.Interaction.JUDGE) {
            return List.of(new FormChoice("true", Line.of("True")), new FormChoice("false", Line.of("False")));
        }
        boolean numbered = part.labels() == Part.ChoiceLabels.NUMBERS;
        return IntStream.range(0, order.size())
                .mapToObj(place -> new FormChoice(
                        numbered ? String.valueOf(place + 1) : ChoiceOrder.letter(place),
                        part.choices().get(order.itemAt(place))))
                .toList();
    }
}
