package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart.Stroke;
import dev.onekernel.diagram.model.Flowchart.Tip;

/** The edges from a node to itself: out of its far side across the flow, and back in beside. */
final class SelfLoops {

    /** From the border to the line that runs along it, the way back included. */
    private static final int AWAY = 2;

    /** From leaving to coming back in a chart that flows sideways, where nodes are narrow. */
    private static final int SIDEWAYS = 3;

    private final Orientation orientation;

    SelfLoops(Orientation orientation) {
        this.orientation = orientation;
    }

    /** Makes room at all nodes of a graph and inside them: along the flow to leave and come back, across it for line and label. */
    void reserveRoom(LayoutGraph graph) {
        graph.nodes.stream().filter(node -> !node.loops.isEmpty()).forEach(this::reserveRoom);
        graph.innerGraphs().forEach(this::reserveRoom);
    }

    private void reserveRoom(LayoutNode node) {
        int along = 2;
        int across = 0;
        for (LayoutEdge edge : node.loops) {
            along += step(edge);
            across = Math.max(across, labelAcross(edge));
        }
        node.along = Math.max(node.along, along);
        node.margin = AWAY + across;
    }

    private int labelAcross(LayoutEdge edge) {
        return orientation.isHorizontal() ? edge.label.size() - 1 : Labels.widestWithGap(edge.label);
    }

    /** Character cells along the flow for one loop. */
    private int step(LayoutEdge edge) {
        return orientation.isHorizontal()
                ? SIDEWAYS + 2 + Labels.widestWithGap(edge.label)
                : Math.max(2, edge.label.size());
    }

    /** Draws the loops of a node that starts at {@code y} along the flow. */
    void draw(LayoutNode node, int y, PictureBuilder picture) {
        int border = node.high.x;
        int turn = border + AWAY;
        int leave = y + 1;
        for (LayoutEdge edge : node.loops) {
            int back = leave + (orientation.isHorizontal() ? SIDEWAYS : 1);
            Tip start = edge.origin.start();
            Tip end = edge.origin.end();
            Stroke stroke = edge.origin.stroke();
            picture.line(start == Tip.NONE ? border : border + 1, leave, turn, leave, stroke);
            picture.line(turn, leave, turn, back, stroke);
            picture.line(end == Tip.NONE ? border : border + 1, back, turn, back, stroke);
            picture.tip(border + 1, leave, -1, 0, start);
            picture.tip(border + 1, back, -1, 0, end);
            if (orientation.isHorizontal()) {
                picture.caption(turn, back + 2, edge.label);
            } else {
                picture.caption(turn + 2, leave, edge.label);
            }
            leave += step(edge);
        }
    }
}
