package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.layout.LayoutOptions.Gaps;
import dev.onekernel.diagram.model.Flowchart.Direction;

/**
 * How a picture is turned, and the room that things on it keep from one another. A row is about twice as high as a column is
 * wide, so a chart that flows to the right is no chart flowing down with its axes swapped: every distance differs.
 */
record Orientation(Direction direction, Gaps gaps) {

    boolean isNarrow() {
        return gaps == Gaps.NARROW;
    }

    boolean isHorizontal() {
        return direction.isHorizontal();
    }

    /** True if the flow leads towards the upper or left edge: laid out the other way round and mirrored at the end. */
    boolean isMirrored() {
        return direction == Direction.UP || direction == Direction.LEFT;
    }

    /** The side that faces the upper edge of the screen in a chart that flows down or up. */
    Side upperSide() {
        return isMirrored() ? Side.AFTER : Side.BEFORE;
    }

    /** Blanks across the flow between two boxes. */
    int betweenBoxes() {
        if (isHorizontal()) {
            return 1;
        }
        return switch (gaps) {
            case WIDE -> 3;
            case MEDIUM -> 2;
            case NARROW -> 1;
        };
    }

    /** Blanks across the flow between a box and a line that passes it. */
    int betweenBoxAndLine() {
        return 1;
    }

    /** Blanks across the flow between two lines. */
    int betweenLines() {
        return isHorizontal() ? 0 : 1;
    }

    /** Blanks across the flow between two neighbours in a layer. */
    int between(LayoutNode a, LayoutNode b) {
        if (a.isWide() && b.isWide()) {
            return betweenBoxes();
        }
        return a.isWide() || b.isWide() ? betweenBoxAndLine() : betweenLines();
    }

    /** From one port of a box to the next, in character cells across the flow. */
    int betweenPorts() {
        return isHorizontal() ? 1 : 2;
    }

    /** From a frame's border to what it holds, across the flow. */
    int paddingAcross() {
        return isHorizontal() ? 1 : 2;
    }

    /** From a frame's border to what it holds, along the flow, the border included. */
    int paddingAlong() {
        return isHorizontal() ? 2 : 1;
    }

    /** The shortest visible edge between two boxes. */
    int shortest() {
        if (isHorizontal()) {
            return gaps == Gaps.WIDE ? 3 : 2;
        }
        return 1;
    }
}
