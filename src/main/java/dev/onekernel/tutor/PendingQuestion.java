package dev.onekernel.tutor;

import dev.onekernel.course.Answer;
import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.Question;
import java.util.Optional;

/**
 * A question that waits for an answer.
 *
 * @param deal the order in which its choices stand on the screen
 * @param half the first half of an answer in two steps, when it has been given
 */
public record PendingQuestion(Question question, ChoiceOrder order, Optional<Answer> half) {}
