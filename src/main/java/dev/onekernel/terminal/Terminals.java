package dev.onekernel.terminal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.jline.utils.InfoCmp;
import org.jline.utils.OSUtils;

/**
 * Opens the terminal the program was started in, straight through the native provider. The library's own search for one starts two
 * child processes ({@code test -t} and {@code infocmp}), which a learner would wait for.
 */
public final class Terminals {

    private static final String NAME = "onekernel";

    private Terminals() {}

    /** The terminal's character encoding, as the launcher or the environment says. */
    private static Charset charset() {
        try {
            String locale = System.getProperty("native.encoding", "UTF-8");
            return Charset.forName(System.getProperty("stdout.encoding", locale));
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Which of the standard streams are a terminal. */
    public record Ends(boolean input, boolean output) {}

    /** Looks where the standard streams lead; where the native library cannot be used, nothing is a terminal. */
    public static Ends ends() {
        try {
            TerminalProvider provider = new JniTerminalProvider();
            return new Ends(provider.isSystemStream(SystemStream.Input), provider.isSystemStream(SystemStream.Output));
        } catch (LinkageError | RuntimeException noNativeLibrary) {
            boolean both = System.console() != null;
            return new Ends(both, both);
        }
    }

    /**
     * Where the output goes.
     *
     * @param terminal false for a pipe or a file
     * @param width the columns of the terminal; empty where there is none or they were not asked for
     * @param charset the encoding that is written
     */
    public record Output(boolean terminal, OptionalInt width, Charset charset) {}

    /** Looks where the standard output leads. */
    public static Output output() {
        boolean terminal = ends().output();
        return new Output(terminal, terminal ? width() : OptionalInt.empty(), charset());
    }

    /** An output whose width is of no interest, because a console asks its terminal each time or a page is read from a pipe. */
    public static Output unmeasured(boolean terminal) {
        return new Output(terminal, OptionalInt.empty(), charset());
    }

    /** The columns of the terminal the output goes to, if it goes to one. */
    private static OptionalInt width() {
        try {
            int columns = new JniTerminalProvider()
                    .current(SystemStream.Output)
                    .getSize()
                    .getColumns();
            return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
        } catch (IOException | LinkageError | RuntimeException noTerminal) {
            return OptionalInt.empty();
        }
    }

    /**
     * Opens the terminal. Its size has been asked for once when it is handed out: the native library caches what it looks up for
     * that in a way that kills the JVM if two threads ask for the first time at the same moment.
     *
     * @param type the value of TERM
     * @return empty when it can do no more than show text
     */
    public static Optional<Terminal> open(String type) {
        if (type.isEmpty() || type.equals("dumb")) {
            return Optional.empty();
        }
        try {
            String known = known(type);
            var provider = new JniTerminalProvider();
            Terminal terminal = OSUtils.IS_WINDOWS ? windowsTerminal(known, provider) : localTerminal(known, provider);
            terminal.getSize(); // caches what the library needs for it
            return Optional.of(terminal);
        } catch (IOException | LinkageError | RuntimeException cannot) {
            return Optional.empty();
        }
    }

    private static Terminal localTerminal(String type, JniTerminalProvider provider) throws IOException {
        Pty pty = OSUtils.IS_LINUX && LinuxPty.isKnownHere()
                ? new LinuxPty(provider)
                : provider.current(SystemStream.Output);
        return new LocalTerminal(NAME, type, pty, charset());
    }

    private static Terminal windowsTerminal(String type, TerminalProvider provider) throws IOException {
        Charset charset = charset();
        return provider.sysTerminal(
                NAME, type, false, charset, charset, charset, true, SignalHandler.SIG_DFL, false, SystemStream.Output);
    }

    /**
     * A type whose table is loaded afterwards. The library brings tables for the common terminals, but would start a program to ask
     * for a better one; the others understand what xterm does.
     */
    static String known(String type) {
        if (TerminfoTable.exists(type)) {
            return type;
        }
        String table = InfoCmp.getDefaultInfoCmp(type);
        String known = table != null ? type : type.contains("256color") ? "xterm-256color" : "xterm";
        InfoCmp.setLoadedInfoCmp(known, table != null ? table : InfoCmp.getDefaultInfoCmp(known));
        return known;
    }
}
