package dev.onekernel.diagram.layout;

import java.util.List;

/**
 * How far the order of the layers is from the one in which their author wrote. Siblings are the nodes that one node leads to, and the
 * nodes of a layer that nothing leads to.
 */
final class SiblingOrder {

    private SiblingOrder() {}

    /** Pairs of siblings of which the one that is written first stands behind the other. */
    static long inversions(List<List<LayoutNode>> layers) {
        long sum = 0;
        for (List<LayoutNode> layer : layers) {
            sum += inversions(layer.stream()
                    .filter(node -> node.isWide() && node.segments(Side.BEFORE).isEmpty())
                    .mapToInt(node -> node.number)
                    .toArray());
            for (LayoutNode node : layer) {
                sum += inversions(node.segments(Side.AFTER).stream()
                        .filter(segment -> !segment.edge.reversed)
                        .mapToInt(segment -> segment.lower.order)
                        .toArray());
            }
        }
        return sum;
    }

    private static long inversions(int[] places) {
        long sum = 0;
        for (int i = 1; i < places.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += places[j] > places[i] ? 1 : 0;
            }
        }
        return sum;
    }
}
