package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.layout.PlacementPass.Goal;
import java.util.HashSet;
import java.util.Set;

/** How strongly the two ends of an edge are pulled into one column when nodes are placed. */
final class EdgePulls {

    /** An edge between two dummy nodes. */
    private static final int LONG = 32;

    /** An edge between a box and a dummy node. */
    private static final int HALF_LONG = 20;

    /** An edge between two boxes. */
    private static final int DIRECT = 14;

    /** Each edge in a line that is drawn for several. */
    private static final int MERGED = 4;

    /** An edge that leads against the flow, between a box and the way round the others. */
    private static final int BACK = 6;

    /** An edge that cannot run straight. */
    private static final int SLACK = 1;

    private final Goal goal;
    /** Ports of lines that run straight on neither side of a box or on both. */
    private final Set<Coordinate> bent = new HashSet<>();

    EdgePulls(Goal goal) {
        this.goal = goal;
    }

    /** Says that the line at a port need not run straight. */
    void bend(Coordinate port) {
        bent.add(port);
    }

    /** The pull of an edge in {@code net}; none for an invisible one. */
    int of(Net net, Segment segment) {
        if (net.isInvisible()) {
            return 0;
        }
        if (segment.upper.isDummy() && segment.lower.isDummy()) {
            return ofSingle(segment);
        }
        return net.segments.size() == 1 ? ofSingle(net.segments.get(0)) : ofMerged(net);
    }

    private int ofMerged(Net net) {
        int tops = net.tops().size();
        int bottoms = net.bottoms().size();
        boolean many = tops * bottoms > 2 * (tops + bottoms);
        return goal == Goal.BALANCE || many ? SLACK : MERGED;
    }

    private int ofSingle(Segment segment) {
        boolean bends = !segment.isStraight() || bent.contains(segment.top) || bent.contains(segment.bottom);
        if (goal == Goal.BALANCE && bends) {
            return SLACK;
        }
        if (!segment.upper.isWide() && !segment.lower.isWide()) {
            return LONG;
        }
        if (segment.edge.reversed) {
            return BACK;
        }
        return segment.upper.isWide() && segment.lower.isWide() ? DIRECT : HALF_LONG;
    }
}
