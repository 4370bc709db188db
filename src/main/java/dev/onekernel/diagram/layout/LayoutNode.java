package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Something with a position in a layer. "Across" and "along" are measured against the flow: in a chart that flows down, across is
 * columns and along is rows.
 */
final class LayoutNode {

    final NodeKind kind;
    final LayoutGraph graph;
    /** The position in the order of declaration. */
    final int number;

    /** The chart's node that a box stands for. */
    Node origin;
    /** The chart's edge whose label a dummy node carries. */
    Edge label;
    /** The wrapped lines of a node or a label. */
    List<String> text = List.of();
    /** The drawing of a subgraph with a direction of its own, in rows and columns of the screen. */
    Picture picture;
    /** What a frame holds. */
    LayoutGraph inner;
    /** The edges from this node to itself. */
    final List<LayoutEdge> loops = new ArrayList<>();

    /** For a hierarchical port, the side of its frame. */
    Side side;
    /** For a hierarchical port, the segment that goes on outside of the frame. */
    Segment outside;
    /** For a hierarchical port, true if an edge ends there, on the inside of the frame, rather than passing it. */
    boolean stop;

    int across = 1;
    int along = 1;
    /** Room kept free across the flow behind the node, for loops and for text beside a line. */
    int margin;
    /** Room kept free across the flow before the line of a label. */
    int lead;

    /** For a dummy node, true if its edge leads to the next rank and only passes the labels of other edges, or its own. */
    boolean near;

    int layer;
    int order;

    /** For a dummy node or a hierarchical port where its line runs; for the others the border nearer to the origin. */
    final Coordinate low = new Coordinate();
    /** The far border of a box or frame. */
    final Coordinate high = new Coordinate();

    private final List<Coordinate> portsBefore = new ArrayList<>();
    private final List<Coordinate> portsAfter = new ArrayList<>();
    private final List<Segment> segmentsBefore = new ArrayList<>();
    private final List<Segment> segmentsAfter = new ArrayList<>();

    /** Where the node starts along the flow. */
    int y;

    LayoutNode(NodeKind kind, LayoutGraph graph, int number) {
        this.kind = kind;
        this.graph = graph;
        this.number = number;
    }

    /** Where edges touch a side, from low to high. */
    List<Coordinate> ports(Side side) {
        return side == Side.BEFORE ? portsBefore : portsAfter;
    }

    /** The segments that lead from a side to the layer it faces. */
    List<Segment> segments(Side side) {
        return side == Side.BEFORE ? segmentsBefore : segmentsAfter;
    }

    /** What stands in the upper border of a subgraph; nothing for other nodes. */
    List<String> titleInBorder() {
        if (inner != null) {
            return inner.titleInside ? List.of() : inner.title;
        }
        return picture == null ? List.of() : picture.titleInBorder();
    }

    /** True for what has two borders and can be touched at several ports. */
    boolean isWide() {
        return kind == NodeKind.BOX || kind == NodeKind.FRAME;
    }

    /** True for what stands for an edge in a layer that the edge passes. */
    boolean isDummy() {
        return kind == NodeKind.DUMMY || kind == NodeKind.LABEL_DUMMY;
    }

    boolean isPort() {
        return kind == NodeKind.HIERARCHICAL_PORT;
    }

    /** For a hierarchical port, the position of what it is joined with outside of the frame; -1 if nothing. */
    double outsidePosition() {
        return outside == null ? -1 : outside.farPosition(side);
    }
}
