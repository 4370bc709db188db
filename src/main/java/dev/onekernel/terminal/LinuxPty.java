package dev.onekernel.terminal;

import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jline.nativ.CLibrary;
import org.jline.terminal.Attributes;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.linux.LinuxNativePty;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/**
 * The line to a terminal on Linux, on which only the modes change that somebody asks to change. The library sets everything else
 * as well: the speed to 0, which hangs up a serial line, modes that it does not know to off, and the number of the line discipline
 * to whatever stands in its memory. All of that would outlive the program. Its thread that reads also sets a mode before it reads,
 * past the terminal, so that only the line itself can see to it that nobody sets a mode after it was given back.
 */
final class LinuxPty extends LinuxNativePty {

    private static final int INPUT = 0;
    private static final int OUTPUT = 1;

    /**
     * The requests that read and write {@code struct termios} of the kernel: four words of modes, a byte with the number of the line
     * discipline, 19 control characters. See ioctl_tty(2) and asm-generic/termbits.h.
     */
    private static final long TCGETS = 0x5401;

    private static final long TCSETS = 0x5402;
    private static final int WORDS = 9;
    private static final int CONTROL_CHARACTERS_AT = 17;
    private static final int CONTROL_CHARACTERS = 19;

    private final int[] found = modes();
    private boolean givenBack;

    /** Whether the standard output is a line on which the requests work: on a few processors, Linux numbers them otherwise. */
    static boolean isKnownHere() {
        return CLibrary.ioctl(OUTPUT, TCGETS, new int[WORDS]) == 0;
    }

    LinuxPty(TerminalProvider provider) {
        super(
                provider,
                SystemStream.Output,
                -1,
                null,
                INPUT,
                FileDescriptor.in,
                OUTPUT,
                FileDescriptor.out,
                CLibrary.ttyname(OUTPUT));
    }

    /** The same for the near end of a pseudo-terminal. */
    LinuxPty(TerminalProvider provider, JniNativePty pty) {
        super(provider, null, -1, null, pty.getSlave(), pty.getSlaveFD(), pty.getName());
    }

    /** Gives the line back as it was found. Until it is taken again, nothing changes it. */
    synchronized void giveBack() {
        givenBack = true;
        CLibrary.ioctl(getSlave(), TCSETS, found);
    }

    /** Lets modes be set again. */
    synchronized void takeAgain() {
        givenBack = false;
    }

    @Override
    protected synchronized void doSetAttr(Attributes attributes) throws IOException {
        if (givenBack) {
            return;
        }
        int[] words = modes();
        CLibrary.Termios wanted = toTermios(attributes);
        CLibrary.Termios known = toTermios(getAttr());
        words[0] = changed(words[0], known.c_iflag, wanted.c_iflag);
        words[1] = changed(words[1], known.c_oflag, wanted.c_oflag);
        words[3] = changed(words[3], known.c_lflag, wanted.c_lflag); // words[2] is speed, bits and parity
        ByteBuffer bytes = ByteBuffer.allocate(WORDS * Integer.BYTES).order(ByteOrder.nativeOrder());
        bytes.asIntBuffer().put(words);
        bytes.put(CONTROL_CHARACTERS_AT, wanted.c_cc, 0, CONTROL_CHARACTERS);
        bytes.asIntBuffer().get(words);
        CLibrary.ioctl(getSlave(), TCSETS, words);
    }

    private int[] modes() {
        var words = new int[WORDS];
        CLibrary.ioctl(getSlave(), TCGETS, words);
        return words;
    }

    /** The modes that are wanted, with those that the library does not know as they were. */
    private static int changed(int now, long known, long wanted) {
        return (int) (now & ~known | wanted);
    }
}
