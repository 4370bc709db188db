package dev.onekernel.log;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A stream of an {@link EventLog} that one program alone appends to. For one thread. */
public interface HeldStream extends Closeable {

    /** The lines that the stream held when it was taken. */
    List<String> before();

    /** What people should know about the stream as it was found: a sentence each, usually none. */
    List<String> notices();

    /**
     * Appends lines behind the last one, all or none. When this returns, they are saved for good.
     *
     * @throws StreamHeldException if another program has taken the stream meanwhile
     * @throws IOException if the lines could not be saved; they may be given again with the next ones
     */
    void append(List<String> lines) throws IOException;
}
