package dev.onekernel.diagram;

import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Wrap;
import java.util.List;

/**
 * What a short text in a drawing stands for.
 *
 * @param shown in the drawing
 * @param text in full
 */
record KeyEntry(String shown, String text) {

    List<Line> lines(int width) {
        return Wrap.hanging(Line.of(shown + "  ", Style.NODE_LABEL), Line.of(text), width);
    }
}
