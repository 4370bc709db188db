package dev.onekernel.log;

/** A line of a log that cannot be understood: it is no flat JSON object, or a field is missing or has an impossible value. */
public final class DamagedLineException extends Exception {

    private static final long serialVersionUID = 1;

    public DamagedLineException(String message) {
        this(message, null);
    }

    /** Without a stack, as a damaged file may have a million of such lines. */
    DamagedLineException(String message, Exception cause) {
        super(message, cause, false, false);
    }
}
