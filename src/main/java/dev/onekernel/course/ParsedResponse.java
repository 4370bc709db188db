package dev.onekernel.course;

/** What became of a typed line: an answer, or a sentence that says what could have been typed. */
public sealed interface ParsedResponse {

    record Valid(Answer answer) implements ParsedResponse {}

    /** Understood, but not finished: the learner sees what follows from it and goes on from there. It is never an attempt. */
    record Draft(Answer answer) implements ParsedResponse {}

    /** Never an attempt: the learner is told, and asked again. */
    record Invalid(String sentence) implements ParsedResponse {}
}
