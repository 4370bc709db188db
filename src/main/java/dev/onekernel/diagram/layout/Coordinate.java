package dev.onekernel.diagram.layout;

/** A position across the flow that node placement decides: of a border, of a port, or of a line along the flow. */
final class Coordinate {
    /** In character cells from the low edge of the drawing: a column where the chart flows down, a row where it flows sideways. */
    int x;
}
