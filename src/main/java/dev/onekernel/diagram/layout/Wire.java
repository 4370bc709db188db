package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.Flowchart.Edge;
import dev.onekernel.diagram.Flowchart.Stroke;
import dev.onekernel.diagram.Flowchart.Tip;
import java.util.List;

/** An edge on its way through the drawing. */
final class Wire {
    final Edge edge;
    final int number;
    final List<String> label;
    /** The cells it joins, as the author wrote them. */
    final Cell from;

    final Cell to;
    /** True if it leads against the flow, so that its end lies in an earlier layer than its start. */
    boolean reversed;
    /** The edges it is drawn together with where they meet, if any. */
    Bundle bundle;

    Wire(Edge edge, int number, List<String> label, Cell from, Cell to) {
        this.edge = edge;
        this.number = number;
        this.label = label;
        this.from = from;
        this.to = to;
    }

    Tip upperTip() {
        return reversed ? edge.end() : edge.start();
    }

    Tip lowerTip() {
        return reversed ? edge.start() : edge.end();
    }

    boolean isInvisible() {
        return edge.stroke() == Stroke.INVISIBLE;
    }
}
