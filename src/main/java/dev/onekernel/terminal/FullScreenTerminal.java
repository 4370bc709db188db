package dev.onekernel.terminal;

import dev.onekernel.render.Appearance;
import dev.onekernel.render.FullScreenEncoder;
import dev.onekernel.text.Display;
import dev.onekernel.text.Field;
import dev.onekernel.text.Key;
import dev.onekernel.text.Line;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/**
 * The terminal the program was started in, with its whole window painted by the program. Closing gives it back as it was: its modes, and
 * what it showed before.
 */
public final class FullScreenTerminal implements AutoCloseable {

    /** What a terminal that does not know its size is taken for. */
    private static final Size USUAL = new Size(80, 24);

    private final Terminal terminal;
    private final Appearance appearance;
    private final Keyboard keyboard;
    private final FullScreenEncoder encoder;
    private final Thread painter = new Thread(this::paintAll, "console-painter");
    private final Object lock = new Object();

    /** Gives the shell the terminal's modes, stops the program, and returns when it goes on. */
    private final SignalHandler whenStopped;

    /** What is to be painted next; null when the window shows it already. */
    private Painting newest;

    private Painting painted;
    private boolean stopped;
    private boolean erased;
    private boolean closed;

    private record Painting(List<Line> lines, Line prompt, Field field) {}

    /** @param terminal is closed with this */
    public FullScreenTerminal(Terminal terminal, Appearance appearance) throws IOException {
        this.terminal = terminal;
        this.appearance = appearance;
        this.keyboard = new Keyboard(terminal);
        this.encoder = new FullScreenEncoder(appearance::rendered);
        send(FullScreenEncoder.enter());
        this.whenStopped = terminal.handle(Signal.TSTP, this::stop);
        painter.setDaemon(true);
        painter.start();
    }

    /** What there is to draw on, as large as the window is now. */
    public Display display() {
        Size size = size();
        return new Display(
                appearance.width().orElse(size.getColumns()), size.getRows(), appearance.glyphs(), appearance.plain());
    }

    private Size size() {
        Size size = terminal.getSize();
        return size.getColumns() > 0 && size.getRows() > 0 ? size : USUAL;
    }

    /** @param resized is given the new display whenever the window has another size, on any thread */
    public void onResize(Consumer<Display> resized) {
        terminal.handle(Signal.WINCH, signal -> resized.accept(display()));
    }

    /** @param gone is called, on a thread of its own, when the system says that the terminal was closed; without it, the program ends */
    public void onHangup(Runnable gone) {
        NativeSignals.handleHangup(gone);
    }

    /** @param interrupted is called when another program interrupts this one; Ctrl-C is a key and does not */
    public void onInterrupt(Runnable interrupted) {
        terminal.handle(Signal.INT, signal -> interrupted.run());
    }

    /** Shows a window. It never waits for the terminal: one that was not painted yet when the next one comes is left out. */
    public void paint(List<Line> lines, Line prompt, Field field) {
        synchronized (lock) {
            newest = new Painting(lines, prompt, field);
            lock.notifyAll();
        }
    }

    /**
     * Waits for keys.
     *
     * @return at least one key, or none when the terminal is gone
     * @throws IOException when the terminal cannot be read
     */
    public List<Key> read() throws IOException {
        return keyboard.read();
    }

    /** Shows the shell what it showed before, for as long as the program is stopped. */
    private void stop(Signal signal) {
        try {
            synchronized (lock) {
                stopped = true;
            }
            send(FullScreenEncoder.leave());
            whenStopped.handle(signal);
            terminal.handle(Signal.TSTP, this::stop);
            send(FullScreenEncoder.enter());
            synchronized (lock) {
                stopped = false;
                erased = true;
                newest = newest == null ? painted : newest;
                lock.notifyAll();
            }
        } catch (IOException | IOError | IllegalStateException ended) {
            // another signal ended the program in the meantime
        }
    }

    private void paintAll() {
        byte[] shown = new byte[0];
        try {
            for (Painting next = next(); next != null; next = next()) {
                Size size = size();
                byte[] frame =
                        encoder.frame(next.lines(), next.prompt(), next.field(), size.getColumns(), size.getRows());
                if (wasErased() || !Arrays.equals(frame, shown)) {
                    send(frame);
                    shown = frame;
                }
            }
        } catch (IOException | IOError | IllegalStateException gone) {
            // whoever reads the keyboard notices it as well
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean wasErased() {
        synchronized (lock) {
            boolean was = erased;
            erased = false;
            return was;
        }
    }

    /** The next window to paint, or null at the end. */
    private Painting next() throws InterruptedException {
        synchronized (lock) {
            while ((newest == null || stopped) && !closed) {
                lock.wait();
            }
            painted = closed ? null : newest;
            newest = null;
            return painted;
        }
    }

    private void send(byte[] bytes) throws IOException {
        synchronized (terminal) {
            terminal.output().write(bytes);
            terminal.output().flush();
        }
    }

    /** May be called more than once, on any thread. */
    @Override
    public void close() throws IOException {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            lock.notifyAll();
        }
        leave();
        try {
            keyboard.close();
            terminal.close();
        } catch (IOError | IllegalStateException closed) {
            // by the library, which then has given the terminal its modes back
        }
    }

    /** When the program is stopped, the library closes the terminal at the same time, and then no longer writes to it. */
    private void leave() throws IOException {
        try {
            send(FullScreenEncoder.leave());
        } catch (IOException | IOError | IllegalStateException closed) {
            new FileOutputStream(FileDescriptor.out).write(FullScreenEncoder.leave());
        }
    }
}
