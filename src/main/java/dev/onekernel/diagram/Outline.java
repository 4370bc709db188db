package dev.onekernel.diagram;

import dev.onekernel.text.Canvas.Weight;
import dev.onekernel.text.Glyphs;

/**
 * How the border of a shape is drawn.
 *
 * @param across the weight of its upper and lower border
 * @param along the weight of its sides
 * @param corners upper left, upper right, lower left, lower right; a blank for a plain corner
 * @param sides left and right, where no edge touches them; a blank for a plain side
 */
record Outline(Weight across, Weight along, String corners, String sides) {

    static Outline of(Shape shape, Glyphs glyphs) {
        return glyphs == Glyphs.UNICODE ? drawn(shape) : typed(shape);
    }

    private static Outline drawn(Shape shape) {
        return switch (shape) {
            case RECTANGLE -> light("    ", "  ");
            case ROUNDED -> light("╭╮╰╯", "  ");
            case STADIUM, CIRCLE -> light("╭╮╰╯", "()");
            case SUBROUTINE -> new Outline(Weight.LIGHT, Weight.DOUBLE, "    ", "  ");
            case CYLINDER -> new Outline(Weight.DOUBLE, Weight.LIGHT, "╭╮╰╯", "  ");
            case DOUBLE_CIRCLE -> new Outline(Weight.DOUBLE, Weight.DOUBLE, "    ", "  ");
            case FLAG -> light("    ", "> ");
            case DIAMOND -> light("╱╲╲╱", "<>");
            case HEXAGON -> light("╱╲╲╱", "  ");
            case LEAN_RIGHT -> light("╱  ╱", "  ");
            case LEAN_LEFT -> light(" ╲╲ ", "  ");
            case TRAPEZOID -> light("╱╲  ", "  ");
            case INVERSE_TRAPEZOID -> light("  ╲╱", "  ");
            case DOCUMENT -> light("  ╰╯", "  ");
            case BAR -> new Outline(Weight.HEAVY, Weight.HEAVY, "    ", "  ");
            case BRACE -> light("╭╮╰╯", "{}");
        };
    }

    private static Outline typed(Shape shape) {
        return switch (shape) {
            case RECTANGLE -> light("    ", "  ");
            case ROUNDED -> light("..''", "  ");
            case STADIUM, CIRCLE -> light("..''", "()");
            case SUBROUTINE -> light("    ", "HH");
            case CYLINDER -> new Outline(Weight.DOUBLE, Weight.LIGHT, "..''", "  ");
            case DOUBLE_CIRCLE -> new Outline(Weight.DOUBLE, Weight.LIGHT, "    ", "()");
            case FLAG -> light("    ", "> ");
            case DIAMOND -> light("/\\\\/", "<>");
            case HEXAGON -> light("/\\\\/", "  ");
            case LEAN_RIGHT -> light("/  /", "  ");
            case LEAN_LEFT -> light(" \\\\ ", "  ");
            case TRAPEZOID -> light("/\\  ", "  ");
            case INVERSE_TRAPEZOID -> light("  \\/", "  ");
            case DOCUMENT -> light("  ''", "  ");
            case BAR -> new Outline(Weight.HEAVY, Weight.LIGHT, "    ", "  ");
            case BRACE -> light("..''", "{}");
        };
    }

    private static Outline light(String corners, String sides) {
        return new Outline(Weight.LIGHT, Weight.LIGHT, corners, sides);
    }
}
