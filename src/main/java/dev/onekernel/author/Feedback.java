package dev.onekernel.author;

import dev.onekernel.course.Matching;
import dev.onekernel.course.MultipleChoice;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Option;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Question;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.TrueFalse;
import dev.onekernel.source.Problem;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a question says to each answer, as the learner who gave it. */
final class Feedback {

    private final Question question;
    private final Spot spot;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    Feedback(Question question, Spot spot) {
        this.question = question;
        this.spot = spot;
    }

    List<Problem> problems() {
        if (question instanceof SingleChoice choice) {
            options("options", choice.options());
        } else if (question instanceof MultipleChoice several) {
            options("options", several.options());
        } else if (question instanceof TrueFalse statement) {
            tone(statement.ifTrue(), statement.truth(), spot.at("if-true"));
            tone(statement.ifFalse(), !statement.truth(), spot.at("if-false"));
            options("reasons", statement.reasons());
        } else if (question instanceof Matching matching) {
            for (int i = 0; i < matching.extra().size(); i++) {
                tone(matching.extra().get(i).why(), false, spot.at("extra", i, "why"));
            }
        } else if (question instanceof ShortText text) {
            tone(text.why(), true, spot.at("why"));
            for (int i = 0; i < text.wrong().size(); i++) {
                tone(text.wrong().get(i).why(), false, spot.at("wrong", i, "why"));
            }
            tone(text.otherwise(), false, spot.at("otherwise"));
        } else if (question instanceof Numeric number) {
            tone(number.why(), true, spot.at("why"));
            tone(number.low(), false, spot.at("low"));
            tone(number.high(), false, spot.at("high"));
        } else if (!(question instanceof Ordering)) {
            throw new AssertionError(question);
        }
        return problems;
    }

    private void options(String key, List<Option> options) {
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            Spot at = spot.at(key, i, "why");
            String why = ShortText.folded(option.why().text());
            Integer earlier = seen.putIfAbsent(why, i);
            if (earlier != null) {
                problems.add(at.problem(
                        "same-why",
                        "This is the same `why` as in number " + (earlier + 1) + " of `" + key + "`.",
                        "Say what is wrong or right about this one; that is what the learner asks."));
            } else if (why.equals(ShortText.folded(option.text().text()))) {
                problems.add(at.problem(
                        "why-repeats", "This `why` only repeats its option.", "Say why it is right or wrong."));
            }
            tone(option.why(), option.correct(), at);
        }
    }

    private void tone(Line why, boolean right, Spot at) {
        if ((right ? Patterns.CORRECTS : Patterns.PRAISES).matcher(why.text()).find()) {
            problems.add(at.problem(
                    "why-contradicts",
                    right
                            ? "This feedback to a right answer begins as if it were wrong."
                            : "This feedback to a wrong answer begins as if it were right.",
                    "Perhaps `correct` is at the wrong one. The verdict stands above the feedback anyway: begin with"
                            + " the reason."));
        }
    }
}
