package dev.onekernel.author;

import dev.onekernel.author.Lint.Asked;
import dev.onekernel.course.Answer;
import dev.onekernel.course.Deal;
import dev.onekernel.course.Matching;
import dev.onekernel.course.MultipleChoice;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Option;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Question;
import dev.onekernel.course.Reading;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.TrueFalse;
import dev.onekernel.course.Verdict;
import dev.onekernel.source.Problem;
import dev.onekernel.text.Line;
import dev.onekernel.tutor.Command;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays one question as a learner could, with every answer its author foresaw. */
final class QuestionRules {

    private final Question question;
    private final Spot spot;
    private final List<Problem> problems = new ArrayList<>();

    QuestionRules(Asked asked) {
        this.question = asked.question();
        this.spot = asked.spot();
    }

    List<Problem> problems() {
        if (question instanceof SingleChoice choice) {
            options("options", choice.options());
            optionCount(choice.options().size());
        } else if (question instanceof MultipleChoice several) {
            options("options", several.options());
            optionCount(several.options().size());
            allCorrect(several.options());
        } else if (question instanceof TrueFalse statement) {
            options("reasons", statement.reasons());
        } else if (question instanceof Ordering ordering) {
            var texts = ordering.steps().stream().map(Ordering.Item::text).toList();
            sameTexts(
                    "steps",
                    "text",
                    texts,
                    "ambiguous-order",
                    "Nobody can tell the two apart, so the order is a guess.");
        } else if (question instanceof Matching matching) {
            matching(matching);
        } else if (question instanceof ShortText text) {
            accepted(text);
            mistakes(text);
        } else if (question instanceof Numeric number) {
            number(number);
        } else {
            throw new AssertionError(question);
        }
        if (problems.isEmpty()) {
            play();
        }
        problems.addAll(new Feedback(question, spot).problems());
        problems.addAll(new Hints(question, spot).problems());
        return problems;
    }

    /** Whatever was not foreseen above: the answers that must pass and those that must not. */
    private void play() {
        for (Answer answer : question.accepted()) {
            if (question.grade(answer).verdict() != Verdict.RIGHT) {
                report(
                        "answer-fails",
                        spot,
                        "The right answer itself (" + answer.written() + ") does not pass.",
                        "Play the question and see what is asked for.");
            }
        }
        for (Answer answer : question.mistakes()) {
            if (question.grade(answer).verdict() == Verdict.RIGHT) {
                report(
                        "mistake-passes",
                        spot,
                        "A wrong answer (" + answer.written() + ") passes as right.",
                        "Make the choices differ.");
                return;
            }
        }
    }

    private void options(String key, List<Option> options) {
        sameTexts(
                key,
                "text",
                options.stream().map(Option::text).toList(),
                "same-options",
                "Whoever picks one of the two cannot know which.");
        for (int i = 0; i < options.size(); i++) {
            String text = options.get(i).text().text();
            if (Patterns.POINTS_AT_OPTIONS.matcher(text).find()) {
                report(
                        "depends-on-order",
                        spot.at(key, i, "text"),
                        "This option speaks of others by their place, but options are shuffled.",
                        "Say what is meant; for several right options use the type `several`.");
            }
        }
    }

    private void optionCount(int count) {
        if (count < 3 || count > 5) {
            report(
                    "option-count",
                    spot.at("options"),
                    "This question has " + count + " options.",
                    "Three to five are best: fewer invite a guess, more are filled with what nobody would choose.");
        }
    }

    private void allCorrect(List<Option> options) {
        if (options.stream().allMatch(Option::correct)) {
            report(
                    "all-correct",
                    spot.at("options"),
                    "Every option is correct.",
                    "Add some that are not, or picking all without thought is the answer.");
        }
    }

