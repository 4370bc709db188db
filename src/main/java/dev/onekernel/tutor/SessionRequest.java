package dev.onekernel.tutor;

/** Something a learner asked for that a session cannot do, as it knows no terminal and no disk: whoever runs the session does it. */
public sealed interface SessionRequest {

    /**
     * The screen is to look otherwise, now and from the next start on.
     *
     * @param setting {@code plain}, {@code ascii}, {@code color} or {@code width}
     * @param value {@code on} or {@code off}; for the width, a number of columns or {@code auto}
     */
    record ChangeSetting(String setting, String value) implements SessionRequest {}

    /** The take-home notes are to be written to a file. */
    record SaveNotes() implements SessionRequest {}
}
