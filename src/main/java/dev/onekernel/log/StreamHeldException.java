package dev.onekernel.log;

import java.nio.file.FileSystemException;

/** Another program holds the stream, so it can be read and nothing more. */
public final class StreamHeldException extends FileSystemException {

    private static final long serialVersionUID = 1;

    /** @param place where the stream is kept, as people read it in a message */
    public StreamHeldException(String place) {
        super(place, null, "in use by another program");
    }
}
