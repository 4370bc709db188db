package dev.onekernel.cli;

/** Exit codes. */
final class ExitCode {

    static final int FINE = 0;
    /** Problems were found, or a piped learner did not pass or was not understood. */
    static final int PROBLEMS = 1;
    /** The command line was wrong. */
    static final int USAGE = 2;
    /** The machine did not do what it was asked to. */
    static final int TROUBLE = 3;

    private ExitCode() {}
}
