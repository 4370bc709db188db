package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart.Tip;

/**
 * The part of an edge between two neighbouring layers, or, before the layers are filled with dummy nodes, between two nodes of a
 * graph.
 */
final class Segment {
    final LayoutEdge edge;
    final LayoutNode upper;
    final LayoutNode lower;
    /** The hierarchical port by which the edge comes out of the upper node, if that is a frame the edge passes. */
    final LayoutNode upperPort;
    /** The hierarchical port by which the edge goes into the lower node, if that is a frame the edge passes. */
    final LayoutNode lowerPort;

    Net net;
    /** Where it touches the upper node. */
    Coordinate top;
    /** Where it touches the lower node. */
    Coordinate bottom;

    Segment(LayoutEdge edge, LayoutNode upper, LayoutNode lower, LayoutNode upperPort, LayoutNode lowerPort) {
        this.edge = edge;
        this.upper = upper;
        this.lower = lower;
        this.upperPort = upperPort;
        this.lowerPort = lowerPort;
    }

    /** The node at the other end, for a node that the segment leaves by {@code side}. */
    LayoutNode farNode(Side side) {
        return side == Side.AFTER ? lower : upper;
    }

    /** Where it touches the node at the other end. */
    Coordinate farCoordinate(Side side) {
        return side == Side.AFTER ? bottom : top;
    }

    /** The hierarchical port of the node that the segment leaves by {@code side}, or null. */
    LayoutNode nearPort(Side side) {
        return side == Side.AFTER ? upperPort : lowerPort;
    }

    /** The position of the other end in its layer; the ports of one frame differ by less than 1. */
    double farPosition(Side side) {
        LayoutNode node = farNode(side);
        LayoutNode port = side == Side.AFTER ? lowerPort : upperPort;
        if (port == null) {
            return node.order + 0.5;
        }
        return node.order
                + (port.order + 1) / (port.graph.layers.get(port.layer).size() + 1.0);
    }

    /** Says where the segment touches the node that it leaves by {@code side}. */
    void touch(Side side, Coordinate coordinate) {
        if (side == Side.AFTER) {
            top = coordinate;
        } else {
            bottom = coordinate;
        }
    }

    /** True if it need not change its track between the two layers. */
    boolean isStraight() {
        return top.x == bottom.x;
    }

    /** What the edge ends with at the upper node; nothing if it goes on there. */
    Tip upperTip() {
        return endsAtUpper() ? edge.upperTip() : Tip.NONE;
    }

    Tip lowerTip() {
        return endsAtLower() ? edge.lowerTip() : Tip.NONE;
    }

    /** Whether there has to be room for a tip at the upper node. */
    boolean hasUpperTip() {
        return endsAtUpper() && edge.hasUpperTip();
    }

    boolean hasLowerTip() {
        return endsAtLower() && edge.hasLowerTip();
    }

    private boolean endsAtUpper() {
        return upper.isWide() ? upperPort == null : upper.stop;
    }

    private boolean endsAtLower() {
        return lower.isWide() ? lowerPort == null : lower.stop;
    }
}
