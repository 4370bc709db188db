package dev.onekernel.diagram.layout;

import java.util.List;

/** The least room a ranked level can take, known long before it is placed: what cannot fit need not be laid out. */
final class MinimumExtent {

    private MinimumExtent() {}

    /** Cells across the flow, without any gap that could be spared. */
    static int across(LayoutGraph graph, Orientation orientation) {
        int reach = 0;
        for (List<LayoutNode> layer : graph.layers) {
            int sum = 0;
            for (LayoutNode node : layer) {
                sum += (node.inner == null ? node.across : across(node.inner, orientation)) + node.lead + node.margin;
                sum += orientation.isHorizontal() ? 0 : 1;
            }
            reach = Math.max(reach, sum - (orientation.isHorizontal() ? 0 : 1));
        }
        return reach + (graph.id.isEmpty() ? 0 : 2 * orientation.paddingAcross());
    }

    /** Cells along the flow. */
    static int along(LayoutGraph graph, Orientation orientation) {
        int reach = 0;
        for (List<LayoutNode> layer : graph.layers) {
            int most = 0;
            for (LayoutNode node : layer) {
                if (node.kind != NodeKind.HIERARCHICAL_PORT) {
                    most = Math.max(most, node.inner == null ? node.along : along(node.inner, orientation));
                }
            }
            reach += most + (orientation.isHorizontal() ? 1 : 0);
        }
        return reach - (orientation.isHorizontal() ? 1 : 0) + (graph.id.isEmpty() ? 0 : 2);
    }

    /** Columns of the screen. */
    static int columns(LayoutGraph graph, Orientation orientation) {
        return orientation.isHorizontal() ? along(graph, orientation) : across(graph, orientation);
    }
}
