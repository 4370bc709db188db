package dev.onekernel.course;

import dev.onekernel.text.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing to answer. A question has one part or several, which are answered one after the other. A part knows what a learner
 * sees of it, how an answer is typed and what the answer is worth, and it lists for its author what it says and what is wrong with
 * it. The code that draws, asks, plays or checks a question never needs to know which kind of part it has.
 */
public sealed interface Part
        permits SingleChoice, MultipleResponse, Statement, Ordering, Matching, ShortText, Numeric, ModelGoal {

    /** How the choices are marked on the screen. */
    enum ChoiceLabels {
        LETTERS,
        NUMBERS
    }

    /** How an answer is given by pointing at things, not by typing. */
    enum Interaction {
        CHOOSE_ONE,
        CHOOSE_SEVERAL,
        /** True or false. */
        JUDGE,
        PUT_IN_ORDER,
        /** One of the choices for each row. */
        PAIR,
        WRITE_NUMBER,
        WRITE
    }

    default Interaction interaction() {
        return Interaction.WRITE;
    }

    /** What is numbered from the top and never shuffled: the left sides of a match. */
    default List<Line> rows() {
        return List.of();
    }

    /** What can be chosen, in the author's order; empty where the answer is typed out. */
    default List<Line> choices() {
        return List.of();
    }

    default ChoiceLabels labels() {
        return ChoiceLabels.LETTERS;
    }

    /** The order in which the choices are shown: the same seed gives the same order on every machine. */
    default ChoiceOrder choiceOrder(long seed) {
        return ChoiceOrder.shuffled(choices().size(), seed);
    }

    /** What can be typed, as one short sentence. */
    String usage();

    /** What can be typed besides an answer at once, each with what it does; empty where a line is a whole answer. */
    default Map<String, String> words() {
        return Map.of();
    }

    /** The same in a few words, for a prompt. */
    String form();

    /**
     * Understands what a learner typed.
     *
     * @param order the order in which the choices stand on the screen
     */
    ParsedResponse parse(String typed, ChoiceOrder order);

    /**
     * Understands what a learner typed where the answer is built up line by line.
     *
     * @param draft what the lines before have led to
     */
    default ParsedResponse parse(String typed, ChoiceOrder order, Optional<Answer> draft) {
        return parse(typed, order);
    }

    /** What the answer is before anything was changed, where it is built up line by line; empty where a line is a whole answer. */
    default Optional<Answer> beginning() {
        return Optional.empty();
    }

    /** What to think about next, given what was tried so far, from mild to strong; empty where the author's hints are all there is. */
    default List<Line> thoughts(Optional<Answer> draft) {
        return List.of();
    }

    /** Why what was tried so far has led where it did; empty where nothing is tried before it is answered. */
    default List<Line> reasons(Optional<Answer> draft) {
        return List.of();
    }

    /** The inverse of {@link #parse}: what to type to give this answer. */
    String format(Answer answer, ChoiceOrder order);

    /** The inverse of {@link Answer#written()}; empty when the text is not the written form of an answer to this part. */
    Optional<Answer> restore(String written);

    /**
     * Says what an answer is worth, with a remark on everything that was chosen.
     *
     * @throws IllegalArgumentException when the answer belongs to another kind of part
     */
    Outcome grade(Answer answer);

    /** How part of the point is earned, as a sentence; empty where the marks say it. */
    default String rule() {
        return "";
    }

    /** What was answered, in the words of the question. */
    default Line shown(Answer answer) {
        return grade(answer).feedback().get(0).what();
    }

    /** The answers that earn the full mark. The first is the one to show. */
    List<Answer> accepted();

    /** Typical answers that must not earn the full mark: every wrong option, every listed mistake. */
    List<Answer> mistakes();

    /** The right answer, explained. */
    List<Feedback> solution();

    /** Every choice explained, right and wrong. */
    List<Feedback> explanations();

    /** What is said to a learner about an answer, and where it is written. */
    List<FeedbackSite> feedback();

    /** What is wrong with the part, as far as the part itself can tell. */
    List<Flaw> flaws();

    /** The texts that would give the answer away if a hint contained one of them. */
    default List<String> giveaways() {
        return List.of();
    }

    /** The accepted texts that a learner types exactly as the author wrote them, and where they are written. */
    default List<TextSite> typedTexts() {
        return List.of();
    }

    /** Whether anything that is typed is an answer, so that a mistyped command word would be one, too. */
    default boolean acceptsAnyText() {
        return false;
    }

    /**
     * Whether a learner who knows nothing earns the point with a strategy.
     *
     * @return empty where the strategy cannot be used
     */
    default Optional<Boolean> yieldsTo(Strategy strategy) {
        return Optional.empty();
    }
}
