package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.layout.CoordinateBalancing.Attraction;
import dev.onekernel.diagram.layout.CoordinateBalancing.Separation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places all graphs at once: borders, lines and the ports where lines touch borders are points of one {@link NetworkSimplex}.
 * Their order in each layer gives the constraints, and every edge pulls its two ends into one column, the harder the longer it is
 * (Gansner et al. 1993, section 4.2, with the ports of a box as points of their own, so that an edge runs straight wherever the
 * two boxes overlap at all).
 */
final class PlacementPass {

    enum Goal {
        /** Every edge is pulled as its kind asks for. */
        SHORT_EDGES,
        /** Edges that came out straight are kept straight, the others are hardly pulled, and what is still free is centred. */
        BALANCE
    }

    /** Holds the width of a box against everything else. */
    private static final int STIFF = 4096;

    /** What a box gives way to, within narrow limits: one edge that then runs straight. */
    private static final int ELASTIC = 5;

    /** Pull of an edge between two dummy nodes. */
    private static final int LONG = 32;

    /** Pull of an edge between two boxes; twice as much where an edge between a box and a dummy node is concerned. */
    private static final int DIRECT = 8;

    /** Pull of an edge that cannot run straight. */
    private static final int SLACK = 1;

    /** Pull of a port towards the middle of its side. */
    private static final int CENTER = 1;

    /** Pull of a frame on itself. */
    private static final int COMPACT = 2;

    private final LayoutGraph graph;
    private final Orientation orientation;
    private final Goal goal;
    private final NetworkSimplex solver = new NetworkSimplex();
    private final Map<Coordinate, Integer> points = new HashMap<>();
    private final List<Separation> separations = new ArrayList<>();
    private final List<Attraction> attractions = new ArrayList<>();
    /** Pairs of points that move together whatever the solver finds. */
    private final List<int[]> rigid = new ArrayList<>();

    PlacementPass(LayoutGraph graph, Orientation orientation, Goal goal) {
        this.graph = graph;
        this.orientation = orientation;
        this.goal = goal;
    }

    /** Gives every coordinate its position. */
    void place(long work) {
        int low = point(graph.low);
        int high = point(graph.high);
        constrain(graph);
        int[] found = solver.solve(work);
        if (goal == Goal.BALANCE) {
            var balancing = new CoordinateBalancing(found, separations, attractions);
            balancing.together(low, high);
            rigid.forEach(pair -> balancing.together(pair[0], pair[1]));
            keepStraight(graph, balancing, found);
            balancing.balance(low);
        }
        points.forEach((coordinate, point) -> coordinate.x = found[point] - found[low]);
    }

    private void keepStraight(LayoutGraph from, CoordinateBalancing balancing, int[] found) {
        for (List<Net> nets : from.nets) {
            for (Net net : nets) {
                Segment segment = net.segments.get(0);
                int top = point(segment.top);
                int bottom = point(segment.bottom);
                if (net.segments.size() == 1 && found[top] == found[bottom]) {
                    balancing.together(top, bottom);
                }
            }
        }
        from.innerGraphs().forEach(inner -> keepStraight(inner, balancing, found));
    }

    private int point(Coordinate coordinate) {
        return points.computeIfAbsent(coordinate, unknown -> solver.point());
    }

    private void separate(int a, int b, int distance) {
        solver.apart(a, b, distance);
        separations.add(new Separation(a, b, distance));
    }

    private void attract(int a, int b, int offset, int pull) {
        solver.near(a, b, offset, pull);
        attractions.add(new Attraction(a, b, offset, pull));
    }

    private void constrain(LayoutGraph inside) {
        int low = point(inside.low);
        int high = point(inside.high);
        int smallest = smallest(inside);
        solver.apart(low, high, smallest, COMPACT);
        separations.add(new Separation(low, high, smallest));
        for (List<LayoutNode> layer : inside.layers) {
            LayoutNode previous = null;
            for (LayoutNode node : layer) {
                int point = point(node.low);
                if (node.isWide()) {
                    constrainBorders(node);
                }
                if (previous == null) {
                    separate(low, point, inset(inside, node) + node.lead);
                } else {
                    separate(end(previous), point, 1 + previous.margin + gap(previous, node) + node.lead);
                }
                previous = node;
            }
            if (previous != null) {
                separate(end(previous), high, previous.margin + inside.spare + insetBehind(inside, previous));
            }
        }
        inside.nets.forEach(nets -> nets.forEach(this::pull));
    }

