package dev.onekernel.diagram.layout;

import java.util.List;

/** The least room a layered graph takes, known long before it is placed: what cannot fit need not be laid out. */
final class MinimumExtent {

    private MinimumExtent() {}

    /** Character cells across the flow. */
    static int across(LayoutGraph graph, Orientation orientation) {
        int extent = 0;
        for (List<LayoutNode> layer : graph.layers) {
            extent = Math.max(extent, across(layer, orientation));
        }
        return extent + (graph.isBordered() ? 2 * orientation.paddingAcross() : 0);
    }

    /** Character cells across the flow that one layer takes. */
    static int across(List<LayoutNode> layer, Orientation orientation) {
        int sum = 0;
        LayoutNode previous = null;
        for (LayoutNode node : layer) {
            int across = node.inner == null ? node.across : across(node.inner, orientation);
            sum += across + node.lead + node.margin;
            sum += previous == null ? 0 : orientation.between(previous, node);
            previous = node;
        }
        return sum;
    }

    /** Character cells along the flow. */
    static int along(LayoutGraph graph, Orientation orientation) {
        int extent = 0;
        boolean wide = false;
        for (List<LayoutNode> layer : graph.layers) {
            int most = 0;
            boolean widePrevious = wide;
            wide = layer.stream().anyMatch(LayoutNode::isWide);
            if (extent > 0) {
                int line = orientation.isHorizontal() ? 1 : 0;
                extent += wide && widePrevious ? orientation.shortest() : line;
            }
            for (LayoutNode node : layer) {
                if (!node.isPort()) {
                    most = Math.max(most, node.inner == null ? node.along : along(node.inner, orientation));
                }
            }
            extent += most;
        }
        int padding = orientation.isHorizontal() && graph.isBordered() ? 2 : graph.isBordered() ? 1 : 0;
        int ports = graph.ports(Side.BEFORE).size() + graph.ports(Side.AFTER).size();
        return extent + (ports == 0 ? 2 * padding : Math.min(2, 2 * padding));
    }

    /** Rows of the screen. */
    static int rows(LayoutGraph graph, Orientation orientation) {
        return orientation.isHorizontal() ? across(graph, orientation) : along(graph, orientation);
    }

    /** Columns of the screen. */
    static int columns(LayoutGraph graph, Orientation orientation) {
        return orientation.isHorizontal() ? along(graph, orientation) : across(graph, orientation);
    }
}
