package dev.onekernel.author;

import dev.onekernel.course.Question;
import dev.onekernel.course.ShortText;
import dev.onekernel.source.Problem;
import dev.onekernel.view.BlockView;
import java.util.ArrayList;
import java.util.List;

/** Looks for the answer in the hints. */
final class HintRules {

    private final Question question;
    private final SourceLocation location;

    HintRules(Question question, SourceLocation location) {
        this.question = question;
        this.location = location;
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var hints = question.header().hints();
        var answers = question.giveaways().stream()
                .filter(answer -> !holds(asked(), answer))
                .toList();
        for (int i = 0; i < hints.size(); i++) {
            String hint = hints.get(i).text();
            SourceLocation at = location.at("hints", i);
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

    private String asked() {
        return BlockView.text(question.header().prompt());
    }
}
