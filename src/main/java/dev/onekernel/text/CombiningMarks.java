package dev.onekernel.text;

/**
 * The marks that stand on the character before them. Unicode's stream-safe text (UAX 15) has at most 30 of them in a row, which is more
 * than any language needs. Whoever looks for the beginning of a word looks back over all of them, so a text of nothing else would be read
 * in square time.
 */
public final class CombiningMarks {

    /** The most that may follow each other. */
    public static final int MOST = 30;

    private CombiningMarks() {}

    public static boolean isMark(char c) {
        return c >= '\u0300' && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The text with U+FFFD in the place of every mark beyond the most. */
    public static String bounded(String text) {
        StringBuilder bounded = null;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks = isMark(text.charAt(i)) ? marks + 1 : 0;
            if (marks > MOST) {
                bounded = bounded == null ? new StringBuilder(text) : bounded;
                bounded.setCharAt(i, '\ufffd');
            }
        }
        return bounded == null ? text : bounded.toString();
    }
}
