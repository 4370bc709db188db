package dev.onekernel.text;

/** A key press, whatever bytes the terminal sent for it. */
public sealed interface Key {

    /** @param codePoint a character that can be shown, never a control character */
    record Printable(int codePoint) implements Key {

        public Printable {
            if (Span.isHarmful(codePoint)) {
                throw new IllegalArgumentException("a control character: " + codePoint);
            }
        }
    }

    /** A key that does something instead of being shown. The comments name the keys of a usual terminal. */
    enum Control implements Key {
        ENTER,
        TAB,
        /** Backspace. */
        ERASE,
        /** Delete, which takes the character under the cursor. */
        DELETE,
        /** Ctrl-W, Alt-Backspace. */
        ERASE_WORD,
        /** Ctrl-U, Ctrl-C: the line is given up. */
        CLEAR,
        /** Ctrl-D. */
        LEAVE,
        /** Left arrow, Ctrl-B. */
        LEFT,
        /** Right arrow, Ctrl-F. */
        RIGHT,
        /** Up arrow, Ctrl-P. */
        UP,
        /** Down arrow, Ctrl-N. */
        DOWN,
        /** Home, Ctrl-A. */
        HOME,
        /** End, Ctrl-E. */
        END,
        PAGE_UP,
        PAGE_DOWN,
        /** Ctrl-L: the screen is to be drawn again. */
        REDRAW
    }
}
