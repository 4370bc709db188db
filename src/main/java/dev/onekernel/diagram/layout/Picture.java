package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart.Stroke;
import dev.onekernel.diagram.model.Flowchart.Tip;
import dev.onekernel.diagram.model.NodeShape;
import java.util.List;

/**
 * A chart with a position for everything, in rows and columns from the upper left corner. Nothing in it overlaps but lines that
 * cross, and lines that run on a border to leave it.
 */
public record Picture(
        int rows,
        int columns,
        List<Box> boxes,
        List<Frame> frames,
        List<LineSegment> lines,
        List<ArrowTip> tips,
        List<Caption> captions) {

    /** The cells from one corner to the other, both included. */
    public record Area(int top, int left, int bottom, int right) {

        Area shifted(int rows, int columns) {
            return new Area(top + rows, left + columns, bottom + rows, right + columns);
        }

        public int width() {
            return right - left + 1;
        }

        public int height() {
            return bottom - top + 1;
        }
    }

    /** A node with its border and its wrapped label. */
    public record Box(Area area, String id, NodeShape shape, List<String> label) {

        Box shifted(int rows, int columns) {
            return new Box(area.shifted(rows, columns), id, shape, label);
        }
    }

    /**
     * A subgraph's border.
     *
     * @param titleRow the row of the first line of the title: that of the border, or the one below it when the title takes
     *     several lines
     * @param titleColumn the column of the first character of the title
     */
    public record Frame(Area area, String id, List<String> title, int titleRow, int titleColumn) {

        Frame shifted(int rows, int columns) {
            return new Frame(area.shifted(rows, columns), id, title, titleRow + rows, titleColumn + columns);
        }

        /** False if the title takes rows of its own below the border. */
        public boolean hasTitleInBorder() {
            return titleRow == area.top();
        }

        Frame within(Area other) {
            return new Frame(other, id, title, titleRow, titleColumn);
        }
    }

    /** A straight line from the middle of one cell to the middle of another in the same row or column. */
    public record LineSegment(Area area, Stroke stroke) {

        LineSegment shifted(int rows, int columns) {
            return new LineSegment(area.shifted(rows, columns), stroke);
        }
    }

    /** A tip in a cell, pointing by {@code rows} and {@code columns} to the cell it belongs to. */
    public record ArrowTip(int row, int column, int rows, int columns, Tip tip) {

        ArrowTip shifted(int down, int right) {
            return new ArrowTip(row + down, column + right, rows, columns, tip);
        }
    }

    /** The label of an edge. */
    public record Caption(int row, int column, List<String> text) {

        Caption shifted(int rows, int columns) {
            return new Caption(row + rows, column + columns, text);
        }
    }

    public Picture {
        boxes = List.copyOf(boxes);
        frames = List.copyOf(frames);
        lines = List.copyOf(lines);
        tips = List.copyOf(tips);
        captions = List.copyOf(captions);
    }

    /** The title in the upper border of the outermost frame, if there is one and it stands there. */
    List<String> titleInBorder() {
        Frame outermost = frames.get(0);
        return outermost.hasTitleInBorder() ? outermost.title() : List.of();
    }

    /** A picture of nothing that is known to be at least so large. */
    static Picture empty(int rows, int columns) {
        return new Picture(rows, columns, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
