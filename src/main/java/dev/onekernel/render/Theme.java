package dev.onekernel.render;

import dev.onekernel.text.Style;

/**
 * The appearance of each role on a terminal. Only attributes and the sixteen colours that a terminal's own palette defines are used,
 * so that they suit a light background as well as a dark one.
 */
final class Theme {

    private Theme() {}

    /** The parameters of "select graphic rendition" (ECMA-48, 8.3.117); empty for text that is left as it is. */
    static String rendition(Style style) {
        return switch (style) {
            case PLAIN, NODE_LABEL -> "";
            case TITLE, HEADING, STRONG, FRAME_TITLE -> "1"; // bold
            case EMPHASIS, EDGE_LABEL -> "3"; // italic
            case TERM -> "4"; // underlined
            case MUTED, FRAME -> "2"; // faint
            case CODE -> "36"; // cyan
            case PROMPT, NODE -> "34"; // blue
            case EDGE -> "35"; // magenta
            case KEY, PARTLY, WARNING -> "1;33"; // yellow
            case RIGHT -> "1;32"; // green
            case WRONG -> "1;31"; // red
            case PATTERN -> "30;107"; // black on white
        };
    }

    /** The same without colours. */
    static String attributes(Style style) {
        if (style == Style.PATTERN) {
            return "";
        }
        String rendition = rendition(style);
        int colour = rendition.indexOf(';');
        return colour >= 0 ? rendition.substring(0, colour) : rendition.length() == 1 ? rendition : "";
    }
}
