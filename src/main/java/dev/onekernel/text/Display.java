package dev.onekernel.text;

import java.util.Objects;

/**
 * What is drawn on.
 *
 * @param width columns, at least 20: a narrower screen wraps what it is given
 * @param height rows, for those who want to fill the screen
 * @param glyphs the characters at hand
 * @param plain true when nothing is to be drawn: charts become sentences and tables become {@code key: value}
 * @param phrases how the program's own sentences are said
 */
public record Display(int width, int height, Glyphs glyphs, boolean plain, Phrases phrases) {

    /** The narrowest width anything is laid out for. */
    public static final int NARROWEST = 20;

    /** Where text ends, however wide the window is: longer lines are hard to read. Drawings may go further. */
    public static final int TEXT_END = 80;

    /** Wider than any paragraph. */
    private static final int UNBOUNDED = 1_000_000;

    public Display {
        Objects.requireNonNull(glyphs);
        width = Math.max(NARROWEST, width);
        height = Math.max(1, height);
    }

    /** In English. */
    public Display(int width, int height, Glyphs glyphs, boolean plain) {
        this(width, height, glyphs, plain, Phrases.NONE);
    }

    /** For what breaks lines and turns pages by itself, as a web page does: every paragraph is one line, and nothing is drawn. */
    public static Display flowing() {
        return new Display(UNBOUNDED, UNBOUNDED, Glyphs.UNICODE, true);
    }

    /** Whether lines are broken elsewhere. */
    public boolean flows() {
        return width >= UNBOUNDED / 2;
    }

    public static Display wide() {
        return new Display(80, 24, Glyphs.UNICODE, false);
    }

    public Display withWidth(int columns) {
        return new Display(columns, height, glyphs, plain, phrases);
    }

    public Display withHeight(int rows) {
        return new Display(width, rows, glyphs, plain, phrases);
    }

    /** The same, with the program's sentences said in another way. */
    public Display saying(Phrases other) {
        return new Display(width, height, glyphs, plain, other);
    }
}
