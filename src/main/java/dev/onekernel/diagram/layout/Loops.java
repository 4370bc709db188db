package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.Flowchart.Stroke;
import dev.onekernel.diagram.Flowchart.Tip;
import java.util.List;

/** The edges from a cell to itself: out of its far side across the flow, and back in beside. */
final class Loops {

    interface Runs {
        void add(int x1, int y1, int x2, int y2, Stroke stroke);
    }

    interface Marks {
        void add(int x, int y, int acrossBy, int alongBy, Tip tip);
    }

    interface Captions {
        void add(int x, int y, List<String> text);
    }

    private Loops() {}

    /** Makes room: along the flow to leave and come back, across it for the line and its label. */
    static void reserve(Cell cell, Flow flow) {
        if (cell.loops.isEmpty()) {
            return;
        }
        int step = step(flow);
        cell.along = Math.max(cell.along, cell.loops.size() * step + 2);
        int widest = 0;
        for (Wire wire : cell.loops) {
            widest = Math.max(widest, flow.isHorizontal() ? wire.label.size() : Nesting.widest(wire.label));
            if (flow.isHorizontal()) {
                cell.along = Math.max(cell.along, Nesting.widest(wire.label) + 6);
            }
        }
        cell.margin = 2 + (widest == 0 ? 0 : flow.isHorizontal() ? widest : widest + 1);
    }

    /** Cells along the flow for one loop. */
    private static int step(Flow flow) {
        return flow.isHorizontal() ? 5 : 2;
    }

    static void draw(Cell cell, int y, Runs runs, Marks marks, Captions captions, Flow flow) {
        int out = cell.high.x;
        int turn = out + 2;
        int at = y + 1 + (cell.inner == null || flow.isHorizontal() ? 0 : 0);
        for (Wire wire : cell.loops) {
            int back = at + step(flow) - 1 - (flow.isHorizontal() ? 1 : 0);
            boolean startTip = wire.edge.start() != Tip.NONE;
            boolean endTip = wire.edge.end() != Tip.NONE;
            runs.add(startTip ? out + 1 : out, at, turn, at, wire.edge.stroke());
            runs.add(turn, at, turn, back, wire.edge.stroke());
            runs.add(endTip ? out + 1 : out, back, turn, back, wire.edge.stroke());
            if (startTip) {
                marks.add(out + 1, at, -1, 0, wire.edge.start());
            }
            if (endTip) {
                marks.add(out + 1, back, -1, 0, wire.edge.end());
            }
            if (!wire.label.isEmpty()) {
                captions.add(flow.isHorizontal() ? turn + 1 : turn + 2, at, wire.label);
            }
            at += step(flow);
        }
    }
}
