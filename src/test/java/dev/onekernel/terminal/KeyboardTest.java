package dev.onekernel.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.text.Key;
import dev.onekernel.text.Key.Control;
import dev.onekernel.text.Key.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A keyboard on a pseudo-terminal, whose other end is typed on. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "this needs a pseudo-terminal of a Unix")
@Timeout(120)
class KeyboardTest {

    private Terminal terminal;
    private OutputStream typing;

    @BeforeEach
    void open() throws IOException {
        Pty pty = new JniTerminalProvider().open(null, new Size(80, 24));
        typing = pty.getMasterOutput();
        terminal = new PosixSysTerminal(
                "test",
                Terminals.known("xterm-256color"),
                pty,
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_8,
                false,
                SignalHandler.SIG_DFL);
    }

    @AfterEach
    void close() throws IOException {
        terminal.close();
    }

    private void type(String keys) throws IOException {
        typing.write(keys.getBytes(StandardCharsets.UTF_8));
        typing.flush();
    }

    private static List<Key> read(Keyboard keyboard, int count) throws IOException {
        var keys = new ArrayList<Key>();
        while (keys.size() < count) {
            keys.addAll(keyboard.read());
        }
        return keys;
    }

    @Test
    void gives_each_key_as_it_is_pressed_without_waiting_for_a_line() throws IOException {
        try (var keyboard = new Keyboard(terminal)) {
            type("é");
            assertEquals(List.of(new Printable('é')), read(keyboard, 1));
            type("\u001b[6~\r");
            assertEquals(List.of(Control.PAGE_DOWN, Control.ENTER), read(keyboard, 2));
        }
    }

    @Test
    void interrupt_suspend_and_flow_control_stop_nothing() throws IOException {
        try (var keyboard = new Keyboard(terminal)) {
            type("\u0013\u001a\u001c\u0011a\u0003");
            assertEquals(List.of(new Printable('a'), Control.CLEAR), read(keyboard, 2));
        }
    }

    @Test
    void gives_the_terminal_its_modes_back() {
        var before = terminal.getAttributes();
        assertTrue(before.getLocalFlag(LocalFlag.ICANON));
        try (var keyboard = new Keyboard(terminal)) {
            assertFalse(terminal.getAttributes().getLocalFlag(LocalFlag.ICANON), keyboard::toString);
        }
        assertEquals(before.getLocalFlags(), terminal.getAttributes().getLocalFlags());
        assertEquals(before.getInputFlags(), terminal.getAttributes().getInputFlags());
    }
}
