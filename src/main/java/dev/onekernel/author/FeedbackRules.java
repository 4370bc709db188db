package dev.onekernel.author;

import dev.onekernel.course.FeedbackSite;
import dev.onekernel.course.Question;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.Verdict;
import dev.onekernel.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a question says to each answer, as the learner who gave it. */
final class FeedbackRules {

    private final Question question;
    private final SourceLocation location;
    private final List<Problem> problems = new ArrayList<>();

    /** The number of the option that was explained like this, by the list of options and the explanation. */
    private final Map<List<Object>, Integer> seen = new HashMap<>();

    FeedbackRules(Question question, SourceLocation location) {
        this.question = question;
        this.location = location;
    }

    List<Problem> problems() {
        for (FeedbackSite site : question.feedback()) {
            if (!site.choice().spans().isEmpty()) {
                explanation(site);
            }
            tone(site);
        }
        return problems;
    }

    /** @param site below an option: its last step is {@code why}, the one before its index, the one before that its list */
    private void explanation(FeedbackSite site) {
        var steps = site.at().steps();
        var list = steps.subList(0, steps.size() - 2);
        String why = ShortText.folded(site.text().text());
        Integer earlier = seen.putIfAbsent(List.of(list, why), (Integer) steps.get(steps.size() - 2) + 1);
        if (earlier != null) {
            problems.add(location.at(site.at())
                    .problem(
                            "same-why",
                            "This is the same `why` as in number " + earlier + " of `" + list.get(list.size() - 1)
                                    + "`.",
                            "Say what is wrong or right about this one; that is what the learner asks."));
        } else if (why.equals(ShortText.folded(site.choice().text()))) {
            problems.add(location.at(site.at())
                    .problem("why-repeats", "This `why` only repeats its option.", "Say why it is right or wrong."));
        }
    }

    private void tone(FeedbackSite site) {
        boolean right = site.verdict() == Verdict.RIGHT;
        if ((right ? Patterns.CORRECTS : Patterns.PRAISES)
                .matcher(site.text().text())
                .find()) {
            problems.add(location.at(site.at())
                    .problem(
                            "why-contradicts",
                            right
                                    ? "This feedback to a right answer begins as if it were wrong."
                                    : "This feedback to a wrong answer begins as if it were right.",
                            "Perhaps `correct` is at the wrong one. The verdict stands above the feedback anyway:"
                                    + " begin with the reason."));
        }
    }
}
