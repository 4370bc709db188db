package dev.onekernel.course;

/** Says in one or two sentences, fit for a learner's eyes, why a unit cannot be opened. */
public final class UnreadableUnitException extends Exception {

    private static final long serialVersionUID = 1;

    public UnreadableUnitException(String sentence) {
        super(sentence);
    }
}
