package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.layout.Cell.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders the cells of each layer so that few edges cross: the layer sweep with barycentres of Sugiyama, Tagawa and Toda (1981),
 * followed by exchanging neighbours. A subgraph is one cell of the level around it, so its content stays together; once the
 * order around it is known, the gates in its border are put in the order of what lies outside (as in the compound layouts of
 * Sander and of Forster).
 */
final class Ordering {

    private final Level level;
    private final int rounds;

    private Ordering(Level level) {
        this.level = level;
        int size = 1;
        for (List<Cell> layer : level.layers) {
            for (Cell cell : layer) {
                size += 1 + cell.out.size();
            }
        }
        rounds = Math.max(2, Math.min(12, 60_000 / size));
    }

    /** Orders {@code level}, then the levels inside it from the first layer to the last. */
    static void of(Level level) {
        new Ordering(level).order();
        for (List<Cell> layer : level.layers) {
            for (Cell cell : layer) {
                if (cell.inner != null) {
                    of(cell.inner);
                }
            }
        }
    }

    private void order() {
        Map<Cell, Integer> best = null;
        long fewest = Long.MAX_VALUE;
        for (boolean fromEnd : new boolean[] {false, true}) {
            begin(fromEnd);
            long crossings = crossings();
            for (int round = 0; ; round++) {
                if (crossings < fewest) {
                    fewest = crossings;
                    best = snapshot();
                }
                if (round == rounds || fewest == 0) {
                    break;
                }
                sweep(round % 2 == 0);
                exchange();
                crossings = crossings();
            }
            if (fewest == 0) {
                break;
            }
        }
        for (List<Cell> layer : level.layers) {
            layer.sort(Comparator.comparingInt(best::get));
            number(layer);
        }
    }

    /** A first order: what a depth-first search in the order of declaration meets first. */
    private void begin(boolean fromEnd) {
        var seen = new HashSet<Cell>();
        var orders = new HashMap<Cell, Integer>();
        int count = level.layers.size();
        for (int i = 0; i < count; i++) {
            var starts = new ArrayList<>(level.layers.get(fromEnd ? count - 1 - i : i));
            starts.sort(
                    Comparator.comparingInt((Cell cell) -> cell.kind == Kind.BEND || cell.kind == Kind.LABEL ? 1 : 0)
                            .thenComparingInt(cell -> cell.number));
            for (Cell cell : starts) {
                visit(cell, fromEnd, seen, orders);
            }
        }
        for (List<Cell> layer : level.layers) {
            layer.sort(Comparator.comparingInt(orders::get));
            number(layer);
        }
        keepGates();
    }

    private static void visit(Cell start, boolean fromEnd, Set<Cell> seen, Map<Cell, Integer> orders) {
        var stack = new ArrayList<Cell>();
        stack.add(start);
        while (!stack.isEmpty()) {
            Cell cell = stack.remove(stack.size() - 1);
            if (!seen.add(cell)) {
                continue;
            }
            orders.put(cell, orders.size());
            var next = new ArrayList<Cell>();
            for (boolean back : new boolean[] {false, true}) { // what leads against the flow goes to the outside
                for (Segment segment : fromEnd ? cell.in : cell.out) {
                    if (segment.wire.reversed == back) {
                        next.add(fromEnd ? segment.upper : segment.lower);
                    }
                }
            }
            for (int i = next.size() - 1; i >= 0; i--) {
                stack.add(next.get(i));
            }
        }
    }

