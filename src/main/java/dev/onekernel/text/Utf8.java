package dev.onekernel.text;

import java.util.function.IntConsumer;

/**
 * Puts characters together from bytes that arrive one by one (RFC 3629). What is not UTF-8 gives U+FFFD, in the places where Unicode
 * recommends it (The Unicode Standard, 3.9, "maximal subparts").
 */
final class Utf8 {

    private static final int REPLACEMENT = 0xfffd;

    private int codePoint;
    private int missing;

    /** What the next byte may be: the second byte of some characters is restricted. */
    private int lowest;

    private int highest;

    /** True between the first and the last byte of a character. */
    boolean isInside() {
        return missing > 0;
    }

    /**
     * @param complete is given a character when this byte completes one
     * @param again is run after U+FFFD was given, when the byte belongs to no character that had begun
     */
    void decode(int b, IntConsumer complete, Runnable again) {
        if (missing == 0) {
            begin(b, complete);
        } else if (b >= lowest && b <= highest) {
            codePoint = codePoint << 6 | b & 0x3f;
            expect(missing - 1);
            if (missing == 0) {
                complete.accept(codePoint);
            }
        } else {
            missing = 0;
            complete.accept(REPLACEMENT);
            again.run();
        }
    }

    private void begin(int b, IntConsumer complete) {
        if (b < 0x80) {
            complete.accept(b);
        } else if (b >= 0xc2 && b < 0xe0) {
            codePoint = b & 0x1f;
            expect(1);
        } else if (b >= 0xe0 && b < 0xf0) {
            codePoint = b & 0x0f;
            expect(2);
            lowest = b == 0xe0 ? 0xa0 : 0x80; // no longer form than needed
            highest = b == 0xed ? 0x9f : 0xbf; // no surrogates
        } else if (b >= 0xf0 && b < 0xf5) {
            codePoint = b & 0x07;
            expect(3);
            lowest = b == 0xf0 ? 0x90 : 0x80;
            highest = b == 0xf4 ? 0x8f : 0xbf; // no more than U+10FFFF
        } else {
            complete.accept(REPLACEMENT);
        }
    }

    private void expect(int more) {
        missing = more;
        lowest = 0x80;
        highest = 0xbf;
    }
}
