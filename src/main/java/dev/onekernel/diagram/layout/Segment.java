package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.Flowchart.Tip;

/** The part of a wire between two neighbouring layers, or, before layers are filled with bends, between two cells of a level. */
final class Segment {
    final Wire wire;
    final Cell upper;
    final Cell lower;
    /** The gates by which the wire comes out of the upper cell or goes into the lower one, if they are frames it passes. */
    final Cell upperGate;

    final Cell lowerGate;
    Net net;
    /** Where it touches the upper and the lower cell. */
    Column top;

    Column bottom;

    Segment(Wire wire, Cell upper, Cell lower, Cell upperGate, Cell lowerGate) {
        this.wire = wire;
        this.upper = upper;
        this.lower = lower;
        this.upperGate = upperGate;
        this.lowerGate = lowerGate;
    }

    /** What the wire ends with at the upper cell; nothing if it goes on there. */
    Tip upperTip() {
        return startsHere() ? wire.upperTip() : Tip.NONE;
    }

    Tip lowerTip() {
        return endsHere() ? wire.lowerTip() : Tip.NONE;
    }

    boolean startsHere() {
        return upper.isWide() ? upperGate == null : upper.stop;
    }

    boolean endsHere() {
        return lower.isWide() ? lowerGate == null : lower.stop;
    }
}
