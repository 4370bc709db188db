package dev.onekernel.render;

import dev.onekernel.text.Field;
import dev.onekernel.text.Line;
import java.util.List;
import java.util.function.Function;

/**
 * What to send to a terminal whose whole window is painted in place, because it changes while somebody reads it. It is painted on the
 * alternate screen, so that the terminal shows what it showed before when the program is left.
 */
public final class FullScreenEncoder {

    private static final String ERASE_TO_LINE_END = "\u001b[K";

    private final Function<Line, String> rendered;

    /** @param rendered gives a line its colours */
    public FullScreenEncoder(Function<Line, String> rendered) {
        this.rendered = rendered;
    }

    /** Goes to the alternate screen. */
    public static byte[] enter() {
        return TerminalEncoder.bytes("\u001b[?1049h\u001b[H\u001b[2J");
    }

    /** Goes back to the normal screen, to what it showed. */
    public static byte[] leave() {
        return TerminalEncoder.bytes("\u001b[?1049l");
    }

    /**
     * Paints the window from the top, and the prompt in its last row. Nothing is erased before it is painted over, so that nothing
     * flickers.
     *
     * @param lines none wider than the window; those beyond the last row but one are left out
     * @param columns the window's width
     * @param rows the window's height
     */
    public byte[] frame(List<Line> lines, Line prompt, Field field, int columns, int rows) {
        var text = new StringBuilder("\u001b[H");
        for (int row = 0; row < rows - 1; row++) {
            if (row < lines.size()) {
                text.append(rendered.apply(lines.get(row)));
            }
            boolean toTheEdge = row < lines.size() && lines.get(row).width() >= columns;
            text.append(toTheEdge ? "" : ERASE_TO_LINE_END)
                    .append("\r\n"); // at the edge, it would erase the last character
        }
        return TerminalEncoder.bytes(text.append(ScrollingEncoder.promptLine(rendered, prompt, field, columns)));
    }
}
