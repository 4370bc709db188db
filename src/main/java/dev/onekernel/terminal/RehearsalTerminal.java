package dev.onekernel.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.utils.OSUtils;

/** A real terminal without a person in front of it, to rehearse on: what is to be typed is typed in advance, and nothing is seen. */
public final class RehearsalTerminal {

    private RehearsalTerminal() {}

    /** @param keys what is typed, lines that end with {@code \r}; the last must be a word that leaves */
    public static Terminal set(String keys) throws IOException {
        var provider = new JniTerminalProvider();
        Pty pty = provider.open(null, new Size(80, 24));
        OutputStream typed = pty.getMasterOutput();
        typed.write(keys.getBytes(StandardCharsets.UTF_8));
        typed.flush();
        var audience = new Thread(() -> watch(pty), "audience");
        audience.setDaemon(true);
        audience.start();
        Pty line = OSUtils.IS_LINUX && pty instanceof JniNativePty near ? new LinuxPty(provider, near) : pty;
        return new LocalTerminal("rehearsal", Terminals.known("xterm-256color"), line, StandardCharsets.UTF_8);
    }

    /** A terminal takes no more than a few pages that are not read. */
    private static void watch(Pty pty) {
        try (InputStream shown = pty.getMasterInput()) {
            shown.transferTo(OutputStream.nullOutputStream());
        } catch (IOException over) {
            // the other side was closed
        }
    }
}
