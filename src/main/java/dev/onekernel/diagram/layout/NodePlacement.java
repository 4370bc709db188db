package dev.onekernel.diagram.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Places everything across the flow, all levels at once: borders, lines and the places where lines touch borders are points of
 * one {@link NetworkSimplex}. Their order in each layer gives the constraints, and every edge pulls its two ends into one
 * column, the harder the longer it is (Gansner et al. 1993, section 4.2, with the pins of a box as points of their own, so
 * that an edge runs straight wherever the two boxes overlap at all).
 */
final class NodePlacement {

    /** Holds the width of a box against everything else. */
    private static final int STIFF = 4096;

    /** What a box gives way to, within narrow limits: one edge that then runs straight. */
    private static final int ELASTIC = 5;

    /** Pulls of an edge between two bends, and between two boxes; half as much again where it enters or leaves a box. */
    private static final int LONG = 32;

    private static final int DIRECT = 8;

    /** Pull of a pin towards the middle of its side, and of a frame on itself. */
    private static final int CENTER = 1;

    private static final int COMPACT = 2;

    private final Orientation orientation;
    private final NetworkSimplex solver = new NetworkSimplex();
    private final List<Coordinate> columns = new ArrayList<>();
    private final List<Bound> bounds = new ArrayList<>();
    private final List<Spring> springs = new ArrayList<>();
    private final List<int[]> rigid = new ArrayList<>();
    /** True once it is known which edges can run straight: only they are still pulled hard. */
    private final boolean again;

    private record Bound(int a, int b, int distance) {}

    private record Spring(int a, int b, int offset, int pull) {}

    private NodePlacement(Orientation orientation, boolean again) {
        this.orientation = orientation;
        this.again = again;
    }

    /**
     * Gives every column of the level and all inside it its place.
     *
     * @param most cells there are across the flow; much more than that is not worked out in full
     * @param work steps the solver may take
     */
    static void of(LayoutGraph top, Coordinate low, Coordinate high, Orientation orientation, int most, long work) {
        new NodePlacement(orientation, false).place(top, low, high, work);
        if (high.x <= most + most / 8) {
            new NodePlacement(orientation, true).place(top, low, high, work);
        }
    }

    private void place(LayoutGraph top, Coordinate low, Coordinate high, long work) {
        low.point = 0;
        high.point = 0;
        forget(top);
        known(low);
        known(high);
        within(top, low, high, !top.id.isEmpty());
        int[] found = solver.solve(work);
        if (again) {
            balance(top, low, high, found);
        }
        for (Coordinate column : columns) {
            column.x = found[column.point] - found[low.point];
        }
        if (again && !orientation.isHorizontal()) {
            new PortNudging(orientation).moveAside(top);
        }
    }

    private static void forget(LayoutGraph graph) {
        for (List<LayoutNode> layer : graph.layers) {
            for (LayoutNode node : layer) {
                node.low.point = 0;
                node.high.point = 0;
                node.before.forEach(column -> column.point = 0);
                node.after.forEach(column -> column.point = 0);
                if (node.inner != null) {
                    forget(node.inner);
                }
            }
        }
    }

    private void balance(LayoutGraph top, Coordinate low, Coordinate high, int[] found) {
        var balance = new CoordinateBalancing(found);
        bounds.forEach(bound -> balance.bound(bound.a(), bound.b(), bound.distance()));
        springs.forEach(spring -> balance.spring(spring.a(), spring.b(), spring.offset(), spring.pull()));
        balance.together(low.point, high.point);
        rigid.forEach(pair -> balance.together(pair[0], pair[1]));
        straight(top, balance, found);
        balance.settle(low.point);
    }

    private static void straight(LayoutGraph graph, CoordinateBalancing balance, int[] found) {
        for (List<Net> nets : graph.nets) {
            for (Net net : nets) {
                Segment segment = net.segments.get(0);
                if (net.segments.size() == 1 && found[segment.top.point] == found[segment.bottom.point]) {
                    balance.together(segment.top.point, segment.bottom.point);
                }
            }
        }
        for (LayoutNode node : graph.nodes) {
            if (node.inner != null) {
                straight(node.inner, balance, found);
            }
        }
    }

    private void apart(int a, int b, int distance) {
        solver.apart(a, b, distance);
        bounds.add(new Bound(a, b, distance));
    }

    private void near(int a, int b, int offset, int pull) {
        solver.near(a, b, offset, pull);
        springs.add(new Spring(a, b, offset, pull));
    }

    private int known(Coordinate column) {
        if (column.point == 0) {
            column.point = solver.point();
            columns.add(column);
        }
        return column.point;
    }

