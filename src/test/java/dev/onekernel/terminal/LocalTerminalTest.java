package dev.onekernel.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jline.nativ.CLibrary;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
@Timeout(60)
class LocalTerminalTest {

    private static final long TCGETS = 0x5401;
    private static final long TCSETS = 0x5402;
    private static final int WORDS = 9;

    /** A mode of the kernel for which the library has no name: upper case becomes lower case. */
    private static final int IUCLC = 0x200;

    private JniNativePty pseudoTerminal;

    @BeforeEach
    void open() throws IOException {
        pseudoTerminal = (JniNativePty) new JniTerminalProvider().open(null, new Size(80, 24));
    }

    @AfterEach
    void close() throws IOException {
        pseudoTerminal.close();
    }

    @Test
    void what_was_not_asked_for_stays_as_it_was() throws IOException {
        int[] before = kernelModes();
        before[0] |= IUCLC;
        assertEquals(0, CLibrary.ioctl(pseudoTerminal.getSlave(), TCSETS, before));
        var line = new LinuxPty(new JniTerminalProvider(), pseudoTerminal);

        Attributes found = line.getAttr();
        Attributes other = new Attributes(found);
        other.setLocalFlag(LocalFlag.ECHO, false);
        line.setAttr(other);

        assertEquals(before[0], kernelModes()[0]);
        assertEquals(before[2], kernelModes()[2], "speed, bits and parity");
        assertTrue(before[3] != kernelModes()[3]);
        line.setAttr(found);
        assertArrayEquals(before, kernelModes());
    }

    /** The library's thread that reads sets a mode whenever it begins to read, whatever has happened since. */
    @Test
    void nobody_changes_a_line_that_was_given_back() throws IOException {
        int[] before = kernelModes();
        var line = new LinuxPty(new JniTerminalProvider(), pseudoTerminal);
        Attributes raw = line.getAttr();
        raw.setLocalFlag(LocalFlag.ICANON, false);
        raw.setControlChar(ControlChar.VMIN, 0);
        line.setAttr(raw);
        int[] ours = kernelModes();

        line.giveBack();
        line.setAttr(raw);
        assertArrayEquals(before, kernelModes());

        line.takeAgain();
        line.setAttr(raw);
        assertArrayEquals(ours, kernelModes());
    }

    @Test
    void a_mode_that_is_being_set_while_a_signal_ends_the_program_does_not_stay() throws Exception {
        Attributes before = pseudoTerminal.getAttr();
        var slow = new SlowLine(pseudoTerminal);
        Terminal terminal = new LocalTerminal("test", Terminals.known("xterm"), slow.asPty(), StandardCharsets.UTF_8);
        Attributes raw = terminal.getAttributes();
        var started = new CountDownLatch(1);
        slow.started = started;

        var editor = CompletableFuture.runAsync(() -> terminal.setAttributes(raw));
        started.await();
        terminal.close();
        slow.closed.countDown();

        editor.get(20, TimeUnit.SECONDS);
        assertEquals(before.toString(), pseudoTerminal.getAttr().toString());
    }

    @Test
    void no_mode_can_be_set_once_the_terminal_was_given_back() throws Exception {
        Attributes before = pseudoTerminal.getAttr();
        Terminal terminal = new LocalTerminal(
                "test", Terminals.known("xterm"), new SlowLine(pseudoTerminal).asPty(), StandardCharsets.UTF_8);
        Attributes raw = terminal.getAttributes();
        terminal.close();
        terminal.close();

        var late = CompletableFuture.runAsync(() -> terminal.setAttributes(raw));

        assertThrows(ExecutionException.class, () -> late.get(20, TimeUnit.SECONDS));
        assertEquals(before.toString(), pseudoTerminal.getAttr().toString());
    }

    private int[] kernelModes() {
        var words = new int[WORDS];
        assertEquals(0, CLibrary.ioctl(pseudoTerminal.getSlave(), TCGETS, words));
        return words;
    }

    /** A line on which somebody who sets modes is overtaken, if nothing prevents it, by whoever closes the terminal. */
    private static final class SlowLine {

        private final Pty line;
        private final CountDownLatch closed = new CountDownLatch(1);
        private volatile CountDownLatch started;

        SlowLine(Pty line) {
            this.line = line;
        }

        Pty asPty() {
            return (Pty) Proxy.newProxyInstance(
                    Pty.class.getClassLoader(), new Class<?>[] {Pty.class}, (proxy, method, arguments) -> {
                        CountDownLatch first = started;
                        if (method.getName().equals("setAttr") && first != null) {
                            started = null;
                            first.countDown();
                            closed.await(500, TimeUnit.MILLISECONDS); // in vain where closing has to wait
                        }
                        try {
                            return method.getName().equals("close") ? null : method.invoke(line, arguments);
                        } catch (InvocationTargetException fault) {
                            throw fault.getCause();
                        }
                    });
        }
    }
}
