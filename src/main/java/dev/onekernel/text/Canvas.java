package dev.onekernel.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A grid of character cells to draw lines and text on. Lines that meet join: a cell remembers to which of its sides lines leave
 * it, and becomes a corner, a joint or a crossing by that. Text hides the lines under it.
 */
public final class Canvas {

    private static final int BITS = 3;
    private static final int MASK = 3; // 0 none, then the weights of Glyphs
    private static final int UP = 0;
    private static final int RIGHT = BITS;
    private static final int DOWN = 2 * BITS;
    private static final int LEFT = 3 * BITS;
    private static final int DOTTED = 1 << (4 * BITS);

    private final int rows;
    private final int columns;
    private final Glyphs glyphs;
    private final int[] arms;
    private final String[] text;
    private final Style[] styles;

    /** How a line is drawn. */
    public enum Weight {
        LIGHT(Glyphs.LIGHT),
        HEAVY(Glyphs.HEAVY),
        DOUBLE(Glyphs.DOUBLE),
        DOTTED(Glyphs.LIGHT);

        private final int arm;

        Weight(int arm) {
            this.arm = arm;
        }
    }

    /** An empty canvas of so many character cells. */
    public Canvas(int rows, int columns, Glyphs glyphs) {
        this.rows = rows;
        this.columns = columns;
        this.glyphs = glyphs;
        arms = new int[rows * columns];
        text = new String[rows * columns];
        styles = new Style[rows * columns];
    }

    /** Draws a line from the middle of one cell to the middle of another in the same row or column. */
    public void line(int row, int column, int toRow, int toColumn, Weight weight, Style style) {
        for (int r = row; r < toRow; r++) {
            arm(r, column, DOWN, weight, style);
            arm(r + 1, column, UP, weight, style);
        }
        for (int c = column; c < toColumn; c++) {
            arm(row, c, RIGHT, weight, style);
            arm(row, c + 1, LEFT, weight, style);
        }
    }

    private void arm(int row, int column, int side, Weight weight, Style style) {
        int at = row * columns + column;
        arms[at] = arms[at] & ~(MASK << side) | weight.arm << side;
        if (weight == Weight.DOTTED) {
            arms[at] |= DOTTED;
        }
        text[at] = null;
        if (styles[at] == null) {
            styles[at] = style;
        }
    }

    /** Draws a border along the outer cells of an area. */
    public void box(int top, int left, int bottom, int right, Weight across, Weight along, Style style) {
        line(top, left, top, right, across, style);
        line(bottom, left, bottom, right, across, style);
        line(top, left, bottom, left, along, style);
        line(top, right, bottom, right, along, style);
    }

    /** Writes text from a cell to the right; what would leave the canvas is lost. */
    public void put(int row, int column, String words, Style style) {
        int at = row * columns + column;
        int last = (row + 1) * columns;
        int previous = -1;
        for (int i = 0; i < words.length(); ) {
            int codePoint = words.codePointAt(i);
            String character = Character.toString(codePoint);
            i += character.length();
            int width = Width.of(codePoint);
            if (width == 0 && previous >= 0) {
                text[previous] += character;
            }
            if (width == 0) {
                continue;
            }
            if (at + width > last) {
                return;
            }
            text[at] = character;
            styles[at] = style;
            if (width == 2) {
                text[at + 1] = "";
                styles[at + 1] = style;
            }
            previous = at;
            at += width;
        }
    }

    /** What was drawn, row by row, without the blanks at the end of a row. */
    public List<Line> lines() {
        var lines = new ArrayList<Line>(rows);
        for (int row = 0; row < rows; row++) {
            lines.add(row(row));
        }
        return lines;
    }

    private Line row(int row) {
        var spans = new ArrayList<Span>();
        var run = new StringBuilder();
        Style style = Style.PLAIN;
        int end = columns;
        while (end > 0 && glyph(row * columns + end - 1).equals(" ")) {
            end--;
        }
        for (int column = 0; column < end; column++) {
            int at = row * columns + column;
            String glyph = glyph(at);
            Style its = glyph.equals(" ") ? style : styles[at];
            if (its != style && !run.isEmpty()) {
                spans.add(new Span(run.toString(), style));
                run.setLength(0);
            }
            style = its;
            run.append(glyph);
        }
        if (!run.isEmpty()) {
            spans.add(new Span(run.toString(), style));
        }
        return new Line(spans);
    }

    private String glyph(int at) {
        if (text[at] != null) {
            return text[at];
        }
        int lines = arms[at];
        if (lines == 0) {
            return " ";
        }
        return glyphs.line(
                lines >> UP & MASK,
                lines >> RIGHT & MASK,
                lines >> DOWN & MASK,
                lines >> LEFT & MASK,
                (lines & DOTTED) != 0);
    }
}
