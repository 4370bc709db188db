package dev.onekernel.author;

import dev.onekernel.course.FeedbackSite;
import dev.onekernel.course.FeedbackSite.Audience;
import dev.onekernel.course.Pointer;
import dev.onekernel.course.Question;
import dev.onekernel.course.TextComparison;
import dev.onekernel.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what a question says to each answer, as the learner who gave it. */
final class FeedbackRules {

    private final Question question;
    private final SourceLocation location;
    private final List<Problem> problems = new ArrayList<>();

    /** The first place where something is said, by the list or part it belongs to and by what is said. */
    private final Map<List<Object>, FeedbackSite> seen = new HashMap<>();

    FeedbackRules(Question question, SourceLocation location) {
        this.question = question;
        this.location = location;
    }

    List<Problem> problems() {
        for (FeedbackSite site : question.feedback()) {
            if (!site.text().isBlank()) {
                if (!said(site) && !repeats(site)) {
                    tone(site);
                }
            }
        }
        exchanged();
        return problems;
    }

    /** Whether the same was said to another answer, for which it cannot be true as well. */
    private boolean said(FeedbackSite site) {
        String text = TextComparison.folded(site.text().text());
        FeedbackSite earlier = seen.putIfAbsent(List.of(owner(site.at()), text), site);
        if (earlier == null || mayBeAlike(earlier, site)) {
            return false;
        }
        problems.add(location.at(site.at())
                .problem(
                        "same-why",
                        "This is the same text as in " + name(earlier.at()) + ".",
                        "Say what is wrong or right about this one; that is what the learner asks."));
        return true;
    }

    /** The list of choices that a text belongs to, or the question or blank itself. */
    private static List<Object> owner(Pointer at) {
        var steps = at.steps();
        if (steps.size() >= 3 && !steps.get(steps.size() - 3).equals("wrong")) {
            return steps.subList(0, steps.size() - 2);
        }
        return steps.subList(0, steps.get(0).equals("blanks") ? 2 : 0);
    }

    private static String name(Pointer at) {
        var steps = at.steps();
        String key = "`" + steps.get(steps.size() - 1) + "`";
        return steps.size() < 3
                ? key
                : "the " + key + " of number " + (1 + (Integer) steps.get(steps.size() - 2)) + " of `"
                        + steps.get(steps.size() - 3) + "`";
    }

    /** Two right options may have one reason; so may two pairs with one right side. Two general remarks to misses may be one. */
    private static boolean mayBeAlike(FeedbackSite one, FeedbackSite other) {
        boolean general = one.choice().isBlank()
                && one.at().steps().size() < 3
                && other.at().steps().size() < 3;
        return one.audience() == Audience.RIGHT && other.audience() == Audience.RIGHT
                || one.audience() == Audience.EVERYBODY && one.choice().equals(other.choice())
                || general && one.audience() == other.audience()
                || one.choice().isBlank()
                        && one.at().steps().contains("wrong")
                        && other.at().steps().contains("wrong");
    }

    private boolean repeats(FeedbackSite site) {
        boolean repeats = !site.choice().isBlank()
                && TextComparison.folded(site.text().text())
                        .equals(TextComparison.folded(site.choice().text()));
        if (repeats) {
            problems.add(location.at(site.at())
                    .problem("why-repeats", "This `why` only repeats its option.", "Say why it is right or wrong."));
        }
        return repeats;
    }

    private void tone(FeedbackSite site) {
        if (site.audience() == Audience.EVERYBODY) {
            return;
        }
        boolean right = site.audience() == Audience.RIGHT;
        Pattern wrongTone = right ? Patterns.CORRECTS : Patterns.PRAISES;
        var said = wrongTone.matcher(site.text().text().strip());
        if (said.find() && !begins(site.choice().text(), said.group())) {
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

    /** Whether an option itself begins with those words, such as "No, it does not". */
    private static boolean begins(String option, String words) {
        return (TextComparison.folded(option) + " ").startsWith(TextComparison.folded(words) + " ");
    }

    /** What is said to too small and to too large numbers, when the two were exchanged. */
    private void exchanged() {
        String low = text("low");
        String high = text("high");
        boolean lowSpeaksOfHigh = only(low, Patterns.TOO_MUCH, Patterns.TOO_LITTLE);
        boolean highSpeaksOfLow = only(high, Patterns.TOO_LITTLE, Patterns.TOO_MUCH);
        if (lowSpeaksOfHigh && highSpeaksOfLow
                || lowSpeaksOfHigh && !only(high, Patterns.TOO_MUCH, Patterns.TOO_LITTLE)
                || highSpeaksOfLow && !only(low, Patterns.TOO_LITTLE, Patterns.TOO_MUCH)) {
            problems.add(location.at(lowSpeaksOfHigh ? "low" : "high")
                    .problem(
                            "low-high-exchanged",
                            "`low` is said to a number that is too low, and `high` to one that is too high; these seem"
                                    + " to be exchanged.",
                            "Exchange the two texts."));
        }
    }

    private static boolean only(String text, Pattern one, Pattern other) {
        return one.matcher(text).find() && !other.matcher(text).find();
    }

    private String text(String key) {
        return question.feedback().stream()
                .filter(site -> site.at().equals(Pointer.to(key)))
                .map(site -> site.text().text())
                .findFirst()
                .orElse("");
    }
}
