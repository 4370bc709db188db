package dev.onekernel.course;

import java.util.List;
import java.util.Optional;

/** Something to answer. Each kind knows how its answers are typed and what they are worth. */
public sealed interface Question
        permits SingleChoice, MultipleChoice, TrueFalse, Ordering, Matching, ShortText, Numeric {

    Stem stem();

    /** How many things are lettered or numbered and may be shown in any order; 0 where there are none. */
    int choices();

    /**
     * What can be typed, as one short sentence.
     *
     * @param half true when the first half of an answer in two steps has been given
     */
    String usage(boolean half);

    /** The same in a few words, for a prompt. */
    String form(boolean half);

    /**
     * Understands what a learner typed.
     *
     * @param deal the order in which the choices stand on the screen
     * @param soFar the part of the answer given before, where an answer takes two steps
     */
    Reading read(String typed, Deal deal, Optional<Answer> soFar);

    /**
     * Says what an answer is worth, with a remark on everything that was chosen.
     *
     * @throws IllegalArgumentException when the answer belongs to another kind of question
     */
    Mark grade(Answer answer);

    /** The answers that earn the full mark, the one to show first. */
    List<Answer> accepted();

    /** Typical answers that must not earn the full mark: every wrong option, every listed mistake. */
    List<Answer> mistakes();

    /** The right answer, explained. */
    List<Remark> solution();

    /** Every choice explained, right and wrong. */
    List<Remark> explanations();

    default String id() {
        return stem().id();
    }

    default Outline.Key key() {
        return new Outline.Key(stem().id(), stem().digest());
    }

    /** The order in which the choices are shown: the same seed gives the same order on every machine. */
    default Deal deal(long seed) {
        return Deal.shuffled(choices(), seed ^ id().hashCode());
    }

    /** The order that is the same for everybody, so that a room can talk about "b". */
    default Deal sharedDeal() {
        return deal(1);
    }
}
