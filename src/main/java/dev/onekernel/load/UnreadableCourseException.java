package dev.onekernel.load;

/** Says in a sentence or two why there is no course to open. */
public final class UnreadableCourseException extends Exception {

    private static final long serialVersionUID = 1;

    public UnreadableCourseException(String message) {
        super(message);
    }
}
