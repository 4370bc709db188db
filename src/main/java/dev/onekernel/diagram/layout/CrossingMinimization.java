package dev.onekernel.diagram.layout;

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
final class CrossingMinimization {

    private final LayoutGraph graph;
    private final int rounds;

    private CrossingMinimization(LayoutGraph graph) {
        this.graph = graph;
        int size = 1;
        for (List<LayoutNode> layer : graph.layers) {
            for (LayoutNode node : layer) {
                size += 1 + node.out.size();
            }
        }
        rounds = Math.max(2, Math.min(12, 60_000 / size));
    }

    /** Orders {@code graph}, then the levels inside it from the first layer to the last. */
    static void of(LayoutGraph graph) {
        new CrossingMinimization(graph).order();
        for (List<LayoutNode> layer : graph.layers) {
            for (LayoutNode node : layer) {
                if (node.inner != null) {
                    of(node.inner);
                }
            }
        }
    }

    private void order() {
        Map<LayoutNode, Integer> best = null;
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
        for (List<LayoutNode> layer : graph.layers) {
            layer.sort(Comparator.comparingInt(best::get));
            number(layer);
        }
    }

    /** A first order: what a depth-first search in the order of declaration meets first. */
    private void begin(boolean fromEnd) {
        var seen = new HashSet<LayoutNode>();
        var orders = new HashMap<LayoutNode, Integer>();
        int count = graph.layers.size();
        for (int i = 0; i < count; i++) {
            var starts = new ArrayList<>(graph.layers.get(fromEnd ? count - 1 - i : i));
            starts.sort(Comparator.comparingInt((LayoutNode node) ->
                            node.kind == NodeKind.DUMMY || node.kind == NodeKind.LABEL_DUMMY ? 1 : 0)
                    .thenComparingInt(node -> node.number));
            for (LayoutNode node : starts) {
                visit(node, fromEnd, seen, orders);
            }
        }
        for (List<LayoutNode> layer : graph.layers) {
            layer.sort(Comparator.comparingInt(orders::get));
            number(layer);
        }
        keepGates();
    }

    private static void visit(
            LayoutNode start, boolean fromEnd, Set<LayoutNode> seen, Map<LayoutNode, Integer> orders) {
        var stack = new ArrayList<LayoutNode>();
        stack.add(start);
        while (!stack.isEmpty()) {
            LayoutNode node = stack.remove(stack.size() - 1);
            if (!seen.add(node)) {
                continue;
            }
            orders.put(node, orders.size());
            var next = new ArrayList<LayoutNode>();
            for (boolean back : new boolean[] {false, true}) { // what leads against the flow goes to the outside
                for (Segment segment : fromEnd ? node.in : node.out) {
                    if (segment.edge.reversed == back) {
                        next.add(fromEnd ? segment.upper : segment.lower);
                    }
                }
            }
            for (int i = next.size() - 1; i >= 0; i--) {
                stack.add(next.get(i));
            }
        }
    }

    private static void number(List<LayoutNode> layer) {
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).order = i;
        }
    }

    private Map<LayoutNode, Integer> snapshot() {
        var orders = new HashMap<LayoutNode, Integer>();
        graph.layers.forEach(layer -> layer.forEach(node -> orders.put(node, node.order)));
        return orders;
    }

    private void sweep(boolean down) {
        int count = graph.layers.size();
        for (int i = 1; i < count; i++) {
            sort(graph.layers.get(down ? i : count - 1 - i), down);
        }
        keepGates();
    }

    private static void sort(List<LayoutNode> layer, boolean down) {
        var wish = new HashMap<LayoutNode, Double>();
        double last = -1;
        for (LayoutNode node : layer) {
            var segments = down ? node.in : node.out;
            double sum = 0;
            for (Segment segment : segments) {
                sum += (down ? segment.upper : segment.lower).order;
            }
            last = segments.isEmpty()
                    ? last
                    : sum / segments.size(); // what hangs on nothing stays beside its neighbour
            wish.put(node, last);
        }
        layer.sort(Comparator.comparingDouble(wish::get));
        number(layer);
    }

    /** Gates follow what is outside of the frame, as far as that is decided. */
    private void keepGates() {
        if (graph.frame == null || graph.layers.isEmpty()) {
            return;
        }
        for (List<LayoutNode> layer : List.of(graph.layers.get(0), graph.layers.get(graph.layers.size() - 1))) {
            if (layer.stream().allMatch(node -> node.kind == NodeKind.HIERARCHICAL_PORT)) {
                layer.sort(Comparator.comparingDouble(CrossingMinimization::outside));
                number(layer);
            }
        }
    }

    private static double outside(LayoutNode port) {
        Segment segment = port.outside;
        if (segment == null) {
            return -1;
        }
        boolean up = segment.lowerPort == port;
        LayoutNode neighbour = up ? segment.upper : segment.lower;
        LayoutNode its = up ? segment.upperPort : segment.lowerPort;
        return neighbour.order
                + (its == null
                        ? 0.5
                        : (its.order + 1) / (its.graph.layers.get(its.layer).size() + 1.0));
    }

    private void exchange() {
        boolean better = true;
        for (int round = 0; better && round < 8; round++) {
            better = false;
            for (List<LayoutNode> layer : graph.layers) {
                for (int i = 0; i + 1 < layer.size(); i++) {
                    LayoutNode a = layer.get(i);
                    LayoutNode b = layer.get(i + 1);
                    if (a.kind == NodeKind.HIERARCHICAL_PORT
                            && b.kind == NodeKind.HIERARCHICAL_PORT
                            && Double.compare(outside(a), outside(b)) != 0) {
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
        for (int i = 0; i + 1 < graph.layers.size(); i++) {
            sum += crossings(graph.layers.get(i), graph.layers.get(i + 1).size());
        }
        return sum;
    }

    /** Counts the inversions of the lower ends in a tree of sums (Barth, Juenger and Mutzel 2002). */
    private static long crossings(List<LayoutNode> layer, int below) {
        int leaves = Integer.highestOneBit(Math.max(1, below)) * 2;
        int[] tree = new int[2 * leaves];
        long crossings = 0;
        for (LayoutNode node : layer) {
            int[] ends = node.out.stream()
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
