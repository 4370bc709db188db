package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart.Tip;

/** The part of a wire between two neighbouring layers, or, before layers are filled with bends, between two cells of a level. */
final class Segment {
    final LayoutEdge edge;
    final LayoutNode upper;
    final LayoutNode lower;
    /** The gates by which the wire comes out of the upper cell or goes into the lower one, if they are frames it passes. */
    final LayoutNode upperPort;

    final LayoutNode lowerPort;
    Net net;
    /** Where it touches the upper and the lower cell. */
    Coordinate top;

    Coordinate bottom;

    Segment(LayoutEdge edge, LayoutNode upper, LayoutNode lower, LayoutNode upperPort, LayoutNode lowerPort) {
        this.edge = edge;
        this.upper = upper;
        this.lower = lower;
        this.upperPort = upperPort;
        this.lowerPort = lowerPort;
    }

    /** What the wire ends with at the upper cell; nothing if it goes on there. */
    Tip upperTip() {
        return startsHere() ? edge.upperTip() : Tip.NONE;
    }

    Tip lowerTip() {
        return endsHere() ? edge.lowerTip() : Tip.NONE;
    }

    boolean startsHere() {
        return upper.isWide() ? upperPort == null : upper.stop;
    }

    boolean endsHere() {
        return lower.isWide() ? lowerPort == null : lower.stop;
    }
}
