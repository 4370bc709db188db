package dev.onekernel.room;

import dev.onekernel.course.QuestionKey;

/**
 * One round of asking a question.
 *
 * @param round from 1
 */
public record Vote(QuestionKey question, int round) {}
