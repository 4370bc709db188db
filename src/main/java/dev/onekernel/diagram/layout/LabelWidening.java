package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart.Edge;
import java.util.List;

/**
 * Wraps labels again where there is room for longer lines. All labels are wrapped as the widest layer of a chart that flows down or
 * up demands it, but a layer of few nodes has room. In a chart that flows sideways, one wide box makes all boxes of its layer wide.
 */
final class LabelWidening {

    /** Columns after which labels are wrapped again, if there is room. */
    private static final int[] WIDER = {28, 24, 20, 17, 14};

    /** The borders of a box and the blanks beside its text. */
    private static final int BORDERS = 4;

    private final Orientation orientation;
    private final LayoutOptions options;

    LabelWidening(Orientation orientation, LayoutOptions options) {
        this.orientation = orientation;
        this.options = options;
    }

    /** Lets the graph, its border included, and all graphs in it take up to {@code columns}. */
    void widenLabels(LayoutGraph graph, int columns) {
        graph.room = columns;
        int inside = columns - (graph.isBordered() ? 2 * orientation.paddingAcross() : 0);
        for (List<LayoutNode> layer : graph.layers) {
            int spare = inside - MinimumExtent.across(layer, orientation);
            spare -= widen(layer, spare);
            List<LayoutNode> frames =
                    layer.stream().filter(node -> node.inner != null).toList();
            int rest = Math.max(0, spare);
            int left = frames.size();
            for (LayoutNode frame : frames) {
                int share = (rest + left - 1) / left;
                rest -= share;
                left--;
                widenLabels(frame.inner, MinimumExtent.across(frame.inner, orientation) + share);
                frame.across = MinimumExtent.across(frame.inner, orientation);
            }
        }
    }

    /** Wraps the labels of boxes that are wider than their text, in a graph that flows sideways and all graphs in it. */
    void fillBoxes(LayoutGraph graph) {
        graph.innerGraphs().forEach(this::fillBoxes);
        for (List<LayoutNode> layer : graph.layers) {
            int widest = layer.stream()
                    .filter(LayoutNode::isWide)
                    .mapToInt(node -> node.inner == null ? node.along : MinimumExtent.along(node.inner, orientation))
                    .max()
                    .orElse(0);
            layer.stream()
                    .filter(node -> node.origin != null && node.loops.isEmpty())
                    .forEach(box -> fill(box, widest));
        }
    }

    private void fill(LayoutNode box, int along) {
        List<String> lines = options.wrapped(box.origin.label(), along - BORDERS);
        if (lines.size() < box.text.size() && width(lines) <= along - BORDERS) {
            box.text = lines;
            box.across = Math.max(1, lines.size()) + 2;
            box.along = width(lines) + BORDERS;
        }
    }

    /** Wraps the labels of a layer after as many columns as {@code spare} allows; the answer is what of it they take. */
    private int widen(List<LayoutNode> layer, int spare) {
        for (int columns : WIDER) {
            int needed = 0;
            for (LayoutNode node : layer) {
                needed += isLabelled(node) ? Math.max(0, width(wrapped(node, columns)) - width(node.text)) : 0;
            }
            if (needed > 0 && needed <= spare) {
                layer.stream().filter(LabelWidening::isLabelled).forEach(node -> wrap(node, columns));
                return needed;
            }
        }
        return 0;
    }

    /** True for what only its label makes wide. */
    private static boolean isLabelled(LayoutNode node) {
        return node.origin != null && node.loops.isEmpty() || node.label != null;
    }

    private static int width(List<String> lines) {
        return Labels.widest(lines);
    }

    private List<String> wrapped(LayoutNode node, int columns) {
        boolean box = node.origin != null;
        if (columns <= (box ? options.label() : options.caption())) {
            return node.text;
        }
        Edge edge = node.label;
        return options.wrapped(box ? node.origin.label() : edge.label(), columns);
    }

    private void wrap(LayoutNode node, int columns) {
        int before = width(node.text);
        node.text = wrapped(node, columns);
        int wider = width(node.text) - before;
        if (node.origin != null) {
            node.along = Math.max(1, node.text.size()) + 2;
            node.across += wider;
        } else {
            node.along = node.text.size();
            node.margin += wider;
        }
    }
}
