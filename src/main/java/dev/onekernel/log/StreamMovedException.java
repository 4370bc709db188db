package dev.onekernel.log;

import java.nio.file.FileSystemException;

/** Lines were to be appended at a position that is not the end of the stream. */
public final class StreamMovedException extends FileSystemException {

    private static final long serialVersionUID = 1;

    private final long end;

    public StreamMovedException(String place, long position, long end) {
        super(place, null, "has " + end + " lines and not " + position);
        this.end = end;
    }

    /** How many lines the stream holds. */
    public long end() {
        return end;
    }
}
