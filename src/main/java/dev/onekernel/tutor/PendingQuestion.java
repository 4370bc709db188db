package dev.onekernel.tutor;

import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;

/**
 * A question that waits for an answer.
 *
 * @param part the part of it that the next line answers
 * @param order the order in which the part's choices stand on the screen
 */
public record PendingQuestion(Question question, Part part, ChoiceOrder order) {}
