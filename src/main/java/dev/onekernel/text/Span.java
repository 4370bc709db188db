package dev.onekernel.text;

import java.util.Objects;

/**
 * A run of text in one role.
 *
 * <p>Everything that reaches a screen passes through here, so this is where text from files and from other people loses
 * what could drive a terminal: control characters (C0 and C1) and the bidirectional overrides that make text read
 * differently from what it says.
 */
public record Span(String text, Style style) {

    public Span {
        Objects.requireNonNull(style);
        text = harmless(text);
    }

    public static Span of(String text) {
        return new Span(text, Style.PLAIN);
    }

    /** How many terminal columns the span takes. */
    public int width() {
        return Width.of(text);
    }

    // Written out for the same reason as those of Line.

    @Override
    public boolean equals(Object other) {
        return other instanceof Span span && text.equals(span.text) && style == span.style;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    private static String harmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHarmful(text.charAt(i))) {
                return stripped(text);
            }
        }
        return text;
    }

    private static String stripped(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\n') {
                kept.append(' ');
            } else if (!isHarmful(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** True for control characters and for the marks of Unicode's bidirectional algorithm (UAX 9, "explicit"). */
    public static boolean isHarmful(int c) {
        return Character.isISOControl(c)
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u2028'
                || c == '\u2029';
    }
}