    private static void number(List<Cell> layer) {
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).order = i;
        }
    }

    private Map<Cell, Integer> snapshot() {
        var orders = new HashMap<Cell, Integer>();
        level.layers.forEach(layer -> layer.forEach(cell -> orders.put(cell, cell.order)));
        return orders;
    }

    private void sweep(boolean down) {
        int count = level.layers.size();
        for (int i = 1; i < count; i++) {
            sort(level.layers.get(down ? i : count - 1 - i), down);
        }
        keepGates();
    }

    private static void sort(List<Cell> layer, boolean down) {
        var wish = new HashMap<Cell, Double>();
        double last = -1;
        for (Cell cell : layer) {
            var segments = down ? cell.in : cell.out;
            double sum = 0;
            for (Segment segment : segments) {
                sum += (down ? segment.upper : segment.lower).order;
            }
            last = segments.isEmpty()
                    ? last
                    : sum / segments.size(); // what hangs on nothing stays beside its neighbour
            wish.put(cell, last);
        }
        layer.sort(Comparator.comparingDouble(wish::get));
        number(layer);
    }

    /** Gates follow what is outside of the frame, as far as that is decided. */
    private void keepGates() {
        if (level.frame == null || level.layers.isEmpty()) {
            return;
        }
        for (List<Cell> layer : List.of(level.layers.get(0), level.layers.get(level.layers.size() - 1))) {
            if (layer.stream().allMatch(cell -> cell.kind == Kind.GATE)) {
                layer.sort(Comparator.comparingDouble(Ordering::outside));
                number(layer);
            }
        }
    }

    private static double outside(Cell gate) {
        Segment segment = gate.outside;
        if (segment == null) {
            return -1;
        }
        boolean up = segment.lowerGate == gate;
        Cell neighbour = up ? segment.upper : segment.lower;
        Cell its = up ? segment.upperGate : segment.lowerGate;
        return neighbour.order
                + (its == null
                        ? 0.5
                        : (its.order + 1) / (its.level.layers.get(its.layer).size() + 1.0));
    }

    private void exchange() {
        boolean better = true;
        for (int round = 0; better && round < 8; round++) {
            better = false;
            for (List<Cell> layer : level.layers) {
                for (int i = 0; i + 1 < layer.size(); i++) {
                    Cell a = layer.get(i);
                    Cell b = layer.get(i + 1);
                    if (a.kind == Kind.GATE && b.kind == Kind.GATE && Double.compare(outside(a), outside(b)) != 0) {
                        continue;
                    }
                    if (between(a.in, b.in, true) + between(a.out, b.out, false)
                            > between(b.in, a.in, true) + between(b.out, a.out, false)) {
                        layer.set(i, b);
                        layer.set(i + 1, a);
                        b.order = i;
                        a.order = i + 1;
                        better = true;
                    }
                }
            }
        }
    }

    /** Crossings among the segments of two neighbours when those of {@code left} start to the left. */
    private static int between(List<Segment> left, List<Segment> right, boolean up) {
        int crossings = 0;
        for (Segment a : left) {
            int end = (up ? a.upper : a.lower).order;
            for (Segment b : right) {
                if (end > (up ? b.upper : b.lower).order) {
                    crossings++;
                }
            }
        }
        return crossings;
    }

    private long crossings() {
        long sum = 0;
        for (int i = 0; i + 1 < level.layers.size(); i++) {
            sum += crossings(level.layers.get(i), level.layers.get(i + 1).size());
        }
        return sum;
    }

    /** Counts the inversions of the lower ends in a tree of sums (Barth, Juenger and Mutzel 2002). */
    private static long crossings(List<Cell> layer, int below) {
        int leaves = Integer.highestOneBit(Math.max(1, below)) * 2;
        int[] tree = new int[2 * leaves];
        long crossings = 0;
        for (Cell cell : layer) {
            int[] ends = cell.out.stream()
                    .mapToInt(segment -> segment.lower.order)
                    .sorted()
                    .toArray();
            for (int end : ends) {
                for (int node = leaves + end; node > 1; node >>= 1) {
                    if ((node & 1) == 0) {
                        crossings += tree[node + 1];
                    }
                }
            }
            for (int end : ends) {
                for (int node = leaves + end; node > 0; node >>= 1) {
                    tree[node]++;
                }
            }
        }
        return crossings;
    }
}
