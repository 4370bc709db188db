package dev.onekernel.terminal;

import dev.onekernel.text.Line;
import dev.onekernel.text.Span;
import dev.onekernel.text.Style;

/**
 * Turns roles into colours, as the very last step. Only attributes and the sixteen colours that a terminal's own palette defines are
 * used, so that they suit a light background as well as a dark one.
 *
 * <p>The line reader's own styled text is not used for what is shown: it sends box drawing as the escape codes of old terminals,
 * or as plus and minus.
 */
final class Theme {

    private Theme() {}

    /** The line with "select graphic rendition" sequences (ECMA-48, 8.3.117) around its spans. */
    static String coloured(Line line) {
        var coloured = new StringBuilder();
        for (Span span : line.spans()) {
            String rendition = rendition(span.style());
            if (rendition.isEmpty()) {
                coloured.append(span.text());
            } else {
                coloured.append("\u001b[")
                        .append(rendition)
                        .append('m')
                        .append(span.text())
                        .append("\u001b[0m");
            }
        }
        return coloured.toString();
    }

    private static String rendition(Style style) {
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
        };
    }
}
