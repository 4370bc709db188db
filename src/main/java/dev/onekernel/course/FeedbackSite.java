package dev.onekernel.course;

import dev.onekernel.text.Line;

/**
 * What a question says to an answer, and where its author wrote that.
 *
 * @param choice the text of the option that it explains; empty when it explains something else
 * @param verdict whether it is said to a learner who is right
 */
public record FeedbackSite(Pointer at, Line text, Line choice, Verdict verdict) {

    static FeedbackSite of(Line text, boolean right, Object... at) {
        return new FeedbackSite(Pointer.to(at), text, Line.EMPTY, right ? Verdict.RIGHT : Verdict.WRONG);
    }

    FeedbackSite below(Object... above) {
        return new FeedbackSite(at.below(above), text, choice, verdict);
    }
}
