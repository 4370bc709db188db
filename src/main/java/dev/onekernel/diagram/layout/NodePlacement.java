package dev.onekernel.diagram.layout;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Places everything across the flow, in two passes: the first finds which edges can run straight, the second lets go of the
 * others and centres the rest. At the end, ports step aside where a merged line would run into one of its own branches.
 */
final class NodePlacement {

    /** How often a drawing is balanced. */
    private static final int BALANCING = 3;

    /** A graph with more nodes than this, dummy nodes included, is balanced only once. */
    private static final int LARGE = 400;

    private final LayoutGraph graph;
    private final Orientation orientation;
    private final int limit;
    private final long work;

    /**
     * @param limit cells there are across the flow; much more than that is not worked out in full
     * @param work steps the solver may take
     */
    NodePlacement(LayoutGraph graph, Orientation orientation, int limit, long work) {
        this.graph = graph;
        this.orientation = orientation;
        this.limit = limit;
        this.work = work;
    }

    /** Gives every coordinate of the graph and of all graphs in it its position. */
    void placeNodes() {
        new PlacementPass(graph, orientation, PlacementPass.Goal.SHORT_EDGES).place(work);
        if (graph.high.x <= limit + limit / 8) {
            int passes = size(graph) > LARGE ? 1 : BALANCING;
            for (int pass = 0; pass < passes; pass++) { // each knows better where the middle is
                if (!orientation.isHorizontal()) {
                    widenBoxes(graph);
                }
                new PlacementPass(graph, orientation, PlacementPass.Goal.BALANCE).place(work);
            }
            if (!orientation.isHorizontal()) {
                nudgePorts(graph);
            }
        }
    }

    private static int size(LayoutGraph in) {
        int size = in.layers.stream().mapToInt(List::size).sum();
        return size + in.innerGraphs().stream().mapToInt(NodePlacement::size).sum();
    }

    /** Lets boxes reach as far as the lines on one of their sides, where little is missing. */
    private static void widenBoxes(LayoutGraph in) {
        for (LayoutNode node : in.nodes) {
            for (Side side : Side.values()) {
                node.across = Symmetry.of(node, side).wishedWidth();
            }
        }
        in.innerGraphs().forEach(NodePlacement::widenBoxes);
    }

    private void nudgePorts(LayoutGraph from) {
        from.nets.forEach(nets -> nets.forEach(this::nudgePort));
        from.innerGraphs().forEach(this::nudgePorts);
    }

    /**
     * Moves the port of a merged line that would run into one of its own branches one cell aside. A joint with four arms would
     * look like two lines crossing; the alternative, a track for either side, costs a row.
     */
    private void nudgePort(Net net) {
        Set<Coordinate> tops = net.tops();
        Set<Coordinate> bottoms = net.bottoms();
        if (net.segments.size() < 2 || tops.size() > 1 && bottoms.size() > 1) {
            return;
        }
        Side side = tops.size() == 1 ? Side.AFTER : Side.BEFORE;
        Coordinate port = (side == Side.AFTER ? tops : bottoms).iterator().next();
        LayoutNode node = side == Side.AFTER ? net.segments.get(0).upper : net.segments.get(0).lower;
        var branches = new TreeSet<Integer>();
        (side == Side.AFTER ? bottoms : tops).forEach(coordinate -> branches.add(coordinate.x));
        boolean between = branches.first() < port.x && port.x < branches.last();
        if (node.origin != null && between && branches.contains(port.x)) {
            stepAside(port, node, node.ports(side), branches);
        }
    }

    private void stepAside(Coordinate port, LayoutNode node, List<Coordinate> ports, Set<Integer> branches) {
        int at = ports.indexOf(port);
        int least = at == 0 ? node.low.x + 1 : ports.get(at - 1).x + orientation.betweenPorts();
        int most = at + 1 == ports.size() ? node.high.x - 1 : ports.get(at + 1).x - orientation.betweenPorts();
        for (int x : new int[] {port.x + 1, port.x - 1}) {
            if (least <= x && x <= most && !branches.contains(x)) {
                port.x = x;
                return;
            }
        }
    }
}
