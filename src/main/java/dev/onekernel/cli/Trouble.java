package dev.onekernel.cli;

/** Ends a command with one clear sentence and an exit code. */
final class Trouble extends Exception {

    private static final long serialVersionUID = 1;

    private final int exit;

    Trouble(int exit, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exit = exit;
    }

    int exit() {
        return exit;
    }
}
