package dev.onekernel.diagram;

import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
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

    /** A drawing with its key below it. */
    static ChartDrawing below(List<Line> drawing, List<KeyEntry> key, List<String> notes, int width) {
        if (key.isEmpty()) {
            return new ChartDrawing(drawing, notes);
        }
        var lines = new ArrayList<>(drawing);
        lines.add(Line.EMPTY);
        key.forEach(entry -> lines.addAll(entry.lines(width)));
        int marks = key.stream().mapToInt(entry -> entry.mark().width()).max().orElse(0);
        List<Line> texts = key.stream().map(entry -> Line.of(entry.text())).toList();
        return new ChartDrawing(lines, notes).noting(texts, width - marks);
    }

    private Line mark() {
        return Line.of(shown + "  ", Style.NODE_LABEL);
    }

    /** The entry in lines of at most {@code width} columns; a long word is broken at its joints. */
    private List<Line> lines(int width) {
        var lines = new ArrayList<Line>();
        for (Line line : ChartDrawing.wrapped(Line.of(text), width - mark().width())) {
            lines.add(lines.isEmpty() ? mark().plus(line) : line.indent(mark().width()));
        }
        return lines;
    }
}
