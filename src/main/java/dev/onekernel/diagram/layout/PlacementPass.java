package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.layout.CoordinateBalancing.Attraction;
import dev.onekernel.diagram.layout.CoordinateBalancing.Separation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Pull of a port towards the middle of its side. */
    private static final int CENTER = 1;

    /** Pull of a box towards the middle of what it is joined with, from either side. */
    private static final int MIDDLE = 3;

    /** Pull of the only port of a side towards its middle: more than that of a box to which it leads, less than a straight line. */
    private static final int ALONE = 5;

    /** Pull of a port that no straight line moves from its place, and of a box that is alone in a row of its frame. */
    private static final int FIRM = 12;

    /** Pull of a frame on itself. */
    private static final int COMPACT = 6;

    private final LayoutGraph graph;
    private final Orientation orientation;
    private final Goal goal;
    private final FrameRoom room;
    private final NetworkSimplex solver = new NetworkSimplex();
    private final Map<Coordinate, Integer> points = new HashMap<>();
    private final List<Separation> separations = new ArrayList<>();
    private final List<Attraction> attractions = new ArrayList<>();
    /** Pairs of points that move together whatever the solver finds. */
    private final List<int[]> rigid = new ArrayList<>();

    private final EdgePulls pulls;

    PlacementPass(LayoutGraph graph, Orientation orientation, Goal goal) {
        this.graph = graph;
        this.orientation = orientation;
        this.goal = goal;
        room = new FrameRoom(orientation);
        pulls = new EdgePulls(goal);
    }

    /** Gives every coordinate its position. */
    void place(long work) {
        int low = point(graph.low);
        constrain(graph);
        int[] found = solver.solve(work);
        if (goal == Goal.BALANCE) {
            var balancing = new CoordinateBalancing(found, separations, attractions);
            balancing.together(low, point(graph.high));
            rigid.forEach(pair -> balancing.together(pair[0], pair[1]));
            keepStraight(graph, balancing, found);
            balancing.balance(low);
        }
        points.forEach((coordinate, point) -> coordinate.x = found[point] - found[low]);
    }

    private void keepStraight(LayoutGraph from, CoordinateBalancing balancing, int[] found) {
        for (List<Net> nets : from.nets) {
            for (Net net : nets) {
                for (Segment segment : net.segments) {
                    boolean passes = segment.upper.isDummy() && segment.lower.isDummy();
                    boolean straight = found[point(segment.top)] == found[point(segment.bottom)];
                    if (straight && (passes || net.segments.size() == 1)) {
                        balancing.together(point(segment.top), point(segment.bottom));
                    }
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
        int smallest = room.smallest(inside);
        solver.apart(low, high, smallest, COMPACT);
        separations.add(new Separation(low, high, smallest));
        attractions.add(new Attraction(low, high, smallest, COMPACT));
        for (List<LayoutNode> layer : inside.layers) {
            LayoutNode previous = null;
            for (LayoutNode node : layer) {
                int point = point(node.low);
                if (node.isWide()) {
                    constrainBorders(node);
                }
                if (previous == null) {
                    separate(low, point, room.inset(inside, node) + node.lead);
                } else {
                    separate(
                            end(previous),
                            point,
                            1 + previous.margin + orientation.between(previous, node) + node.lead);
                }
                previous = node;
            }
            if (goal == Goal.BALANCE
                    && inside.isBordered()
                    && layer.size() == 1
                    && layer.get(0).isWide()) {
                centerAlone(inside, smallest, layer.get(0));
            }
            if (previous != null) {
                separate(end(previous), high, previous.margin + inside.spare + room.insetBehind(inside, previous));
            }
        }
        inside.nets.forEach(nets -> nets.forEach(this::pull));
    }

    /**
     * Pulls a box that is alone in its row to the middle of its frame. What the frame has more than its content needs is known
     * from the last pass only, and is no reason to make it wider still.
     */
    private void centerAlone(LayoutGraph inside, int smallest, LayoutNode node) {
        int extent = inside.high.x - inside.low.x;
        boolean roomy = extent > smallest + smallest / 4;
        int free = (roomy ? extent : smallest) + 1 - room.smallest(node);
        attract(point(inside.low), point(node.low), free / 2, roomy ? CENTER : FIRM);
    }

    private int end(LayoutNode node) {
        return point(node.isWide() ? node.high : node.low);
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
        boolean isBox = node.kind == NodeKind.BOX;
        Set<Coordinate> hierarchical = isBox // these are placed with the inside of the frame
                ? Set.of()
                : node.inner.ports(side).stream().map(port -> port.low).collect(Collectors.toSet());
        List<Coordinate> ports = node.ports(side);
        Symmetry symmetry = isBox && goal == Goal.BALANCE ? Symmetry.of(node, side) : null;
        boolean symmetrical = symmetry != null && symmetry.isFound();
        if (symmetrical) {
            center(symmetry);
        }
        for (int i = 0; i < ports.size(); i++) {
            Coordinate port = ports.get(i);
            int point = point(port);
            if (!hierarchical.contains(port)) {
                separate(point(node.low), point, room.firstPort(node, side));
                separate(point, point(node.high), 1);
                if (isBox) {
                    boolean mustBend = symmetrical ? symmetry.mustBend(i, ports.size()) : leadsAside(node, side);
                    if (mustBend) {
                        pulls.bend(port);
                    }
                    int offset = symmetrical ? symmetry.offset(i, ports.size()) : (node.across - 1) / 2;
                    attract(point(node.low), point, offset, pullToOffset(node, side, port, symmetrical));
                } else if (goal == Goal.BALANCE && ports.size() == 1) { // how wide a frame is, an earlier pass found
                    attract(point(node.low), point, (node.high.x - node.low.x) / 2, MIDDLE);
                }
            }
            if (previous != null) {
                separate(point(previous), point, orientation.betweenPorts());
            }
            previous = port;
        }
    }

    /** True for a line round other boxes that would pull its own from the middle of those on the other side. */
    private boolean leadsAside(LayoutNode node, Side side) {
        List<Segment> segments = node.segments(side);
        LayoutNode far = segments.get(0).farNode(side);
        return goal == Goal.BALANCE
                && segments.size() == 1
                && far.isDummy()
                && !far.near
                && Symmetry.of(node, side.opposite()).isFound();
    }

    private int pullToOffset(LayoutNode node, Side side, Coordinate port, boolean symmetrical) {
        if (goal == Goal.SHORT_EDGES) {
            return CENTER;
        }
        if (symmetrical) {
            return FIRM;
        }
        boolean alone = node.ports(side).size() == 1;
        return alone ? (isStraight(node, side) ? ALONE : FIRM) : 2 * CENTER;
    }

    /** True if the only line at a side runs straight to whatever comes next. */
    private static boolean isStraight(LayoutNode node, Side side) {
        List<Segment> segments = node.segments(side);
        return segments.size() == 1
                && segments.get(0).net.segments.size() == 1
                && segments.get(0).isStraight();
    }

    /** Pulls a box to the middle of what it is joined with. */
    private void center(Symmetry symmetry) {
        int low = point(symmetry.node().low);
        int before = symmetry.spread() / 2 - (symmetry.node().across - 1) / 2;
        attract(point(symmetry.ends().get(0)), low, before, MIDDLE);
        attract(low, point(symmetry.ends().get(1)), symmetry.spread() - before, MIDDLE);
    }

    private void pull(Net net) {
        for (Segment segment : net.segments) {
            int pull = pulls.of(net, segment);
            if (pull > 0) {
                attract(point(segment.top), point(segment.bottom), 0, pull);
            }
        }
    }
}
