package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.BackEdges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Decides which edges lead against the flow, so that without them no cycle is left: those which a depth-first search, in the
 * order of declaration, finds leading back. It then leads every edge through the frames around its ends, from outside to inside,
 * because only now is it known which side of a frame the edge crosses.
 */
final class CycleBreaking {

    private final LayoutGraph graph;

    CycleBreaking(LayoutGraph graph) {
        this.graph = graph;
    }

    /** Reverses edges of the graph and of all graphs in it, and links nodes by way of hierarchical ports. */
    void breakCycles() {
        reverseBackEdges();
        graph.edges.forEach(this::link);
        graph.innerGraphs().forEach(inner -> new CycleBreaking(inner).breakCycles());
    }

    private void reverseBackEdges() {
        var leaving = new HashMap<LayoutNode, List<LayoutEdge>>();
        for (LayoutEdge edge : graph.edges) {
            LayoutNode from = nodeAround(edge.from);
            LayoutNode to = nodeAround(edge.to);
            if (from != null && to != null) {
                leaving.computeIfAbsent(from, unknown -> new ArrayList<>()).add(edge);
            }
        }
        BackEdges.of(graph.nodes, leaving, edge -> nodeAround(edge.to)).forEach(edge -> edge.reversed = true);
    }

    /** The node of this graph that is or holds {@code end}; null if {@code end} is the frame around the graph. */
    private LayoutNode nodeAround(LayoutNode end) {
        if (end == graph.frame) {
            return null;
        }
        LayoutNode node = end;
        while (node.graph != graph) {
            node = node.graph.frame;
        }
        return node;
    }

    private void link(LayoutEdge edge) {
        LayoutNode upperEnd = edge.reversed ? edge.to : edge.from;
        LayoutNode lowerEnd = edge.reversed ? edge.from : edge.to;
        LayoutNode upper = nodeAround(upperEnd);
        LayoutNode lower = nodeAround(lowerEnd);
        LayoutNode upperPort = upper == null ? null : leadInside(upperEnd, edge, Side.AFTER);
        LayoutNode lowerPort = lower == null ? null : leadInside(lowerEnd, edge, Side.BEFORE);
        if (upper == null) {
            upper = stop(Side.BEFORE);
        }
        if (lower == null) {
            lower = stop(Side.AFTER);
        }
        graph.links.add(new Segment(edge, upper, lower, upperPort, lowerPort));
    }

    /** A port at which an edge ends that leads to the frame around it. */
    private LayoutNode stop(Side side) {
        LayoutNode port = graph.addPort(side);
        port.stop = true;
        return port;
    }

    /**
     * Links {@code end} with hierarchical ports of all frames between it and this graph.
     *
     * @param side where the edge crosses the frames
     * @return the port of the outermost of those frames, or null if there is none
     */
    private LayoutNode leadInside(LayoutNode end, LayoutEdge edge, Side side) {
        LayoutNode port = null;
        for (LayoutNode node = end; node.graph != graph; node = node.graph.frame) {
            LayoutNode passed = node.graph.addPort(side);
            Segment link = side == Side.BEFORE
                    ? new Segment(edge, passed, node, null, port)
                    : new Segment(edge, node, passed, port, null);
            node.graph.links.add(link);
            port = passed;
        }
        return port;
    }
}
