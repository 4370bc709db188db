package dev.onekernel.course;

/** Says in one or two sentences, fit for a learner's eyes, why a unit cannot be opened. */
public final class UnreadableUnit extends Exception {

    private static final long serialVersionUID = 1;

    public UnreadableUnit(String sentence) {
        super(sentence);
    }
}
