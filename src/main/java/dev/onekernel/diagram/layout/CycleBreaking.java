package dev.onekernel.diagram.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which edges lead against the flow, so that without them no circle is left: those which a depth-first search, in the
 * order of declaration, finds leading back. Then leads every edge through the frames around its ends, from outside to inside,
 * since only now it is known which side of a frame it crosses.
 */
final class CycleBreaking {

    private CycleBreaking() {}

    static void in(LayoutGraph graph) {
        reverse(graph);
        for (LayoutEdge edge : graph.edges) {
            link(graph, edge);
        }
        for (LayoutNode node : graph.nodes) {
            if (node.inner != null) {
                in(node.inner);
            }
        }
    }

    private static void reverse(LayoutGraph graph) {
        var out = new HashMap<LayoutNode, List<LayoutEdge>>();
        var entered = new HashSet<LayoutNode>();
        for (LayoutEdge edge : graph.edges) {
            LayoutNode from = childOf(graph, edge.from);
            LayoutNode to = childOf(graph, edge.to);
            if (from != null && to != null) {
                out.computeIfAbsent(from, unknown -> new ArrayList<>()).add(edge);
                entered.add(to);
            }
        }
        var open = new HashSet<LayoutNode>();
        var done = new HashSet<LayoutNode>();
        for (LayoutNode node : graph.nodes) {
            if (!entered.contains(node)) {
                search(graph, node, out, open, done);
            }
        }
        for (LayoutNode node : graph.nodes) {
            search(graph, node, out, open, done);
        }
    }

    /** Depth first without recursion: a chain may be ten thousand nodes long. */
    private static void search(
            LayoutGraph graph,
            LayoutNode start,
            Map<LayoutNode, List<LayoutEdge>> out,
            Set<LayoutNode> open,
            Set<LayoutNode> done) {
        if (done.contains(start)) {
            return;
        }
        var path = new ArrayDeque<LayoutNode>();
        var next = new HashMap<LayoutNode, Integer>();
        path.push(start);
        open.add(start);
        while (!path.isEmpty()) {
            LayoutNode node = path.peek();
            List<LayoutEdge> edges = out.getOrDefault(node, List.of());
            int at = next.merge(node, 1, Integer::sum) - 1;
            if (at == edges.size()) {
                path.pop();
                open.remove(node);
                done.add(node);
                continue;
            }
            LayoutEdge edge = edges.get(at);
            LayoutNode to = childOf(graph, edge.to);
            if (open.contains(to)) {
                edge.reversed = true;
            } else if (!done.contains(to)) {
                path.push(to);
                open.add(to);
            }
        }
    }

    /** The cell of {@code graph} that is or holds {@code end}; null if {@code end} is the frame around the level. */
    static LayoutNode childOf(LayoutGraph graph, LayoutNode end) {
        if (end == graph.frame) {
            return null;
        }
        LayoutNode node = end;
        while (node.graph != graph) {
            node = node.graph.frame;
        }
        return node;
    }

    private static void link(LayoutGraph graph, LayoutEdge edge) {
        LayoutNode upperEnd = edge.reversed ? edge.to : edge.from;
        LayoutNode lowerEnd = edge.reversed ? edge.from : edge.to;
        LayoutNode upper = childOf(graph, upperEnd);
        LayoutNode lower = childOf(graph, lowerEnd);
        LayoutNode upperPort = upper == null ? null : inwards(graph, upperEnd, edge, false);
        LayoutNode lowerPort = lower == null ? null : inwards(graph, lowerEnd, edge, true);
        if (upper == null) {
            upper = graph.port(true);
            upper.stop = true;
        }
        if (lower == null) {
            lower = graph.port(false);
            lower.stop = true;
        }
        graph.links.add(new Segment(edge, upper, lower, upperPort, lowerPort));
    }

    /**
     * Links {@code end} with gates of all frames between it and {@code outer}.
     *
     * @param before true if the wire enters by the side the flow comes from
     * @return the gate of the outermost of those frames, or null if there is none
     */
    private static LayoutNode inwards(LayoutGraph outer, LayoutNode end, LayoutEdge edge, boolean before) {
        LayoutNode port = null;
        for (LayoutNode node = end; node.graph != outer; node = node.graph.frame) {
            LayoutNode passed = node.graph.port(before);
            node.graph.links.add(
                    before ? new Segment(edge, passed, node, null, port) : new Segment(edge, node, passed, port, null));
            port = passed;
        }
        return port;
    }
}
