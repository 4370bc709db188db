package dev.onekernel.cli;

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
    static int report(Throwable problem, Printer printer, boolean debug) {
        if (debug) {
            printer.trace(problem);
        }
        if (problem instanceof CommandException commandException) {
            printer.complain(commandException.getMessage());
            return commandException.exit;
        }
        printer.complain("Something went wrong in the program itself (" + problem
                + "). Please report it with what onekernel --debug adds.");
        return ExitCode.TROUBLE;
    }
}
