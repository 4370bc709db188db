package dev.onekernel.evidence;

/** A text is not a recorded host; the message says in a sentence why. */
public final class UnreadableHostException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableHostException(String message) {
        super(message);
    }
}
