package dev.onekernel.terminal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;
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
    public static Charset charset() {
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

    /** The columns of the terminal the output goes to, if it goes to one. */
    public static OptionalInt width() {
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
     * Opens the terminal.
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
            Charset charset = charset();
            return Optional.of(
                    OSUtils.IS_LINUX
                            ? new PosixSysTerminal(
                                    NAME,
                                    known,
                                    new SpeedKeepingPty(provider),
                                    charset,
                                    charset,
                                    charset,
                                    true,
                                    SignalHandler.SIG_DFL)
                            : provider.sysTerminal(
                                    NAME,
                                    known,
                                    false,
                                    charset,
                                    charset,
                                    charset,
                                    true,
                                    SignalHandler.SIG_DFL,
                                    false,
                                    SystemStream.Output));
        } catch (IOException | LinkageError | RuntimeException cannot) {
            return Optional.empty();
        }
    }

    /**
     * A type whose table is loaded afterwards. The library brings tables for the common terminals, but would start a program to ask
     * for a better one; the others understand what xterm does.
     */
    static String known(String type) {
        String table = InfoCmp.getDefaultInfoCmp(type);
        String known = table != null ? type : type.contains("256color") ? "xterm-256color" : "xterm";
        InfoCmp.setLoadedInfoCmp(known, table != null ? table : InfoCmp.getDefaultInfoCmp(known));
        return known;
    }
}
