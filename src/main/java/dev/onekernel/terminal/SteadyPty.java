package dev.onekernel.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jline.nativ.CLibrary;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/**
 * The line to the terminal, whose speed stays what it is. The library knows nothing of speeds and sets 0 whenever it sets something
 * else, which hangs up a serial line and outlives the program.
 */
record SteadyPty(Pty line) implements Pty {

    private static final int STANDARD_INPUT = 0;

    @Override
    public void setAttr(Attributes attributes) throws IOException {
        var before = new CLibrary.Termios();
        var after = new CLibrary.Termios();
        boolean known = CLibrary.tcgetattr(STANDARD_INPUT, before) == 0;
        line.setAttr(attributes);
        if (known && CLibrary.tcgetattr(STANDARD_INPUT, after) == 0) {
            after.c_cflag = before.c_cflag; // on Linux the speed is here; nobody changes what else is
            after.c_ispeed = before.c_ispeed;
            after.c_ospeed = before.c_ospeed;
            CLibrary.tcsetattr(STANDARD_INPUT, CLibrary.TCSANOW, after);
        }
    }

    @Override
    public Attributes getAttr() throws IOException {
        return line.getAttr();
    }

    @Override
    public InputStream getMasterInput() throws IOException {
        return line.getMasterInput();
    }

    @Override
    public OutputStream getMasterOutput() throws IOException {
        return line.getMasterOutput();
    }

    @Override
    public InputStream getSlaveInput() throws IOException {
        return line.getSlaveInput();
    }

    @Override
    public OutputStream getSlaveOutput() throws IOException {
        return line.getSlaveOutput();
    }

    @Override
    public Size getSize() throws IOException {
        return line.getSize();
    }

    @Override
    public void setSize(Size size) throws IOException {
        line.setSize(size);
    }

    @Override
    public SystemStream getSystemStream() {
        return line.getSystemStream();
    }

    @Override
    public TerminalProvider getProvider() {
        return line.getProvider();
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
