package dev.onekernel.diagram.layout;

import java.util.ArrayList;
import java.util.List;

/** The chart itself, or the inside of one subgraph: what lies directly in it, layer by layer. */
final class LayoutGraph {
    /** The frame around it, or null around the whole chart. */
    final LayoutNode frame;

    final String id;
    final List<String> title;
    final List<LayoutNode> nodes = new ArrayList<>();
    /** The wires of which this is the innermost level that holds both ends. */
    final List<LayoutEdge> edges = new ArrayList<>();
    /** From cell to cell, however many layers lie between. */
    final List<Segment> links = new ArrayList<>();

    final List<LayoutNode> portsBefore = new ArrayList<>();
    final List<LayoutNode> portsAfter = new ArrayList<>();
    final List<List<LayoutNode>> layers = new ArrayList<>();
    /** What runs behind each layer; one fewer than layers. */
    final List<List<Net>> nets = new ArrayList<>();

    final List<Channel> channels = new ArrayList<>();
    /** How far the level reaches along the flow, borders included. */
    int along;
    /** For each layer where it starts along the flow, measured from the level's own start. */
    int[] starts;

    int[] sizes;

    /** Cells across the flow kept free at the high end, for lines that found no room to change their track. */
    int spare;

    LayoutGraph(LayoutNode frame, String id, List<String> title) {
        this.frame = frame;
        this.id = id;
        this.title = title;
    }

    LayoutNode port(boolean before) {
        var ports = before ? portsBefore : portsAfter;
        var port = new LayoutNode(NodeKind.HIERARCHICAL_PORT, this, ports.size());
        ports.add(port);
        return port;
    }

    /** How many frames lie around this level. */
    int depth() {
        int depth = 0;
        for (LayoutGraph at = this; at.frame != null; at = at.frame.graph) {
            depth++;
        }
        return depth;
    }
}
