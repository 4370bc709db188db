package dev.onekernel.exchange;

/**
 * Text within a file in Moodle's GIFT format: a backslash stands before the characters that mean something there, and a line break is
 * {@code \n}, because an empty line would end the question.
 */
final class GiftText {

    private static final String ESCAPED = "\\~=#{}:";

    /**
     * Stand for escaped characters while a question is taken apart, so that only those that mean something are found. They are
     * noncharacters, which no text holds.
     */
    private static final char FIRST = '\ufdd0';

    private GiftText() {}

    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                escaped.append("\\n");
            } else if (c != '\r') {
                if (ESCAPED.indexOf(c) >= 0) {
                    escaped.append('\\');
                }
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** The text with each escaped character as one that means nothing. */
    static String hidden(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var hidden = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            int kind = c == '\\' ? ESCAPED.indexOf(next) : -1;
            if (kind >= 0) {
                hidden.append((char) (FIRST + kind));
                i++;
            } else if (c == '\\' && next == 'n') {
                hidden.append((char) (FIRST + ESCAPED.length()));
                i++;
            } else {
                hidden.append(c);
            }
        }
        return hidden.toString();
    }

    /** What {@link #hidden} hid. */
    static String shown(String hidden) {
        var shown = new StringBuilder(hidden.length());
        for (int i = 0; i < hidden.length(); i++) {
            int kind = hidden.charAt(i) - FIRST;
            if (kind >= 0 && kind < ESCAPED.length()) {
                shown.append(ESCAPED.charAt(kind));
            } else {
                shown.append(kind == ESCAPED.length() ? '\n' : hidden.charAt(i));
            }
        }
        return shown.toString();
    }
}