    private void matching(Matching matching) {
        var lefts = matching.pairs().stream().map(Matching.Pair::left).toList();
        sameTexts("pairs", "left", lefts, "ambiguous-match", "The two cannot be told apart.");
        if (matching.choices() == 1) {
            report(
                    "mistake-passes",
                    spot.at("pairs"),
                    "Everything belongs to the same right side, so any answer passes.",
                    "Add pairs with another right side, or `extra` ones that match nothing.");
        }
        Map<String, Line> rights = new HashMap<>();
        for (int i = 0; i < matching.pairs().size(); i++) {
            Line right = matching.pairs().get(i).right();
            Line earlier = rights.putIfAbsent(bare(right), right);
            if (earlier != null && !earlier.equals(right)) {
                report(
                        "ambiguous-match",
                        spot.at("pairs", i, "right"),
                        "This right side and \"" + earlier.text() + "\" read the same, but count as two.",
                        "Write both alike if they are one, or make them differ.");
            }
        }
        for (int i = 0; i < matching.extra().size(); i++) {
            if (rights.containsKey(bare(matching.extra().get(i).text()))) {
                report(
                        "ambiguous-match",
                        spot.at("extra", i, "text"),
                        "This right side should match nothing, but it is the right side of a pair.",
                        "Take another text, or remove it.");
            }
        }
    }

    /** @param why what follows from the same text standing there twice */
    private void sameTexts(String list, String key, List<Line> texts, String rule, String why) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            Integer earlier = seen.putIfAbsent(bare(texts.get(i)), i);
            if (earlier != null) {
                report(
                        rule,
                        spot.at(list, i, key),
                        "The same text stands here as in number " + (earlier + 1) + " of `" + list + "`.",
                        why);
            }
        }
    }

    private void accepted(ShortText text) {
        for (int i = 0; i < text.accept().size(); i++) {
            String typed = text.accept().get(i);
            Spot at = spot.at("accept", i);
            Optional<String> command = commandIn(typed);
            if (command.isPresent()) {
                report(
                        "command-word",
                        at,
                        "The prompt takes `" + typed + "` for the command `" + command.get()
                                + "`, never for an answer.",
                        "Accept another wording, or ask for something else.");
            } else if (text.read(typed, Deal.asWritten(0), Optional.empty()) instanceof Reading.Unclear) {
                report(
                        "answer-fails",
                        at,
                        "Nobody can answer with `" + typed + "`: nothing is left of it when"
                                + " punctuation is set aside.",
                        "Ask for a word, or use the type `choice`.");
            }
        }
    }

    /** The command that typing {@code text} would give. */
    private static Optional<String> commandIn(String text) {
        String[] words = text.strip().split("\\s+", 2);
        return Command.in(words[0], words.length > 1).map(Command::word);
    }

    private void mistakes(ShortText text) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < text.wrong().size(); i++) {
            List<String> texts = text.wrong().get(i).texts();
            for (int j = 0; j < texts.size(); j++) {
                String wrong = texts.get(j);
                String folded = ShortText.folded(wrong);
                Spot at = spot.at("wrong", i, "text", j);
                if (text.accept().stream().map(ShortText::folded).anyMatch(folded::equals)) {
                    report(
                            "mistake-passes",
                            at,
                            "`" + wrong + "` is listed as wrong, but it is accepted as right.",
                            "Case, blanks and punctuation do not tell answers apart. Remove it from one of the lists.");
                } else if (seen.putIfAbsent(folded, i) != null) {
                    report(
                            "wrong-twice",
                            at,
                            "`" + wrong + "` already has its feedback above; nobody will see this one.",
                            "Keep one of the two.");
                }
            }
        }
    }

    private void number(Numeric number) {
        if (number.from().compareTo(number.to()) > 0) {
            report(
                    "number-range",
                    spot.at("from"),
                    "The range from " + number.from() + " to " + number.to() + " is empty, so no answer passes.",
                    "Exchange `from` and `to`.");
        } else if (question.grade(new Answer.Amount(number.answer())).verdict() != Verdict.RIGHT) {
            report(
                    "number-range",
                    spot.at("answer"),
                    "The answer " + number.answer() + " is not in the range from " + number.from() + " to "
                            + number.to() + ", so it does not pass.",
                    "Correct the one or the other.");
        }
        String typed = number.answer().toPlainString() + " " + number.unit();
        if (number.read(typed.strip(), Deal.asWritten(0), Optional.empty()) instanceof Reading.Unclear) {
            report(
                    "answer-fails",
                    spot.at("unit"),
                    "The answer typed with its unit (`" + typed.strip() + "`) is not" + " understood.",
                    "A unit is a word or a sign, without digits.");
        }
    }

    private static String bare(Line line) {
        return ShortText.folded(line.text());
    }

    private void report(String rule, Spot at, String sentence, String hint) {
        problems.add(at.problem(rule, sentence, hint));
    }
}
