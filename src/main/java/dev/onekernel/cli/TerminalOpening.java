package dev.onekernel.cli;

import dev.onekernel.terminal.JLineConsole;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Opens the terminal on a thread of its own while the lesson is read, and makes its line editor while the lesson is drawn. A plain thread,
 * as the classes for tasks take longer to load than this takes to run.
 */
final class TerminalOpening extends Thread {

    private final Supplier<Optional<JLineConsole>> open;
    private Optional<JLineConsole> terminal;
    private Throwable failure;

    /** @param open gives nothing when the program was not started at a terminal */
    TerminalOpening(Supplier<Optional<JLineConsole>> open) {
        super("terminal");
        this.open = open;
    }

    @Override
    public void run() {
        try {
            done(open.get(), null);
            terminal.ifPresent(JLineConsole::prepare);
        } catch (RuntimeException | Error problem) {
            done(terminal, problem); // an editor that could not be made is tried once more at the prompt
        }
    }

    private synchronized void done(Optional<JLineConsole> opened, Throwable problem) {
        terminal = opened;
        failure = problem;
        notifyAll();
    }

    /** Waits until the terminal is open. */
    synchronized Optional<JLineConsole> terminal() {
        boolean interrupted = false;
        while (terminal == null && failure == null) {
            try {
                wait();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (terminal == null) {
            throw new IllegalStateException("The terminal cannot be opened.", failure);
        }
        return terminal;
    }
}
