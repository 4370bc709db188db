package dev.onekernel.diagram.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a box and its ports stand if the drawing is symmetrical at one of its sides: the box in the middle of what its lines on
 * that side lead to, and the ports mirrored at its middle. Only lines to the next box count. One that passes a layer, or leads
 * against the flow, goes round the others and has no partner on the other side.
 *
 * @param ends the first and the last place that a line on this side leads to, or nothing if there are not two
 * @param spread cells between these two, when each line enters in the middle of its box
 * @param alone true if no other line comes to the boxes there from this side
 */
record Symmetry(LayoutNode node, Side side, List<Coordinate> ends, int spread, boolean alone) {

    /**
     * Where a line leads to.
     *
     * @param ideal where it would be if it ran into the middle there
     * @param alone true if it is the only line that comes to its box from this side
     */
    private record SymmetryEnd(Coordinate coordinate, int ideal, boolean alone) {}

    /** Looks at a side of a box, by the positions that an earlier pass found. */
    static Symmetry of(LayoutNode node, Side side) {
        var near = new ArrayList<SymmetryEnd>();
        for (Segment segment : node.segments(side)) {
            Coordinate end = segment.farCoordinate(side);
            boolean known = near.stream().anyMatch(other -> other.coordinate() == end);
            if (isNear(segment, side) && !known) {
                near.add(end(segment, side));
            }
        }
        near.sort(Comparator.comparingInt(end -> end.coordinate().x));
        if (near.size() < 2) {
            return new Symmetry(node, side, List.of(), 0, false);
        }
        SymmetryEnd first = near.get(0);
        SymmetryEnd last = near.get(near.size() - 1);
        return new Symmetry(
                node,
                side,
                List.of(first.coordinate(), last.coordinate()),
                last.ideal() - first.ideal(),
                first.alone() && last.alone());
    }

    private static boolean isNear(Segment segment, Side side) {
        LayoutNode far = segment.farNode(side);
        return !segment.edge.reversed && !segment.edge.isInvisible() && (far.isWide() || far.near || far.isPort());
    }

    private static SymmetryEnd end(Segment segment, Side side) {
        Segment at = segment;
        for (Segment next = at; next != null; next = beyond(at, side)) {
            at = next;
        }
        LayoutNode far = at.farNode(side);
        boolean centred = far.kind == NodeKind.BOX && far.ports(side.opposite()).size() == 1;
        boolean alone = centred && segment.net.segments.size() == 1;
        int ideal = centred ? (far.low.x + far.high.x) / 2 : at.farCoordinate(side).x;
        return new SymmetryEnd(segment.farCoordinate(side), ideal, alone);
    }

    /** Where a line goes on behind a dummy node or through the frame it leads to; null where it ends. */
    private static Segment beyond(Segment segment, Side side) {
        LayoutNode port = segment.nearPort(side.opposite());
        LayoutNode passed = port == null ? segment.farNode(side) : port;
        boolean ends = passed.isWide() || passed.segments(side).isEmpty();
        return ends ? null : passed.segments(side).get(0);
    }

    /** The width at which the box would reach from one end to the other, if that is not much more than it has. */
    int wishedWidth() {
        int natural = Labels.widest(node.text) + 4;
        int most = natural + Math.max(10, natural / 3);
        boolean reaches = node.origin != null && alone && node.ports(side).size() > 1 && spread + 3 <= most;
        return reaches ? Math.max(node.across, Math.min(most, spread + 5)) : node.across;
    }

    boolean isFound() {
        return !ends.isEmpty();
    }

    /**
     * True if a port is for a line that has to bend whatever else is done, because the box is too narrow to reach from one end to
     * the other. Only the one in the middle may run straight.
     */
    boolean mustBend(int index, int ports) {
        return spread > node.across - 3 && 2 * index + 1 != ports;
    }

    /** Where a port belongs, measured from the low border. */
    int offset(int index, int ports) {
        int last = node.across - 1;
        if (ports == 1) {
            return last / 2;
        }
        int reach = spread <= last - 2 ? spread : Math.max(0, last - 4);
        return (last - reach) / 2 + index * reach / (ports - 1);
    }
}
