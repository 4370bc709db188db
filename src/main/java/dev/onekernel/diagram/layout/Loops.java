package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.Flowchart.Tip;

/** The edges from a cell to itself: out of its far side across the flow, and back in beside. */
final class Loops {

    /** From the border to the line that runs along it, the way back included. */
    private static final int AWAY = 2;

    /** From leaving to coming back in a chart that flows sideways, where cells are narrow. */
    private static final int SIDEWAYS = 3;

    private final Flow flow;
    private final Drafting drafting;

    Loops(Flow flow, Drafting drafting) {
        this.flow = flow;
        this.drafting = drafting;
    }

    /** Makes room: along the flow to leave and come back, across it for the line and its label. */
    static void reserve(Cell cell, Flow flow) {
        if (cell.loops.isEmpty()) {
            return;
        }
        int along = 2;
        int across = 0;
        for (Wire wire : cell.loops) {
            along += step(wire, flow);
            int widest = Nesting.widest(wire.label);
            across = Math.max(across, flow.isHorizontal() ? wire.label.size() - 1 : widest == 0 ? 0 : widest + 1);
        }
        cell.along = Math.max(cell.along, along);
        cell.margin = AWAY + Math.max(0, across);
    }

    /** Cells along the flow for one loop. */
    private static int step(Wire wire, Flow flow) {
        int widest = Nesting.widest(wire.label);
        return flow.isHorizontal() ? SIDEWAYS + 2 + (widest == 0 ? 0 : widest + 1) : Math.max(2, wire.label.size());
    }

    void draw(Cell cell, int y) {
        int border = cell.high.x;
        int turn = border + AWAY;
        int leave = y + 1;
        for (Wire wire : cell.loops) {
            int back = leave + (flow.isHorizontal() ? SIDEWAYS : 1);
            Tip start = wire.edge.start();
            Tip end = wire.edge.end();
            drafting.run(start == Tip.NONE ? border : border + 1, leave, turn, leave, wire.edge.stroke());
            drafting.run(turn, leave, turn, back, wire.edge.stroke());
            drafting.run(end == Tip.NONE ? border : border + 1, back, turn, back, wire.edge.stroke());
            drafting.mark(border + 1, leave, -1, 0, start);
            drafting.mark(border + 1, back, -1, 0, end);
            if (flow.isHorizontal()) {
                drafting.caption(turn, back + 2, wire.label);
            } else {
                drafting.caption(turn + 2, leave, wire.label);
            }
            leave += step(wire, flow);
        }
    }
}
