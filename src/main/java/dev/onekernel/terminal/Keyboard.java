package dev.onekernel.terminal;

import dev.onekernel.text.Key;
import dev.onekernel.text.KeyDecoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingInputStream;

/**
 * The keys of the terminal the program was started in, each as it is pressed. While it is open, the terminal echoes nothing, waits for no line
 * end and stops no program: Ctrl-C is a key like any other. Closing gives the terminal its modes back.
 */
public final class Keyboard implements AutoCloseable {

    private static final int PACKET = 1024;

    private final Terminal terminal;
    private final Attributes before;
    private final KeyDecoder decoder = new KeyDecoder();

    /** @param terminal stays open when the keyboard is closed */
    public Keyboard(Terminal terminal) {
        this.terminal = terminal;
        this.before = terminal.getAttributes();
        var raw = new Attributes(before);
        raw.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.IEXTEN, LocalFlag.ISIG), false);
        raw.setInputFlags(EnumSet.of(InputFlag.IXON, InputFlag.ICRNL, InputFlag.INLCR), false);
        raw.setControlChar(ControlChar.VMIN, 1);
        raw.setControlChar(ControlChar.VTIME, 0);
        terminal.setAttributes(raw);
    }

    /**
     * Waits for keys, on whatever thread asks.
     *
     * @return at least one key, or none when there will be no more because the terminal is gone
     * @throws IOException when the terminal cannot be read
     */
    public List<Key> read() throws IOException {
        var keys = new ArrayList<Key>();
        var bytes = new byte[PACKET];
        while (keys.isEmpty()) {
            int length = terminal.input() instanceof NonBlockingInputStream input
                    ? input.readBuffered(bytes)
                    : terminal.input().read(bytes);
            if (length < 0) {
                return List.of();
            }
            keys.addAll(decoder.decode(Arrays.copyOf(bytes, length)));
        }
        return keys;
    }

    @Override
    public void close() {
        terminal.setAttributes(before);
    }
}
