package dev.onekernel.diagram;

import dev.onekernel.text.Glyphs;
import dev.onekernel.text.LabelWrap;
import dev.onekernel.text.LabelWrap.LongWords;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Wrap;
import java.util.ArrayList;
import java.util.List;

/**
 * What a short text in a drawing stands for.
 *
 * @param shown in the drawing
 * @param text in full
 */
record KeyEntry(String shown, String text) {

    /** The characters of Unicode for numbers in circles: from 1, and from 21. */
    private static final int FIRST = 0x2460;

    private static final int TWENTY_FIRST = 0x3251;

    /** A number in a circle; in brackets where there is no such character. */
    static String mark(int number, Glyphs glyphs) {
        if (glyphs == Glyphs.ASCII || number > 35) {
            return "(" + number + ")";
        }
        return Character.toString(number <= 20 ? FIRST + number - 1 : TWENTY_FIRST + number - 21);
    }

    /** The entry in lines of at most {@code width} columns; a long word is broken at its joints. */
    List<Line> lines(int width) {
        Line mark = Line.of(shown + "  ", Style.NODE_LABEL);
        int columns = width - mark.width();
        var lines = new ArrayList<Line>();
        for (String line : LabelWrap.lines(List.of(text), columns, LongWords.BROKEN)) {
            Wrap.lines(Line.of(line), columns)
                    .forEach(each -> lines.add(lines.isEmpty() ? mark.plus(each) : each.indent(mark.width())));
        }
        return lines;
    }
}