    private void within(LayoutGraph graph, Coordinate low, Coordinate high, boolean bordered) {
        solver.apart(low.point, high.point, smallest(graph, bordered), COMPACT);
        bounds.add(new Bound(low.point, high.point, smallest(graph, bordered)));
        for (List<LayoutNode> layer : graph.layers) {
            LayoutNode previous = null;
            for (LayoutNode node : layer) {
                int point = known(node.low);
                if (node.isWide()) {
                    borders(node);
                }
                if (previous == null) {
                    apart(low.point, point, (bordered ? inset(graph, node) : 0) + node.lead);
                } else {
                    apart(end(previous), point, 1 + previous.margin + gap(previous, node) + node.lead);
                }
                previous = node;
            }
            if (previous != null) {
                int padding = graph.spare
                        + (previous.kind == NodeKind.HIERARCHICAL_PORT
                                ? 1
                                : bordered ? orientation.paddingAcross() : 0);
                apart(end(previous), high.point, previous.margin + padding);
            }
        }
        for (List<Net> nets : graph.nets) {
            nets.forEach(this::pull);
        }
    }

    private static int end(LayoutNode node) {
        return node.isWide() ? node.high.point : node.low.point;
    }

    private int inset(LayoutGraph graph, LayoutNode node) {
        if (node.kind == NodeKind.HIERARCHICAL_PORT) {
            return firstPin(graph.title, graph.portsBefore.contains(node));
        }
        return orientation.paddingAcross() + titleRows(graph);
    }

    private int smallest(LayoutGraph graph, boolean bordered) {
        if (!bordered) {
            return 0;
        }
        return orientation.isHorizontal()
                ? 2
                : graph.title.isEmpty() ? 1 : CompoundGraphBuilder.widest(graph.title) + 4;
    }

    /** In a chart that flows sideways a title of several lines takes rows across the flow. */
    private int titleRows(LayoutGraph graph) {
        return orientation.isHorizontal() && graph.title.size() > 1 ? graph.title.size() : 0;
    }

    /** How far from the low border the first line may touch or cross a side: behind the title, where it stands in that side. */
    private int firstPin(List<String> title, boolean before) {
        boolean titled = !orientation.isHorizontal() && !title.isEmpty() && before != orientation.isMirrored();
        return titled ? CompoundGraphBuilder.widest(title) + 3 : 1;
    }

    private int gap(LayoutNode a, LayoutNode b) {
        if (a.isWide() && b.isWide()) {
            return orientation.betweenBoxes();
        }
        return a.isWide() || b.isWide() ? orientation.betweenBoxAndLine() : orientation.betweenLines();
    }

    private void borders(LayoutNode node) {
        int low = node.low.point;
        int high = known(node.high);
        if (node.kind == NodeKind.BOX) {
            int little = orientation.isHorizontal() ? 2 : 6;
            solver.apart(low, high, node.across - 1, STIFF + ELASTIC);
            if (node.picture == null) { // a box may grow a little where that keeps an edge straight
                solver.near(low, high, node.across - 1 + little, STIFF);
            }
            rigid.add(new int[] {low, high});
        } else {
            within(node.inner, node.low, node.high, true);
        }
        touch(node, node.before, true);
        touch(node, node.after, false);
        if (node.kind == NodeKind.BOX) {
            node.before.forEach(pin -> rigid.add(new int[] {low, pin.point}));
            node.after.forEach(pin -> rigid.add(new int[] {low, pin.point}));
        }
    }

    private void touch(LayoutNode node, List<Coordinate> side, boolean before) {
        Coordinate previous = null;
        for (Coordinate column : side) {
            boolean port = column.point != 0;
            int point = known(column);
            if (!port) {
                apart(node.low.point, point, firstPin(node.title(), before));
                apart(point, node.high.point, 1);
                if (node.kind == NodeKind.BOX) {
                    near(node.low.point, point, (node.across - 1) / 2, again ? 2 * CENTER : CENTER);
                }
            }
            if (previous != null) {
                apart(previous.point, point, orientation.betweenPins());
            }
            previous = column;
        }
    }

    private void pull(Net net) {
        int pairs = net.tops().size() * net.bottoms().size();
        boolean many = pairs > 2 * (net.tops().size() + net.bottoms().size());
        for (Segment segment : net.segments) {
            int top = known(segment.top);
            int bottom = known(segment.bottom);
            near(top, bottom, 0, net.segments.size() == 1 ? single(segment) : again || many ? 1 : DIRECT / 2);
        }
    }

    private int single(Segment segment) {
        if (again && segment.top.x != segment.bottom.x) {
            return 1;
        }
        if (!segment.upper.isWide() && !segment.lower.isWide()) {
            return LONG;
        }
        return segment.upper.isWide() && segment.lower.isWide() ? DIRECT : DIRECT * 2;
    }
}
