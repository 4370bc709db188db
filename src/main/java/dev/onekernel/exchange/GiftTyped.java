package dev.onekernel.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The answers of a question in GIFT that are typed: what is accepted, what is a known mistake, and what is said to anything else. */
record GiftTyped(QuestionDraft draft, GiftMarkdown texts, Consumer<String> notes) {

    /** @return whether an answer is right; if none is, it was said */
    boolean read(String written) {
        List<GiftAnswer> answers = GiftAnswer.split(written, "=");
        List<GiftAnswer> right = answers.stream().filter(GiftAnswer::isRight).toList();
        if (right.isEmpty()) {
            notes.accept("No answer of this question is right. Write =answer for one that is.");
            return false;
        }
        if (answers.stream().anyMatch(GiftAnswer::isPartly)) {
            notes.accept(
                    "Answers that are partly right count as wrong, with their feedback. Move them to `accept` if they should count.");
        }
        draft.keys().put("type", "text");
        List<String> accepted =
                right.stream().map(answer -> GiftText.shown(answer.text())).toList();
        if (accepted.stream().anyMatch(GiftPattern::isPattern)) {
            draft.with("compare", "pattern")
                    .with("accept", accepted.stream().map(GiftPattern::of).toList())
                    .with("answer", GiftPattern.example(accepted));
        } else {
            compared();
            draft.with("accept", accepted.stream().map(GiftPattern::literal).toList());
        }
        if (right.stream().map(GiftAnswer::feedback).distinct().count() > 1) {
            notes.accept("The right answers have different feedback, of which the first is taken.");
        }
        draft.with("why", texts.line(right.get(0).feedback()));
        wrong(answers);
        return true;
    }

    private void compared() {
        for (String tag : List.copyOf(draft.tags())) {
            if (tag.startsWith("compare ")) {
                draft.tags().remove(tag);
                draft.with("compare", tag.substring("compare ".length()));
            }
        }
    }

    /** Mistakes with the same feedback stand together; what is said to any other answer stands behind them. */
    private void wrong(List<GiftAnswer> answers) {
        Map<String, List<String>> byFeedback = new LinkedHashMap<>();
        String otherwise = "";
        for (GiftAnswer answer : answers) {
            if (!answer.isRight() && answer.text().strip().equals("*")) {
                otherwise = texts.line(answer.feedback());
            } else if (!answer.isRight()) {
                byFeedback
                        .computeIfAbsent(texts.line(answer.feedback()), feedback -> new ArrayList<>())
                        .add(GiftPattern.literal(GiftText.shown(answer.text())));
            }
        }
        var wrong = new ArrayList<Map<String, Object>>();
        byFeedback.forEach((feedback, texts) -> {
            Map<String, Object> mistake = QuestionDraft.mapping("text", texts.get(0), "why", feedback);
            if (texts.size() > 1) {
                mistake.put("text", texts);
            }
            wrong.add(mistake);
        });
        draft.with("wrong", wrong).with("otherwise", otherwise);
    }
}
