package dev.onekernel.course;

import dev.onekernel.text.Line;

/**
 * What a question says to an answer, and where its author wrote that.
 *
 * @param choice the text of what it explains: an option, a step, a pair's right side; empty when it explains something else
 * @param audience who is told
 */
public record FeedbackSite(Pointer at, Line text, Line choice, Audience audience) {

    /** Who is told something. */
    public enum Audience {
        RIGHT,
        WRONG,
        EVERYBODY
    }

    static FeedbackSite of(Line text, boolean right, Object... at) {
        return new FeedbackSite(Pointer.to(at), text, Line.EMPTY, right ? Audience.RIGHT : Audience.WRONG);
    }

    /** Said to everybody in the end, so it is neither praise nor correction. */
    static FeedbackSite toEverybody(Line text, Line choice, Object... at) {
        return new FeedbackSite(Pointer.to(at), text, choice, Audience.EVERYBODY);
    }

    FeedbackSite below(Object... above) {
        return new FeedbackSite(at.below(above), text, choice, audience);
    }
}
