package dev.onekernel.diagram.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the segments behind each layer into nets, and gives every net its places at the sides of the cells it joins. */
final class PortAssignment {

    /** A place at a side of a cell, and how far towards the high end the net leads from there. */
    private record Wish(Coordinate column, double far, int number) {}

    private PortAssignment() {}

    static void of(LayoutGraph graph, Orientation orientation) {
        for (int i = 0; i + 1 < graph.layers.size(); i++) {
            gather(graph.layers.get(i), graph.nets.get(i));
        }
        for (LayoutNode node : graph.nodes) {
            pin(node, node.out, true);
            pin(node, node.in, false);
            if (node.inner != null) {
                of(node.inner, orientation);
            }
            if (node.kind == NodeKind.BOX) {
                int pins = Math.max(node.before.size(), node.after.size());
                int title = orientation.isHorizontal() || node.title().isEmpty()
                        ? 0
                        : CompoundGraphBuilder.widest(node.title()) + 2;
                node.across = Math.max(node.across, pins == 0 ? 0 : title + (pins - 1) * orientation.betweenPins() + 3);
            }
        }
        if (!graph.id.isEmpty() && !orientation.isHorizontal()) {
            alignStack(graph);
        }
        for (List<LayoutNode> layer : graph.layers) {
            for (LayoutNode node : layer) {
                if (!node.isWide()) {
                    node.out.forEach(segment -> segment.top = node.low);
                    node.in.forEach(segment -> segment.bottom = node.low);
                }
            }
        }
    }

    /** A subgraph that is a mere stack of boxes looks best when they are equally wide. */
    private static void alignStack(LayoutGraph graph) {
        int widest = 0;
        for (List<LayoutNode> layer : graph.layers) {
            boolean ports = layer.stream().allMatch(node -> node.kind == NodeKind.HIERARCHICAL_PORT);
            if (!ports && (layer.size() != 1 || layer.get(0).origin == null || layer.get(0).margin > 0)) {
                return;
            }
            widest = ports ? widest : Math.max(widest, layer.get(0).across);
        }
        for (LayoutNode node : graph.nodes) {
            node.across = widest;
        }
    }

    private static void gather(List<LayoutNode> layer, List<Net> nets) {
        var shared = new HashMap<Hyperedge, Net>();
        for (LayoutNode node : layer) {
            for (Segment segment : node.out) {
                Hyperedge hyperedge = segment.edge.hyperedge;
                boolean merged = hyperedge != null
                        && (hyperedge.center() == null
                                || hyperedge.center() == segment.upper
                                || hyperedge.center() == segment.lower);
                Net net = merged ? shared.get(hyperedge) : null;
                if (net == null) {
                    net = new Net();
                    nets.add(net);
                    if (merged) {
                        shared.put(hyperedge, net);
                    }
                }
                net.segments.add(segment);
                segment.net = net;
            }
        }
    }

    private static void pin(LayoutNode node, List<Segment> segments, boolean after) {
        var byNet = new HashMap<Net, List<Segment>>();
        var wishes = new ArrayList<Wish>();
        for (Segment segment : segments) {
            LayoutNode port = after ? segment.upperPort : segment.lowerPort;
            if (port != null) {
                set(segment, after, port.low);
            } else {
                byNet.computeIfAbsent(segment.net, unknown -> new ArrayList<>()).add(segment);
            }
        }
        for (Map.Entry<Net, List<Segment>> entry : byNet.entrySet()) {
            var pin = new Coordinate();
            double far = 0;
            int number = Integer.MAX_VALUE;
            for (Segment segment : entry.getValue()) {
                set(segment, after, pin);
                far += far(segment, after) / entry.getValue().size();
                number = Math.min(number, segment.edge.number);
            }
            wishes.add(new Wish(pin, far, number));
        }
        wishes.sort(Comparator.comparingDouble(Wish::far).thenComparingInt(Wish::number));
        var columns = after ? node.after : node.before;
        var ports = node.inner == null ? List.<LayoutNode>of() : gatesInOrder(node.inner, after);
        int next = 0;
        for (LayoutNode port : ports) {
            double far = port.outside == null ? -1 : far(port.outside, after);
            while (port.outside != null
                    && next < wishes.size()
                    && wishes.get(next).far() < far) {
                columns.add(wishes.get(next++).column());
            }
            if (port.outside != null) {
                columns.add(port.low);
            }
        }
        while (next < wishes.size()) {
            columns.add(wishes.get(next++).column());
        }
    }

    private static List<LayoutNode> gatesInOrder(LayoutGraph inner, boolean after) {
        var ports = new ArrayList<>(after ? inner.portsAfter : inner.portsBefore);
        ports.sort(Comparator.comparingInt(port -> port.order));
        return ports;
    }

    private static void set(Segment segment, boolean top, Coordinate column) {
        if (top) {
            segment.top = column;
        } else {
            segment.bottom = column;
        }
    }

    /** The place of the other end in its layer, gates in a frame's border told apart. */
    private static double far(Segment segment, boolean after) {
        LayoutNode node = after ? segment.lower : segment.upper;
        LayoutNode port = after ? segment.lowerPort : segment.upperPort;
        return node.order
                + (port == null
                        ? 0.5
                        : (port.order + 1) / (port.graph.layers.get(port.layer).size() + 1.0));
    }
}
