package dev.onekernel.course;

import dev.onekernel.text.Line;

/**
 * What there is to say about one choice.
 *
 * @param item its place in the question as its author wrote it, or -1 where there is nothing to point at
 * @param what the choice itself
 * @param why it is right or wrong; empty where saying so would give the answer away
 */
public record Feedback(Verdict verdict, int item, Line what, Line why) {}
