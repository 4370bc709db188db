package dev.onekernel.diagram.layout;

import java.util.List;

/** The least room a layered graph can take, known long before it is placed: what cannot fit need not be laid out. */
final class MinimumExtent {

    private MinimumExtent() {}

    /** Character cells across the flow, without any gap that could be spared. */
    static int across(LayoutGraph graph, Orientation orientation) {
        int gap = orientation.isHorizontal() ? 0 : 1;
        int extent = 0;
        for (List<LayoutNode> layer : graph.layers) {
            int sum = -gap;
            for (LayoutNode node : layer) {
                int across = node.inner == null ? node.across : across(node.inner, orientation);
                sum += across + node.lead + node.margin + gap;
            }
            extent = Math.max(extent, sum);
        }
        return extent + (graph.isBordered() ? 2 * orientation.paddingAcross() : 0);
    }

    /** Character cells along the flow. */
    static int along(LayoutGraph graph, Orientation orientation) {
        int gap = orientation.isHorizontal() ? 1 : 0;
        int extent = -gap;
        for (List<LayoutNode> layer : graph.layers) {
            int most = 0;
            for (LayoutNode node : layer) {
                if (!node.isPort()) {
                    most = Math.max(most, node.inner == null ? node.along : along(node.inner, orientation));
                }
            }
            extent += most + gap;
        }
        return extent + (graph.isBordered() ? 2 : 0);
    }

    /** Columns of the screen. */
    static int columns(LayoutGraph graph, Orientation orientation) {
        return orientation.isHorizontal() ? along(graph, orientation) : across(graph, orientation);
    }
}
