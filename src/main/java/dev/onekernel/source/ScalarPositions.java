package dev.onekernel.source;

/**
 * Finds the position in a file of a character of a value. YAML folds lines, strips indentation and resolves escapes, but it never
 * adds, drops or reorders what is not blank; so the n-th character that is not blank of the value is the n-th of the source.
 */
public final class ScalarPositions {

    private final SourceText source;
    private final String text;
    private int at;
    private char style;

    private ScalarPositions(SourceText source, SourcePosition begin) {
        this.source = source;
        this.text = source.text();
        this.at = source.offsetOf(begin);
        this.style = at < text.length() ? text.charAt(at) : ' ';
        if (style == '|' || style == '>') {
            at = Math.max(at, text.indexOf('\n', at));
        } else if (style == '"' || style == '\'') {
            at++;
        } else {
            style = ' ';
        }
    }

    /**
     * The position of the character at {@code offset} of the scalar's value; of a blank, the position after the character before
     * it.
     */
    public static SourcePosition of(YamlNode.Scalar scalar, int offset, SourceText source) {
        String value = scalar.value();
        int end = Math.min(offset, value.length());
        boolean blank = end == value.length() || Character.isWhitespace(value.charAt(end));
        int passed = (int) value.substring(0, end)
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .count();
        if (blank && passed == 0) {
            return scalar.position();
        }
        var positions = new ScalarPositions(source, scalar.position());
        for (int i = 0; i < (blank ? passed - 1 : passed); i++) {
            positions.pass();
        }
        positions.skipBlanks();
        if (blank) {
            positions.pass();
        }
        return source.positionOf(Math.min(positions.at, positions.text.length()));
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank()) {
            at += isEscape() ? 2 : 1;
        }
    }

    private boolean isBlank() {
        return Character.isWhitespace(text.charAt(at))
                || isEscape() && at + 1 < text.length() && "nt \nr\r".indexOf(text.charAt(at + 1)) >= 0;
    }

    private boolean isEscape() {
        return style == '"' && text.charAt(at) == '\\';
    }

    /** Moves past the next character that is not blank. */
    private void pass() {
        skipBlanks();
        if (at >= text.length()) {
            return;
        }
        if (isEscape()) {
            at += 2
                    + switch (at + 1 < text.length() ? text.charAt(at + 1) : ' ') {
                        case 'x' -> 2;
                        case 'u' -> 4;
                        case 'U' -> 8;
                        default -> 0;
                    };
        } else if (style == '\'' && text.startsWith("''", at)) {
            at += 2;
        } else {
            at++;
        }
    }
}
