package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Stroke;
import dev.onekernel.diagram.model.Flowchart.Tip;
import java.util.List;

/** An edge on its way through the drawing. */
final class LayoutEdge {

    /** An end of an edge, as its author wrote it. */
    enum End {
        SOURCE,
        TARGET;

        End opposite() {
            return this == SOURCE ? TARGET : SOURCE;
        }
    }

    final Edge origin;
    final int number;
    final List<String> label;
    final LayoutNode from;
    final LayoutNode to;
    /** True if it leads against the flow, so that its end lies in an earlier layer than its start. */
    boolean reversed;
    /** The edges it is drawn together with where they meet, if any. */
    Hyperedge hyperedge;

    LayoutEdge(Edge origin, int number, List<String> label, LayoutNode from, LayoutNode to) {
        this.origin = origin;
        this.number = number;
        this.label = label;
        this.from = from;
        this.to = to;
    }

    LayoutNode at(End end) {
        return end == End.SOURCE ? from : to;
    }

    /** The side of its node at which an end leaves. */
    Side sideOf(End end) {
        return (end == End.SOURCE) == reversed ? Side.BEFORE : Side.AFTER;
    }

    Tip upperTip() {
        return reversed ? origin.end() : origin.start();
    }

    Tip lowerTip() {
        return reversed ? origin.start() : origin.end();
    }

    /** Whether there is room for a tip. At the end of a steady edge there always is, because a tip can come and go there. */
    boolean hasUpperTip() {
        return upperTip() != Tip.NONE || reversed && origin.steady();
    }

    boolean hasLowerTip() {
        return lowerTip() != Tip.NONE || !reversed && origin.steady();
    }

    boolean isInvisible() {
        return origin.stroke() == Stroke.INVISIBLE;
    }
}
