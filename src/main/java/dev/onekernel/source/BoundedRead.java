package dev.onekernel.source;

import java.io.IOException;
import java.io.InputStream;

/** Reads a file to its end, unless it is longer than any part of a course. */
final class BoundedRead {

    /** The longest file that is read, in bytes: some thirty thousand lines. */
    static final int LONGEST_FILE = 2 * 1024 * 1024;

    private BoundedRead() {}

    /** @throws IOException when it cannot be read or is longer than {@link #LONGEST_FILE} */
    static byte[] all(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST_FILE + 1);
        if (bytes.length > LONGEST_FILE) {
            throw new IOException("The file " + name + " is longer than " + LONGEST_FILE / (1024 * 1024)
                    + " MB; no part of a course is.");
        }
        return bytes;
    }
}
