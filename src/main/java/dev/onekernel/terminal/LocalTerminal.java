package dev.onekernel.terminal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.spi.Pty;

/**
 * The terminal the program was started in, which it gives back as it was: when it ends, in whichever way that can be noticed, and
 * while it is stopped with Ctrl-Z. A signal ends the program on a thread of its own, so that whoever sets modes at that moment must not
 * have the last word.
 */
final class LocalTerminal extends PosixSysTerminal {

    private static final int NO_CHARACTER = 0;

    /** Cursor keys and keypad as they were, pasted text without marks, no colour. */
    private static final String USUAL_MODES = "\u001b[?1l\u001b>" + LineEditor.PASTE_OFF + "\u001b[0m";

    /** What is taken for the size of the window where it is not known, as on a serial line. */
    private static final Size USUAL = new Size(80, 24);

    private static final long STOPPED_BY_THEN_MILLIS = 500;

    private final Semaphore continued = new Semaphore(0);

    private final NativeSignals signals = new NativeSignals();

    /** Held by whoever sets modes. */
    private final Lock modes = new ReentrantLock();

    private boolean givenBack;

    /** Empty where it is a line of the library's own. */
    private final Optional<LinuxPty> line;

    LocalTerminal(String name, String type, Pty pty, Charset charset) throws IOException {
        super(name, type, pty, charset, charset, charset, false, SignalHandler.SIG_DFL);
        line = pty instanceof LinuxPty linux ? Optional.of(linux) : Optional.empty();
        for (Signal signal : Signal.values()) {
            signals.handleByDefault(signal);
        }
        enterRawMode(); // for good: what is typed while a page is drawn is for the next prompt, and echoed there
        withoutQuitKey(this);
        handle(Signal.TSTP, this::stop);
        handle(Signal.CONT, signal -> {}); // so that it is noticed
    }

    /** Java answers that key with the stacks of all its threads, written over the lesson. */
    static void withoutQuitKey(Terminal terminal) {
        Attributes attributes = terminal.getAttributes();
        attributes.setControlChar(ControlChar.VQUIT, NO_CHARACTER);
        terminal.setAttributes(attributes);
    }

    /** From a table that was made in advance, where there is one. */
    @Override
    protected void parseInfoCmp() {
        if (!TerminfoTable.read(type, bools, ints, strings)) {
            super.parseInfoCmp();
        }
    }

    @Override
    public SignalHandler handle(Signal signal, SignalHandler handler) {
        SignalHandler before = handlers.put(signal, handler);
        if (before != handler && handler == SignalHandler.SIG_DFL) {
            signals.handleByDefault(signal);
        } else if (before != handler) {
            signals.handle(signal, () -> raise(signal));
        }
        return before;
    }

    @Override
    public Size getSize() {
        Size size = closed ? USUAL : super.getSize();
        return new Size(
                size.getColumns() > 0 ? size.getColumns() : USUAL.getColumns(),
                size.getRows() > 0 ? size.getRows() : USUAL.getRows());
    }

    @Override
    public void raise(Signal signal) {
        if (signal == Signal.CONT) {
            continued.release();
        }
        super.raise(signal);
    }

    /** Lets the shell have the terminal with its own modes, and takes it back when the program continues. */
    private void stop(Signal signal) {
        try {
            Attributes ours = getAttributes();
            returnModes();
            handle(signal, SignalHandler.SIG_DFL);
            stopItself();
            handle(signal, this::stop);
            line.ifPresent(LinuxPty::takeAgain);
            setAttributes(ours);
        } catch (IllegalStateException closed) {
            // another signal ended the program in the meantime
        }
    }

    /**
     * Java cannot send a signal for which it has no handler. The system ignores this one where no shell could ever continue the program,
     * and otherwise takes a moment to stop it.
     */
    private void stopItself() {
        continued.drainPermits();
        String self = Long.toString(ProcessHandle.current().pid());
        try {
            new ProcessBuilder("kill", "-TSTP", self).start().waitFor();
            continued.tryAcquire(STOPPED_BY_THEN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (IOException noSuchCommand) {
            // the program goes on, as if the key had no meaning
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
        }
    }

    private void returnModes() {
        writer.write(USUAL_MODES);
        writer.flush();
        super.setAttributes(originalAttributes);
        line.ifPresent(LinuxPty::giveBack);
    }

    @Override
    public void setAttributes(Attributes attributes) {
        modes.lock();
        try {
            if (givenBack) {
                throw new IllegalStateException("the terminal was given back");
            }
            super.setAttributes(attributes);
        } finally {
            modes.unlock();
        }
    }

    /**
     * Gives the terminal back before anything else: a signal that comes while the library tidies up ends the program without waiting for
     * it. The lock is not held for that, because the library waits there for the thread of the signal.
     */
    @Override
    protected void doClose() throws IOException {
        if (giveBack()) {
            signals.giveBack();
            super.doClose();
        }
    }

    /** @return whether it had not been given back yet */
    private boolean giveBack() {
        modes.lock();
        try {
            if (givenBack) {
                return false;
            }
            returnModes();
            givenBack = true;
            return true;
        } finally {
            modes.unlock();
        }
    }
}
