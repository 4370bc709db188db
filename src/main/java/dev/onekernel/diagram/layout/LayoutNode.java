package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Something with a place in a layer. "Across" and "along" are measured against the flow: in a chart that flows down, across is
 * columns and along is rows.
 */
final class LayoutNode {

    final NodeKind kind;
    final LayoutGraph graph;
    /** The place in the order of declaration. */
    final int number;

    Node origin;
    /** The wrapped lines of a node or a label. */
    List<String> text = List.of();
    /** A subgraph's drawing if it was made apart, in rows and columns of the screen. */
    Picture picture;
    /** What a frame holds. */
    LayoutGraph inner;
    /** The edges from this cell to itself. */
    final List<LayoutEdge> loops = new ArrayList<>();

    int across = 1;
    int along = 1;
    /** Room kept free across the flow behind the cell, for loops and for text beside a line. */
    int margin;
    /** Room kept free across the flow before the line of a label. */
    int lead;

    int layer;
    int order;

    /** For a bend, label or gate where its line runs; for the others the edge nearer to the origin. */
    final Coordinate low = new Coordinate();
    /** The far border of a box or frame. */
    final Coordinate high = new Coordinate();
    /** Where edges touch the side the flow comes from, and the side it goes to, from low to high. */
    final List<Coordinate> before = new ArrayList<>();

    final List<Coordinate> after = new ArrayList<>();

    /** The segments that come in from the layer before, and go out to the next. */
    final List<Segment> in = new ArrayList<>();

    final List<Segment> out = new ArrayList<>();

    /** For a gate, the segment that goes on outside of the frame. */
    Segment outside;
    /** Where the cell starts along the flow. */
    int y;
    /** For a gate at which an edge ends, on the inside of the frame, rather than passing it. */
    boolean stop;

    LayoutNode(NodeKind kind, LayoutGraph graph, int number) {
        this.kind = kind;
        this.graph = graph;
        this.number = number;
    }

    /** What stands in the upper border of a subgraph; nothing for other cells. */
    List<String> title() {
        if (inner != null) {
            return inner.title;
        }
        List<String> drawn =
                picture == null ? List.of() : picture.frames().get(0).title();
        return drawn.size() == 1 ? drawn : List.of();
    }

    /** True for what has two borders and can be touched at several places. */
    boolean isWide() {
        return kind == NodeKind.BOX || kind == NodeKind.FRAME;
    }
}
