package dev.onekernel.cli;

import java.io.PrintWriter;

/** Ends a command with one clear sentence and an exit code. */
final class CommandException extends Exception {

    private static final long serialVersionUID = 1;

    private final int exit;

    CommandException(int exit, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exit = exit;
    }

    /**
     * Says what ended a command.
     *
     * @param debug true to add where in the program it arose
     * @return the exit code
     */
    static int report(Exception problem, PrintWriter err, boolean debug) {
        if (debug) {
            problem.printStackTrace(err);
        }
        if (problem instanceof CommandException commandException) {
            err.println("onekernel: " + commandException.getMessage());
            err.flush();
            return commandException.exit;
        }
        err.println("onekernel: Something went wrong in the program itself (" + problem
                + "). Please report it with what onekernel --debug adds.");
        err.flush();
        return ExitCode.TROUBLE;
    }
}
