package dev.onekernel.course;

/** What became of a typed line: an answer, or a sentence that says what could have been typed. */
public sealed interface Reading {

    record Understood(Answer answer) implements Reading {}

    /** Never an attempt: the learner is told, and asked again. */
    record Unclear(String sentence) implements Reading {}
}