    private int end(LayoutNode node) {
        return point(node.isWide() ? node.high : node.low);
    }

    /** From the low border to the first node of a layer. */
    private int inset(LayoutGraph inside, LayoutNode node) {
        if (!inside.isBordered()) {
            return 0;
        }
        return node.isPort() ? firstPort(inside.title, node.side) : orientation.paddingAcross() + titleRows(inside);
    }

    private int insetBehind(LayoutGraph inside, LayoutNode node) {
        if (node.isPort()) {
            return 1;
        }
        return inside.isBordered() ? orientation.paddingAcross() : 0;
    }

    /** From one border to the other, so that there is room for the title even if nothing else is inside. */
    private int smallest(LayoutGraph inside) {
        if (!inside.isBordered()) {
            return 0;
        }
        if (orientation.isHorizontal()) {
            return Math.max(2, titleRows(inside) + 1);
        }
        return inside.title.isEmpty() ? 1 : Labels.widest(inside.title) + 4;
    }

    /** In a chart that flows sideways a title of several lines takes rows across the flow. */
    private int titleRows(LayoutGraph inside) {
        return orientation.isHorizontal() && inside.title.size() > 1 ? inside.title.size() : 0;
    }

    /** How far from the low border the first line may touch or cross a side: behind the title, where it stands in that side. */
    private int firstPort(List<String> title, Side side) {
        Side upper = orientation.isMirrored() ? Side.AFTER : Side.BEFORE;
        boolean titled = !orientation.isHorizontal() && !title.isEmpty() && side == upper;
        return titled ? Labels.widest(title) + 3 : 1;
    }

    private int gap(LayoutNode a, LayoutNode b) {
        if (a.isWide() && b.isWide()) {
            return orientation.betweenBoxes();
        }
        return a.isWide() || b.isWide() ? orientation.betweenBoxAndLine() : orientation.betweenLines();
    }

    private void constrainBorders(LayoutNode node) {
        int low = point(node.low);
        int high = point(node.high);
        if (node.kind == NodeKind.FRAME) {
            constrain(node.inner);
        } else {
            int little = orientation.isHorizontal() ? 2 : 6;
            solver.apart(low, high, node.across - 1, STIFF + ELASTIC);
            if (node.picture == null) { // a box may grow a little where that keeps an edge straight
                solver.near(low, high, node.across - 1 + little, STIFF);
            }
            rigid.add(new int[] {low, high});
        }
        for (Side side : Side.values()) {
            constrainPorts(node, side);
        }
        if (node.kind == NodeKind.BOX) {
            for (Side side : Side.values()) {
                node.ports(side).forEach(port -> rigid.add(new int[] {low, point(port)}));
            }
        }
    }

    private void constrainPorts(LayoutNode node, Side side) {
        Coordinate previous = null;
        for (Coordinate port : node.ports(side)) {
            boolean hierarchical = points.containsKey(port); // placed with the inside of the frame
            int point = point(port);
            if (!hierarchical) {
                separate(point(node.low), point, firstPort(node.title(), side));
                separate(point, point(node.high), 1);
                if (node.kind == NodeKind.BOX) {
                    attract(point(node.low), point, (node.across - 1) / 2, goal == Goal.BALANCE ? 2 * CENTER : CENTER);
                }
            }
            if (previous != null) {
                separate(point(previous), point, orientation.betweenPorts());
            }
            previous = port;
        }
    }

    private void pull(Net net) {
        int pull = net.segments.size() == 1 ? pullOfSingle(net.segments.get(0)) : pullOfMerged(net);
        for (Segment segment : net.segments) {
            attract(point(segment.top), point(segment.bottom), 0, pull);
        }
    }

    private int pullOfMerged(Net net) {
        int tops = net.tops().size();
        int bottoms = net.bottoms().size();
        boolean many = tops * bottoms > 2 * (tops + bottoms);
        return goal == Goal.BALANCE || many ? SLACK : DIRECT / 2;
    }

    private int pullOfSingle(Segment segment) {
        if (goal == Goal.BALANCE && !segment.isStraight()) {
            return SLACK;
        }
        if (!segment.upper.isWide() && !segment.lower.isWide()) {
            return LONG;
        }
        return segment.upper.isWide() && segment.lower.isWide() ? DIRECT : DIRECT * 2;
    }
}
