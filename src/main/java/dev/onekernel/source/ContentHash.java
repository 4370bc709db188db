package dev.onekernel.source;

import java.util.HexFormat;

/** A short name for some content: other content has, as good as always, another name. */
public final class ContentHash {

    /** Twelve digits tell some ten thousand questions apart with a chance of one in millions to err. */
    private static final int DIGITS = 12;

    private ContentHash() {}

    /** FNV-1a. Forging a name gains nothing, and loading cryptography would cost every start ten milliseconds. */
    public static String of(byte[] bytes) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : bytes) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        return HexFormat.of().toHexDigits(hash, DIGITS);
    }
}
