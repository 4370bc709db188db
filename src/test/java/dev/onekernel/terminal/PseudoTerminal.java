package dev.onekernel.terminal;

import dev.onekernel.render.Appearance;
import dev.onekernel.text.Console;
import dev.onekernel.text.Glyphs;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;

/** A program on a pseudo-terminal of the system: its keys go in as bytes, and what it sends comes out as bytes. */
public final class PseudoTerminal implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 20_000;
    private static final long QUIET_MILLIS = 1_200;

    /** What switches a mode on, and what switches it off. */
    private static final List<List<String>> MODES = List.of(
            List.of("\u001b[?1h", "\u001b[?1l"),
            List.of("\u001b=", "\u001b>"),
            List.of("\u001b[?2004h", "\u001b[?2004l"));

    private static final Pattern STYLE = Pattern.compile("\u001b\\[[0-9;]*m");

    private final Pty pty;
    private final LocalTerminal terminal;
    private final String attributesBefore;
    private final StringBuilder shown = new StringBuilder();
    private CompletableFuture<Void> program;

    public PseudoTerminal(int columns, int rows) throws IOException {
        pty = new JniTerminalProvider().open(null, new Size(columns, rows));
        attributesBefore = attributes();
        terminal =
                new LocalTerminal("test", Terminals.known("xterm-256color"), stayingOpen(pty), StandardCharsets.UTF_8);
        var reader = new Thread(this::collect, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    /** Closing also closes the end that is read here, and the last that was sent would be gone. */
    private static Pty stayingOpen(Pty pty) {
        return (Pty) Proxy.newProxyInstance(
                Pty.class.getClassLoader(), new Class<?>[] {Pty.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(pty, arguments);
                    } catch (InvocationTargetException fault) {
                        throw fault.getCause();
                    }
                });
    }

    private void collect() {
        var bytes = new byte[8192];
        try (InputStream in = pty.getMasterInput()) {
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                synchronized (shown) {
                    shown.append(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
                    shown.notifyAll();
                }
            }
        } catch (IOException over) {
            // the other side was closed
        }
    }

    /** Runs a program with a console on this terminal. */
    public void run(Consumer<Console> program) {
        var console = new JLineConsole(
                terminal, new Appearance(OptionalInt.empty(), Glyphs.UNICODE, false, true), Optional.empty());
        this.program = new CompletableFuture<>();
        var thread = new Thread(
                () -> {
                    try (console) {
                        program.accept(console);
                    } catch (Throwable fault) {
                        this.program.completeExceptionally(fault);
                    }
                    this.program.complete(null); // unless it failed
                },
                "program under test");
        thread.setDaemon(true);
        thread.start();
    }

    public void type(byte[] keys) throws IOException {
        pty.getMasterOutput().write(keys);
        pty.getMasterOutput().flush();
    }

    public void type(String keys) throws IOException {
        type(keys.getBytes(StandardCharsets.UTF_8));
    }

    /** How many bytes have come so far. */
    public int length() {
        synchronized (shown) {
            return shown.length();
        }
    }

    /** Everything that was sent from a position on, a character for each byte, without styles. */
    public String sentFrom(int position) {
        synchronized (shown) {
            return STYLE.matcher(shown.substring(position)).replaceAll("");
        }
    }

    /** Waits until {@code wanted} is sent, at or after a position. */
    public void await(String wanted, int from) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        synchronized (shown) {
            while (!sentFrom(from).contains(wanted)) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0 || program.isCompletedExceptionally()) {
                    throw new AssertionError("no \"" + wanted + "\", but " + program + " and\n" + sentFrom(from));
                }
                shown.wait(Math.min(left, 100));
            }
        }
    }

    /** Waits until nothing has come for longer than any key or paste may take. */
    public void awaitQuiet() throws InterruptedException {
        synchronized (shown) {
            for (int length = -1; length != shown.length(); ) {
                length = shown.length();
                shown.wait(QUIET_MILLIS);
            }
        }
    }

    /** Waits for the program; what it threw is thrown here. */
    public void awaitEnd() throws Exception {
        program.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Whether the program ends in a few seconds; what it threw is thrown here. */
    public boolean endsSoon() throws Exception {
        try {
            program.get(QUIET_MILLIS * 8, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException goesOn) {
            return false;
        }
    }

    /** The line discipline's modes, as {@code stty -a} shows them. */
    public String attributes() throws IOException {
        return pty.getAttr().toString();
    }

    public String attributesBefore() {
        return attributesBefore;
    }

    /** The modes of the emulated terminal that are switched on and never off again. */
    public List<String> modesLeftOn() throws InterruptedException {
        synchronized (shown) {
            for (int i = 0; i < 100 && !modesOn().isEmpty(); i++) {
                shown.wait(100); // the last bytes may still be on their way
            }
        }
        return modesOn();
    }

    private List<String> modesOn() {
        String all = sentFrom(0);
        return MODES.stream()
                .filter(mode -> all.lastIndexOf(mode.get(0)) > all.lastIndexOf(mode.get(1)))
                .flatMap(mode -> Stream.of(mode.get(0).substring(1)))
                .toList();
    }

    @Override
    public void close() throws IOException {
        terminal.close();
        pty.close();
    }
}
