package dev.onekernel.diagram.layout;

import java.util.List;

/** How often edges cross between layers in the order that they have now. */
final class CrossingCount {

    private CrossingCount() {}

    static long of(List<List<LayoutNode>> layers) {
        return between(layers, 0, layers.size() - 1);
    }

    /** Crossings between the layers {@code first} and {@code last} and all layers between, as far as there are such layers. */
    static long between(List<List<LayoutNode>> layers, int first, int last) {
        long sum = 0;
        for (int i = Math.max(0, first); i < Math.min(last, layers.size() - 1); i++) {
            sum += behind(layers.get(i), layers.get(i + 1).size());
        }
        return sum;
    }

    /** Counts the inversions of the lower ends in a tree of sums (Barth, Juenger and Mutzel 2002). */
    private static long behind(List<LayoutNode> layer, int below) {
        int leaves = Integer.highestOneBit(Math.max(1, below)) * 2;
        int[] tree = new int[2 * leaves];
        long crossings = 0;
        for (LayoutNode node : layer) {
            int[] ends = node.segments(Side.AFTER).stream()
                    .mapToInt(segment -> segment.lower.order)
                    .sorted()
                    .toArray();
            for (int end : ends) {
                for (int at = leaves + end; at > 1; at >>= 1) {
                    if ((at & 1) == 0) {
                        crossings += tree[at + 1];
                    }
                }
            }
            for (int end : ends) {
                for (int at = leaves + end; at > 0; at >>= 1) {
                    tree[at]++;
                }
            }
        }
        return crossings;
    }
}
