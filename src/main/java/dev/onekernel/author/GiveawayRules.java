package dev.onekernel.author;

import dev.onekernel.course.FeedbackSite;
import dev.onekernel.course.FeedbackSite.Audience;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.OrderReference;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.SimpleQuestion;
import dev.onekernel.course.Statement;
import dev.onekernel.course.TextComparison;
import dev.onekernel.source.Problem;
import dev.onekernel.view.BlockView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for the answer where it is read before the question is settled, and for words that point at the places of choices. */
final class GiveawayRules {

    /** What is said after a miss, while the question can be answered again. */
    private static final Set<Object> BEFORE_RETRY = Set.of("low", "high", "otherwise");

    private static final Pattern ALTERNATIVE = Pattern.compile("\\bor\\b");

    private final Question question;
    private final SourceLocation location;
    private final String asked;
    private final List<Problem> problems = new ArrayList<>();

    GiveawayRules(Question question, SourceLocation location) {
        this.question = question;
        this.location = location;
        this.asked = BlockView.text(question.header().prompt());
    }

    List<Problem> problems() {
        ask();
        hints();
        feedback();
        if (question.parts().stream().anyMatch(GiveawayRules::isLettered)) {
            places();
        }
        return problems;
    }

    /** A question that offers words to choose from may well hold the answer. */
    private void ask() {
        if (question instanceof SimpleQuestion simple
                && simple.part() instanceof ShortText text
                && !ALTERNATIVE.matcher(asked).find()) {
            Optional.of(text.example())
                    .filter(answer -> holds(asked, answer))
                    .ifPresent(answer -> report(
                            "ask-gives-away",
                            location.at("ask"),
                            "This question holds its answer, \"" + answer + "\".",
                            "Ask in other words, or use the type `choice`."));
        }
    }

    private void hints() {
        var hints = question.header().hints();
        boolean judged = question.parts().get(0) instanceof Statement;
        for (int i = 0; i < hints.size(); i++) {
            String hint = hints.get(i).text();
            SourceLocation at = location.at("hints", i);
            Optional<String> answer = answerIn(hint, question.giveaways());
            if (answer.isPresent()) {
                report(
                        "hint-gives-away",
                        at,
                        "This hint holds the answer, \"" + answer.get() + "\".",
                        "A hint points to where the answer can be found; `answer` gives it.");
            } else if (judged && Patterns.TELLS_VERDICT.matcher(hint).find()) {
                report(
                        "hint-gives-away",
                        at,
                        "This hint says whether the statement is true, which is the answer.",
                        "A hint points to where the answer can be found; `answer` gives it.");
            }
        }
    }

    /** An answer that a text holds, if the question itself does not hold it. */
    private Optional<String> answerIn(String text, List<String> answers) {
        return answers.stream()
                .filter(answer -> !holds(asked, answer))
                .filter(answer -> holds(text, answer))
                .findFirst();
    }

    private void feedback() {
        for (FeedbackSite site : question.feedback()) {
            var steps = site.at().steps();
            Object key = steps.get(steps.size() - 1);
            if (site.audience() == Audience.WRONG && BEFORE_RETRY.contains(key)) {
                answerIn(site.text().text(), part(steps).giveaways())
                        .ifPresent(answer -> report(
                                "feedback-gives-away",
                                location.at(site.at()),
                                "This gives the answer, \"" + answer + "\", to a learner who may still try again.",
                                "Say what is wrong with other answers; `why` is shown together with the answer."));
            }
        }
    }

    /** The part of the question that a text belongs to. */
    private Part part(List<Object> steps) {
        return question.parts().get(steps.get(0).equals("blanks") ? (Integer) steps.get(1) : 0);
    }

    private static boolean isLettered(Part part) {
        return part.rows().isEmpty() && !part.choices().isEmpty() && part.labels() == Part.ChoiceLabels.LETTERS;
    }

    private void places() {
        place(asked, location.at("ask"));
        var hints = question.header().hints();
        for (int i = 0; i < hints.size(); i++) {
            place(hints.get(i).text(), location.at("hints", i));
        }
        question.feedback().forEach(site -> place(site.text().text(), location.at(site.at())));
    }

    private void place(String text, SourceLocation at) {
        if (OrderReference.isIn(text, asked)) {
            report(
                    "depends-on-order",
                    at,
                    "This refers to options by their place or letter, but options are shuffled.",
                    "Say what they say instead.");
        }
    }

    /** Whether the words of {@code part} stand in {@code text}; of numbers, whether the whole number does. */
    private boolean holds(String text, String part) {
        boolean number = question.parts().get(0) instanceof Numeric;
        if (number || TextComparison.folded(part).isEmpty()) {
            return Pattern.compile("(?<![\\w.,-])" + Pattern.quote(part) + "(?![\\w%]|[.,-]\\w)")
                    .matcher(text)
                    .find();
        }
        return (" " + TextComparison.folded(text) + " ").contains(" " + TextComparison.folded(part) + " ");
    }

    private void report(String rule, SourceLocation at, String message, String hint) {
        problems.add(at.problem(rule, message, hint));
    }
}
