package dev.onekernel.log;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Streams of events that are only ever appended to, wherever they are kept. A stream has a name, such as {@code room/2026-11-25-K7M2QX} or
 * {@code learner/ID/COURSE}, and holds lines, each the {@link LogRecord#line} of an event. The position of a line is the number of lines
 * before it. Nothing but the lines is the truth; whatever follows from them can be made again.
 *
 * <p>All methods may be called on any thread.
 */
public interface EventLog extends Closeable {

    /**
     * Appends lines to the end of a stream, all or none; a stream begins with its first line. When this returns, they are saved for good.
     *
     * @param position how many lines the stream holds as far as the caller knows
     * @throws StreamMovedException if the stream holds another number of lines
     * @throws StreamHeldException if a program holds the stream
     * @throws IOException if the lines could not be saved
     */
    void append(String stream, long position, List<String> lines) throws IOException;

    /**
     * Takes a stream for the caller alone, until the held stream is closed or the program ends, whichever way.
     *
     * @throws StreamHeldException if another program holds it
     */
    HeldStream hold(String stream) throws IOException;

    /** The lines of a stream from a position on; none of a stream that does not exist. */
    List<String> read(String stream, long from) throws IOException;

    /** The names of all streams that begin with a prefix, in alphabetical order. */
    List<String> streams(String prefix) throws IOException;

    /**
     * Changes lines where they stand, to take out what tells who a person is. It is the one exception to the rule that lines stay as they
     * are.
     *
     * @param change gives the same line back where nothing is to be changed
     * @throws StreamHeldException if a program holds the stream
     */
    void rewrite(String stream, UnaryOperator<String> change) throws IOException;

    /**
     * Deletes a stream with all its lines.
     *
     * @throws StreamHeldException if a program holds the stream
     */
    void delete(String stream) throws IOException;

    /** What all programs that use the log must have in common. */
    Fingerprints fingerprints();

    /** Where a stream is kept, as people read it in a message. */
    String place(String stream);
}
