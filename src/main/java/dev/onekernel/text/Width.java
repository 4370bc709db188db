package dev.onekernel.text;

import org.jline.utils.WCWidth;

/**
 * How many columns of a terminal a text takes: 2 for East Asian wide characters and emoji, 0 for combining marks, 1 for the
 * rest. Counted by code point, as terminals do, so a joined emoji counts as its parts.
 */
public final class Width {

    private Width() {}

    public static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f) { // nearly all of every course: no table needed
                width++;
                i++;
            } else {
                int codePoint = text.codePointAt(i);
                width += of(codePoint);
                i += Character.charCount(codePoint);
            }
        }
        return width;
    }

    /** The columns of one code point; control characters take none, as they never reach a screen. */
    public static int of(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }

    /** The index in {@code text} behind the last character that still fits into {@code columns}, marks included. */
    public static int indexAt(String text, int columns) {
        return indexAt(text, 0, columns);
    }

    /** As {@link #indexAt(String, int)}, counted from the index {@code start}. */
    static int indexAt(String text, int start, int columns) {
        int used = 0;
        int i = start;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            used += of(codePoint);
            if (used > columns) {
                return i;
            }
            i += Character.charCount(codePoint);
        }
        return i;
    }

    /** The text, filled with blanks on the right up to {@code columns}; a longer text is returned as it is. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }
}
