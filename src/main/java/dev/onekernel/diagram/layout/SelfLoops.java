package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart.Tip;

/** The edges from a cell to itself: out of its far side across the flow, and back in beside. */
final class SelfLoops {

    /** From the border to the line that runs along it, the way back included. */
    private static final int AWAY = 2;

    /** From leaving to coming back in a chart that flows sideways, where cells are narrow. */
    private static final int SIDEWAYS = 3;

    private final Orientation orientation;
    private final PictureBuilder drafting;

    SelfLoops(Orientation orientation, PictureBuilder drafting) {
        this.orientation = orientation;
        this.drafting = drafting;
    }

    /** Makes room: along the flow to leave and come back, across it for the line and its label. */
    static void reserve(LayoutNode node, Orientation orientation) {
        if (node.loops.isEmpty()) {
            return;
        }
        int along = 2;
        int across = 0;
        for (LayoutEdge edge : node.loops) {
            along += step(edge, orientation);
            int widest = CompoundGraphBuilder.widest(edge.label);
            across =
                    Math.max(across, orientation.isHorizontal() ? edge.label.size() - 1 : widest == 0 ? 0 : widest + 1);
        }
        node.along = Math.max(node.along, along);
        node.margin = AWAY + Math.max(0, across);
    }

    /** Cells along the flow for one loop. */
    private static int step(LayoutEdge edge, Orientation orientation) {
        int widest = CompoundGraphBuilder.widest(edge.label);
        return orientation.isHorizontal()
                ? SIDEWAYS + 2 + (widest == 0 ? 0 : widest + 1)
                : Math.max(2, edge.label.size());
    }

    void draw(LayoutNode node, int y) {
        int border = node.high.x;
        int turn = border + AWAY;
        int leave = y + 1;
        for (LayoutEdge edge : node.loops) {
            int back = leave + (orientation.isHorizontal() ? SIDEWAYS : 1);
            Tip start = edge.origin.start();
            Tip end = edge.origin.end();
            drafting.run(start == Tip.NONE ? border : border + 1, leave, turn, leave, edge.origin.stroke());
            drafting.run(turn, leave, turn, back, edge.origin.stroke());
            drafting.run(end == Tip.NONE ? border : border + 1, back, turn, back, edge.origin.stroke());
            drafting.mark(border + 1, leave, -1, 0, start);
            drafting.mark(border + 1, back, -1, 0, end);
            if (orientation.isHorizontal()) {
                drafting.caption(turn, back + 2, edge.label);
            } else {
                drafting.caption(turn + 2, leave, edge.label);
            }
            leave += step(edge, orientation);
        }
    }
}
