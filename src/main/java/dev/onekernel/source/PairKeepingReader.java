package dev.onekernel.source;

import java.io.Reader;

/**
 * A text that is never read up to the middle of a character. The YAML library asks for the second half of a character that takes two
 * places where its buffer has no room left for it.
 */
final class PairKeepingReader extends Reader {

    private final String text;
    private int at;

    PairKeepingReader(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (at == text.length()) {
            return -1;
        }
        int count = Math.min(length, text.length() - at);
        if (count > 1 && Character.isHighSurrogate(text.charAt(at + count - 1))) {
            count--;
        }
        text.getChars(at, at + count, buffer, offset);
        at += count;
        return count;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
