package dev.onekernel.author;

import dev.onekernel.course.MultipleChoice;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Option;
import dev.onekernel.course.Question;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.source.Problem;
import dev.onekernel.view.BlockView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for the answer in the hints. */
final class Hints {

    private final Question question;
    private final Spot spot;

    Hints(Question question, Spot spot) {
        this.question = question;
        this.spot = spot;
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var hints = question.stem().hints();
        var answers = answers().filter(answer -> !holds(asked(), answer)).toList();
        for (int i = 0; i < hints.size(); i++) {
            String hint = hints.get(i).text();
            Spot at = spot.at("hints", i);
            answers.stream()
                    .filter(answer -> holds(hint, answer))
                    .findFirst()
                    .ifPresent(answer -> problems.add(at.problem(
                            "hint-gives-away",
                            "This hint holds the answer, \"" + answer + "\".",
                            "A hint points to where the answer can be found; `answer` gives it.")));
        }
        return problems;
    }

    /** Whether the words of {@code part} stand in {@code text}, compared as answers are. */
    private static boolean holds(String text, String part) {
        String words = ShortText.folded(part);
        return !words.isEmpty() && (" " + ShortText.folded(text) + " ").contains(" " + words + " ");
    }

    /** What a learner could read off: the words or numbers to type, the text of what is to be chosen. */
    private Stream<String> answers() {
        if (question instanceof ShortText text) {
            return text.accept().stream();
        }
        if (question instanceof Numeric number) {
            return Stream.of(number.answer().toPlainString());
        }
        if (question instanceof SingleChoice choice) {
            return correct(choice.options());
        }
        return question instanceof MultipleChoice several ? correct(several.options()) : Stream.empty();
    }

    private static Stream<String> correct(List<Option> options) {
        return options.stream()
                .filter(Option::correct)
                .map(option -> option.text().text());
    }

    private String asked() {
        return BlockView.text(question.stem().ask());
    }
}
