package dev.onekernel.diagram.layout;

import java.util.ArrayList;
import java.util.List;

/** The chart itself, or the inside of one subgraph: what lies directly in it, layer by layer. */
final class LayoutGraph {
    /** The frame around it, or null around the whole chart. */
    final LayoutNode frame;

    final String id;
    /** What its frame is called, in lines as wide as the frame has room for. */
    List<String> title;
    /** True if the title stands in rows of its own rather than in the border. */
    boolean titleInside;

    final List<LayoutNode> nodes = new ArrayList<>();
    /** The edges of which this is the innermost graph that holds both ends. */
    final List<LayoutEdge> edges = new ArrayList<>();
    /** From node to node, however many layers lie between. */
    final List<Segment> links = new ArrayList<>();

    private final List<LayoutNode> portsBefore = new ArrayList<>();
    private final List<LayoutNode> portsAfter = new ArrayList<>();

    final List<List<LayoutNode>> layers = new ArrayList<>();
    /** What runs behind each layer; one fewer than layers. */
    final List<List<Net>> nets = new ArrayList<>();

    final List<Channel> channels = new ArrayList<>();

    /** The two borders, or the edges of the drawing if there is no border. */
    final Coordinate low;

    final Coordinate high;
    /** How far the graph reaches along the flow, borders included. */
    int along;
    /** For each layer where it starts along the flow, measured from the graph's own start. */
    int[] starts;

    int[] sizes;

    /** Columns that it may take where it stands, if labels are widened. */
    int room;

    /** Room kept free across the flow at the high end, for lines that found no room to change their track. */
    int spare;

    LayoutGraph(LayoutNode frame, String id, List<String> title) {
        this.frame = frame;
        this.id = id;
        this.title = title;
        titleInside = title.size() > 1;
        low = frame == null ? new Coordinate() : frame.low;
        high = frame == null ? new Coordinate() : frame.high;
    }

    /** False for the whole chart, which is drawn without a frame. */
    boolean isBordered() {
        return frame != null || !id.isEmpty();
    }

    /** The rows below the upper border that the title takes. */
    int titleRows() {
        return titleInside ? title.size() : 0;
    }

    /** The hierarchical ports in one side of the frame. */
    List<LayoutNode> ports(Side side) {
        return side == Side.BEFORE ? portsBefore : portsAfter;
    }

    LayoutNode addPort(Side side) {
        var port = new LayoutNode(NodeKind.HIERARCHICAL_PORT, this, ports(side).size());
        port.side = side;
        ports(side).add(port);
        return port;
    }

    /** The graphs of the frames that lie directly in this one. */
    List<LayoutGraph> innerGraphs() {
        return nodes.stream()
                .filter(node -> node.inner != null)
                .map(node -> node.inner)
                .toList();
    }

    /** How many frames lie around this graph. */
    int depth() {
        int depth = 0;
        for (LayoutGraph at = this; at.frame != null; at = at.frame.graph) {
            depth++;
        }
        return depth;
    }
}
