package dev.onekernel.diagram.layout;

/**
 * A line along the flow on which something runs, such as an edge leaving a box. "Column" is meant for a chart that flows down;
 * in one that flows to the right it is a row.
 */
class Coordinate {
    /** The position across the flow, in cells from the edge of the drawing. */
    int x;

    /** The number of its point while columns are being placed. */
    int point;
}
