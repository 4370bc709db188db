package dev.onekernel.exchange;

import dev.onekernel.course.Blanks;
import dev.onekernel.course.Matching;
import dev.onekernel.course.MultipleResponse;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.QuestionHeader;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.SimpleQuestion;
import dev.onekernel.course.Simulation;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.Statement;
import dev.onekernel.course.TrueFalse;
import java.util.List;
import java.util.Optional;

/**
 * What a format makes of a question of each kind. A format implements every method, so that the compiler names the formats that a new
 * kind is missing in.
 */
interface QuestionVisitor {

    void choice(QuestionHeader header, SingleChoice choice);

    void several(QuestionHeader header, MultipleResponse several);

    /** @param reasons what is asked once the verdict is right; empty where only the verdict is asked for */
    void statement(QuestionHeader header, Statement statement, Optional<SingleChoice> reasons);

    void order(QuestionHeader header, Ordering order);

    void match(QuestionHeader header, Matching match);

    void text(QuestionHeader header, ShortText text);

    void number(QuestionHeader header, Numeric number);

    /** @param gaps each a {@link ShortText} or a {@link SingleChoice} */
    void blanks(QuestionHeader header, List<Part> gaps);

    /** A model that learners predict and try out. No other tool knows one, so a format takes what it can of it. */
    void simulation(Simulation simulation);

    /** Hands a question to the method for its kind. */
    default void visit(Question question) {
        if (question instanceof SimpleQuestion simple) {
            part(simple.header(), simple.part());
        } else if (question instanceof TrueFalse trueFalse) {
            statement(trueFalse.header(), trueFalse.statement(), Optional.of(trueFalse.reasons()));
        } else if (question instanceof Blanks blanks) {
            blanks(blanks.header(), blanks.gaps());
        } else if (question instanceof Simulation simulation) {
            simulation(simulation);
        } else {
            throw new AssertionError(question);
        }
    }

    private void part(QuestionHeader header, Part part) {
        if (part instanceof SingleChoice choice) {
            choice(header, choice);
        } else if (part instanceof MultipleResponse several) {
            several(header, several);
        } else if (part instanceof Statement statement) {
            statement(header, statement, Optional.empty());
        } else if (part instanceof Ordering order) {
            order(header, order);
        } else if (part instanceof Matching match) {
            match(header, match);
        } else if (part instanceof ShortText text) {
            text(header, text);
        } else if (part instanceof Numeric number) {
            number(header, number);
        } else {
            throw new AssertionError(part); // the goal of a model stands in a simulation only
        }
    }
}
