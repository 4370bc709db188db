package dev.onekernel.log;

import java.nio.file.FileSystemException;

/** Another program holds the stream, so it can be read and nothing more. */
public final class StreamHeldException extends FileSystemException {

    private static final long serialVersionUID = 1;

    public StreamHeldException(String place) {
        super(place, null, "in use by another program");
    }
}
