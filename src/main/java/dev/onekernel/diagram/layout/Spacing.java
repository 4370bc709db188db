package dev.onekernel.diagram.layout;

/**
 * How generous a layout is with room.
 *
 * @param label columns after which the label of a node is wrapped
 * @param caption columns after which the label of an edge is wrapped
 * @param narrow true for the smallest gaps at which lines and boxes stay apart
 * @param width columns to spread over before nodes of one rank are put on several; very large for no limit
 */
public record Spacing(int label, int caption, boolean narrow, int width) {}
