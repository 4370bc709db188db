package dev.onekernel.diagram.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/** Gathers the segments behind each layer into nets, and gives every net its ports at the sides of the nodes it joins. */
final class PortAssignment {

    /**
     * Where a net touches a side of a node.
     *
     * @param far the position of what the net leads to in its layer
     * @param number of the first edge in the net
     */
    private record Port(Coordinate coordinate, double far, int number) {}

    private final LayoutGraph graph;
    private final Orientation orientation;

    PortAssignment(LayoutGraph graph, Orientation orientation) {
        this.graph = graph;
        this.orientation = orientation;
    }

    /** Assigns the ports of all nodes of the graph and of all graphs in it, and widens boxes that are too small for theirs. */
    void assignPorts() {
        for (int i = 0; i + 1 < graph.layers.size(); i++) {
            gatherNets(graph.layers.get(i), graph.nets.get(i));
        }
        for (LayoutNode node : graph.nodes) {
            assign(node, Side.AFTER);
            assign(node, Side.BEFORE);
            if (node.inner != null) {
                new PortAssignment(node.inner, orientation).assignPorts();
            }
            if (node.kind == NodeKind.BOX) {
                node.across = Math.max(node.across, roomForPorts(node));
            }
        }
        if (graph.isBordered() && !orientation.isHorizontal()) {
            alignStack();
        }
        for (List<LayoutNode> layer : graph.layers) {
            for (LayoutNode node : layer) {
                if (!node.isWide()) {
                    touch(node.segments(Side.AFTER), Side.AFTER, node.low);
                    touch(node.segments(Side.BEFORE), Side.BEFORE, node.low);
                }
            }
        }
    }

    private static void gatherNets(List<LayoutNode> layer, List<Net> nets) {
        var merged = new HashMap<Object, Net>();
        for (LayoutNode node : layer) {
            for (Segment segment : node.segments(Side.AFTER)) {
                Net net = merged.computeIfAbsent(joint(segment), unknown -> {
                    var fresh = new Net();
                    nets.add(fresh);
                    return fresh;
                });
                net.segments.add(segment);
                segment.net = net;
            }
        }
    }

    /** What all segments of a net have in common: the edges they belong to, or the dummy node in which these part or meet. */
    private static Object joint(Segment segment) {
        Hyperedge hyperedge = segment.edge.hyperedge;
        if (hyperedge != null && hyperedge.mergesAt(segment)) {
            return hyperedge;
        }
        if (segment.upper.isDummy() && segment.upper.segments(Side.AFTER).size() > 1) {
            return segment.upper;
        }
        boolean meets =
                segment.lower.isDummy() && segment.lower.segments(Side.BEFORE).size() > 1;
        return meets ? segment.lower : segment;
    }

    /** Lines up the ports of nets with the hierarchical ports of a frame, whose order is known, by what they lead to. */
    private static void assign(LayoutNode node, Side side) {
        List<Coordinate> ports = node.ports(side);
        List<Port> ofNets = portsOfNets(node, side);
        int next = 0;
        for (LayoutNode hierarchical : hierarchicalPorts(node, side)) {
            while (next < ofNets.size() && ofNets.get(next).far() < hierarchical.outsidePosition()) {
                ports.add(ofNets.get(next++).coordinate());
            }
            hierarchical.outside.touch(side, hierarchical.low);
            ports.add(hierarchical.low);
        }
        ofNets.subList(next, ofNets.size()).forEach(port -> ports.add(port.coordinate()));
    }

    /** The hierarchical ports by which edges pass a side of a frame, in their order; none for a box. */
    private static List<LayoutNode> hierarchicalPorts(LayoutNode node, Side side) {
        List<LayoutNode> ports = node.inner == null ? List.of() : node.inner.ports(side);
        return ports.stream()
                .filter(port -> port.outside != null)
                .sorted(Comparator.comparingInt(port -> port.order))
                .toList();
    }

    /** A port for each net that ends at this side, in the order of what they lead to. */
    private static List<Port> portsOfNets(LayoutNode node, Side side) {
        var nets = new LinkedHashMap<Net, List<Segment>>();
        for (Segment segment : node.segments(side)) {
            if (segment.nearPort(side) == null) {
                nets.computeIfAbsent(segment.net, unknown -> new ArrayList<>()).add(segment);
            }
        }
        var ports = new ArrayList<Port>();
        for (List<Segment> segments : nets.values()) {
            if (segments.get(0).net.isInvisible()) { // nothing is drawn that would need room of its own
                touch(segments, side, node.low);
                continue;
            }
            var coordinate = new Coordinate();
            touch(segments, side, coordinate);
            double far = 0;
            int number = Integer.MAX_VALUE;
            for (Segment segment : segments) {
                far += segment.farPosition(side) / segments.size();
                number = Math.min(number, segment.edge.number);
            }
            ports.add(new Port(coordinate, far, number));
        }
        ports.sort(Comparator.comparingDouble(Port::far).thenComparingInt(Port::number));
        return ports;
    }

    private static void touch(List<Segment> segments, Side side, Coordinate coordinate) {
        segments.forEach(segment -> segment.touch(side, coordinate));
    }

    /** The room across the flow that the ports of a box take, beside the title in its border if it has one. */
    private int roomForPorts(LayoutNode node) {
        int ports =
                Math.max(node.ports(Side.BEFORE).size(), node.ports(Side.AFTER).size());
        if (ports == 0) {
            return 0;
        }
        int title = orientation.isHorizontal() ? 0 : Labels.widestWithGap(node.titleInBorder());
        return (title == 0 ? 0 : title + 1) + (ports - 1) * orientation.betweenPorts() + 3;
    }

    /** A subgraph that is a mere stack of boxes looks best when they are equally wide. */
    private void alignStack() {
        int widest = 0;
        for (List<LayoutNode> layer : graph.layers) {
            if (!layer.stream().allMatch(LayoutNode::isPort)) {
                LayoutNode first = layer.get(0);
                if (layer.size() > 1 || first.origin == null || first.margin > 0) {
                    return;
                }
                widest = Math.max(widest, first.across);
            }
        }
        for (LayoutNode node : graph.nodes) {
            node.across = widest;
        }
    }
}
