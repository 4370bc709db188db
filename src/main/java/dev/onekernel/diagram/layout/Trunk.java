package dev.onekernel.diagram.layout;

import java.util.TreeSet;

/** The part of a line that runs across the flow, in the channel between two layers, and the columns in which its branches leave. */
final class Trunk {
    final Net net;
    /** Columns in which it is joined with the layer before. */
    final TreeSet<Integer> ups = new TreeSet<>();
    /** Columns in which it is joined with the layer behind. */
    final TreeSet<Integer> downs = new TreeSet<>();
    /** The other half of a line that changes its track on the way, or null. */
    Trunk below;

    /** The column in which it goes on to {@link #below}. */
    int joint;

    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    /** From 0 at the layer before. */
    int track;

    Trunk(Net net) {
        this.net = net;
    }

    Trunk up(int x) {
        ups.add(x);
        return reaching(x);
    }

    Trunk down(int x) {
        downs.add(x);
        return reaching(x);
    }

    Trunk reaching(int x) {
        low = Math.min(low, x);
        high = Math.max(high, x);
        return this;
    }

    /** True if it is joined, in column {@code x}, with the layer that {@code side} faces. */
    boolean isJoined(Side side, int x) {
        return (side == Side.BEFORE ? ups : downs).contains(x);
    }

    /** True if both cannot lie on one track. */
    boolean overlaps(Trunk other) {
        return low <= other.high + 1 && other.low <= high + 1;
    }

    /** True if this one must lie nearer to the layer before: else two lines would run over each other in one column. */
    boolean mustPrecede(Trunk other) {
        if (below == other) {
            return true;
        }
        if (net == other.net) {
            return false;
        }
        var fewer = ups.size() < other.downs.size() ? ups : other.downs;
        var more = fewer == ups ? other.downs : ups;
        for (int x : fewer) {
            if (more.contains(x)) {
                return true;
            }
        }
        return false;
    }

    /** How often both cross if this one lies nearer to the layer before. */
    int crossingsBefore(Trunk other) {
        return strictlyBetween(downs, other.low, other.high) + strictlyBetween(other.ups, low, high);
    }

    private static int strictlyBetween(TreeSet<Integer> columns, int low, int high) {
        return low + 1 >= high ? 0 : columns.subSet(low + 1, high).size();
    }
}
