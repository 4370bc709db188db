package dev.onekernel.author;

import dev.onekernel.course.Answer;
import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.Part;
import dev.onekernel.tutor.Command;

/** Says an answer as a learner types it. */
final class AnswerFormatter {

    private AnswerFormatter() {}

    /** What to type; an answer that is also a command word needs quotes. */
    static String of(Part part, ChoiceOrder order, Answer answer) {
        String text = part.format(answer, order);
        String[] words = text.split("\\s+", 2);
        return Command.in(words[0], words.length > 1).isPresent() ? "\"" + text + "\"" : text;
    }
}
