package dev.onekernel.diagram;

import dev.onekernel.diagram.model.NodeShape;
import dev.onekernel.text.Canvas;
import dev.onekernel.text.Canvas.Weight;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Style;

/**
 * How the border of a shape is drawn.
 *
 * @param across the weight of its upper and lower border
 * @param along the weight of its sides
 * @param corners upper left, upper right, lower left, lower right; a blank for a plain corner
 * @param sides left and right, where no edge touches them; a blank for a plain side
 */
record NodeBorder(Weight across, Weight along, String corners, String sides) {

    static NodeBorder of(NodeShape shape, Glyphs glyphs) {
        return glyphs == Glyphs.UNICODE ? drawn(shape) : typed(shape);
    }

    private static NodeBorder drawn(NodeShape shape) {
        return switch (shape) {
            case RECTANGLE -> light("    ", "  ");
            case ROUNDED -> light("╭╮╰╯", "  ");
            case STADIUM, CIRCLE -> light("╭╮╰╯", "()");
            case SUBROUTINE -> new NodeBorder(Weight.LIGHT, Weight.DOUBLE, "    ", "  ");
            case CYLINDER -> new NodeBorder(Weight.DOUBLE, Weight.LIGHT, "╭╮╰╯", "  ");
            case DOUBLE_CIRCLE -> new NodeBorder(Weight.DOUBLE, Weight.DOUBLE, "    ", "  ");
            case FLAG -> light("    ", "> ");
            case DIAMOND -> light("╱╲╲╱", "<>");
            case HEXAGON -> light("╱╲╲╱", "  ");
            case LEAN_RIGHT -> light("╱  ╱", "  ");
            case LEAN_LEFT -> light(" ╲╲ ", "  ");
            case TRAPEZOID -> light("╱╲  ", "  ");
            case INVERSE_TRAPEZOID -> light("  ╲╱", "  ");
            case DOCUMENT -> light("  ╰╯", "  ");
            case BAR -> new NodeBorder(Weight.HEAVY, Weight.HEAVY, "    ", "  ");
            case BRACE -> light("╭╮╰╯", "{}");
        };
    }

    private static NodeBorder typed(NodeShape shape) {
        return switch (shape) {
            case RECTANGLE -> light("    ", "  ");
            case ROUNDED -> light("..''", "  ");
            case STADIUM, CIRCLE -> light("..''", "()");
            case SUBROUTINE -> light("    ", "HH");
            case CYLINDER -> new NodeBorder(Weight.DOUBLE, Weight.LIGHT, "..''", "  ");
            case DOUBLE_CIRCLE -> new NodeBorder(Weight.DOUBLE, Weight.LIGHT, "    ", "()");
            case FLAG -> light("    ", "> ");
            case DIAMOND -> light("/\\\\/", "<>");
            case HEXAGON -> light("/\\\\/", "  ");
            case LEAN_RIGHT -> light("/  /", "  ");
            case LEAN_LEFT -> light(" \\\\ ", "  ");
            case TRAPEZOID -> light("/\\  ", "  ");
            case INVERSE_TRAPEZOID -> light("  \\/", "  ");
            case DOCUMENT -> light("  ''", "  ");
            case BAR -> new NodeBorder(Weight.HEAVY, Weight.LIGHT, "    ", "  ");
            case BRACE -> light("..''", "{}");
        };
    }

    private static NodeBorder light(String corners, String sides) {
        return new NodeBorder(Weight.LIGHT, Weight.LIGHT, corners, sides);
    }

    /** Draws the border from one corner to the other. A blank among its characters stands for what the lines make of the cell. */
    void paint(Canvas canvas, int top, int left, int bottom, int right) {
        canvas.box(top, left, bottom, right, across, along, Style.NODE);
        put(canvas, top, left, corners.charAt(0));
        put(canvas, top, right, corners.charAt(1));
        put(canvas, bottom, left, corners.charAt(2));
        put(canvas, bottom, right, corners.charAt(3));
        for (int row = top + 1; row < bottom; row++) {
            put(canvas, row, left, sides.charAt(0));
            put(canvas, row, right, sides.charAt(1));
        }
    }

    private static void put(Canvas canvas, int row, int column, char character) {
        if (character != ' ') {
            canvas.put(row, column, String.valueOf(character), Style.NODE);
        }
    }
}
