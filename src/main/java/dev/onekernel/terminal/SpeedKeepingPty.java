package dev.onekernel.terminal;

import java.io.FileDescriptor;
import org.jline.nativ.CLibrary;
import org.jline.terminal.Attributes;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.linux.LinuxNativePty;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/**
 * The line to a terminal on Linux, whose speed stays what it is. The library knows nothing of speeds and sets 0 whenever it sets
 * something else, which hangs up a serial line and outlives the program.
 */
final class SpeedKeepingPty extends LinuxNativePty {

    private static final int INPUT = 0;
    private static final int OUTPUT = 1;

    SpeedKeepingPty(TerminalProvider provider) {
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
    SpeedKeepingPty(TerminalProvider provider, JniNativePty pty) {
        super(provider, null, -1, null, pty.getSlave(), pty.getSlaveFD(), pty.getName());
    }

    @Override
    protected CLibrary.Termios toTermios(Attributes attributes) {
        var wanted = super.toTermios(attributes);
        var now = new CLibrary.Termios();
        if (CLibrary.tcgetattr(getSlave(), now) == 0) {
            wanted.c_cflag = now.c_cflag; // speed, bits and parity
            wanted.c_ispeed = now.c_ispeed;
            wanted.c_ospeed = now.c_ospeed;
        }
        return wanted;
    }
}
