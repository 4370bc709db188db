package dev.onekernel.diagram.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders the nodes of each layer so that few edges cross: the layer sweep with barycentres of Sugiyama, Tagawa and Toda (1981),
 * followed by exchanging neighbours. A subgraph is one node of the graph around it, so its content stays together; once the
 * order around it is known, the hierarchical ports in its border are put in the order of what lies outside (as in the compound
 * layouts of Sander and of Forster).
 */
final class CrossingMinimization {

    /** How often neighbours are exchanged after a sweep, at most. */
    private static final int EXCHANGES = 8;

    private static final int FEWEST_ROUNDS = 2;

    /** Of more lines against the flow than this, none could be followed round the outside. */
    private static final int MOST_OUTSIDE = 60;

    private final LayoutGraph graph;
    private final int rounds;

    private LayerOrder best;
    /** How often lines cross in the best order. */
    private long crossings = Long.MAX_VALUE;
    /** How many pairs of siblings have changed places in the best order. */
    private long inversions = Long.MAX_VALUE;

    CrossingMinimization(LayoutGraph graph) {
        this.graph = graph;
        int size = 1;
        for (List<LayoutNode> layer : graph.layers) {
            for (LayoutNode node : layer) {
                size += 1 + node.segments(Side.AFTER).size();
            }
        }
        rounds = Math.max(FEWEST_ROUNDS, Math.min(12, 60_000 / size));
    }

    /** Orders the layers of the graph, then those of the graphs inside it from the first layer to the last. */
    void minimizeCrossings() {
        for (Side towards : List.of(Side.AFTER, Side.BEFORE)) {
            orderBySearch(towards);
            remember(leadBackEdgesOutside(CrossingCount.of(graph.layers)));
            for (int round = 0; round < rounds && !isBest(); round++) {
                sweep(round % 2 == 0 ? Side.AFTER : Side.BEFORE);
                exchangeNeighbours();
                remember(CrossingCount.of(graph.layers));
            }
            if (isBest()) {
                break;
            }
        }
        best.restore(graph.layers);
        leadBackEdgesOutside(crossings);
        for (List<LayoutNode> layer : graph.layers) {
            for (LayoutNode node : layer) {
                if (node.inner != null) {
                    new CrossingMinimization(node.inner).minimizeCrossings();
                }
            }
        }
    }

    /** True if no other order could be better. */
    private boolean isBest() {
        return crossings == 0 && inversions == 0;
    }

    /** Keeps the order that the layers have now, or its mirror image, if it is the best so far. */
    private void remember(long now) {
        if (now > crossings) {
            return;
        }
        rememberOrder(now);
        boolean mirrorable =
                graph.ports(Side.BEFORE).size() + graph.ports(Side.AFTER).size() < 2; // those follow the outside
        if (inversions > 0 && mirrorable) {
            LayerOrder.mirror(graph.layers);
            rememberOrder(now);
            LayerOrder.mirror(graph.layers);
        }
    }

    private void rememberOrder(long now) {
        long disorder = SiblingOrder.inversions(graph.layers);
        if (now < crossings || disorder < inversions) {
            crossings = now;
            inversions = disorder;
            best = LayerOrder.of(graph.layers);
        }
    }

    /**
     * Moves lines that lead against the flow to one end of all layers they pass, where that costs no crossing.
     *
     * @return how many crossings are left
     */
    private long leadBackEdgesOutside(long before) {
        if (rounds == FEWEST_ROUNDS) { // it could not be seen in a graph so large
            return before;
        }
        var chains = new LinkedHashMap<LayoutEdge, List<LayoutNode>>();
        for (List<LayoutNode> layer : graph.layers) {
            for (LayoutNode node : layer) {
                LayoutEdge edge = node.isDummy() ? node.segments(Side.BEFORE).get(0).edge : null;
                if (edge != null && edge.reversed) {
                    chains.computeIfAbsent(edge, unknown -> new ArrayList<>()).add(node);
                }
            }
        }
        if (chains.size() > MOST_OUTSIDE) {
            return before;
        }
        long left = before;
        for (List<LayoutNode> chain : chains.values()) {
            left -= leadOutside(chain);
        }
        return left;
    }

    /**
     * Moves a line to one end of all layers it passes, unless that costs a crossing. Only what lies between these layers and
     * their neighbours is counted: counted in the whole graph for each line, a large graph would take minutes.
     *
     * @return how many crossings that saves
     */
    private long leadOutside(List<LayoutNode> chain) {
        int first = chain.get(0).layer;
        int last = chain.get(chain.size() - 1).layer;
        List<List<LayoutNode>> passed = graph.layers.subList(first, last + 1);
        LayerOrder before = LayerOrder.of(passed);
        long most = CrossingCount.between(graph.layers, first - 1, last + 1);
        double place = chain.stream()
                .mapToDouble(node ->
                        (node.order + 0.5) / graph.layers.get(node.layer).size())
                .average()
                .orElseThrow();
        for (boolean atEnd : place < 0.5 ? new boolean[] {false, true} : new boolean[] {true, false}) {
            chain.forEach(node -> moveOutside(node, atEnd));
            long now = CrossingCount.between(graph.layers, first - 1, last + 1);
            if (now <= most) {
                return most - now;
            }
            before.restore(passed);
        }
        return 0;
    }

    private void moveOutside(LayoutNode node, boolean atEnd) {
        List<LayoutNode> layer = graph.layers.get(node.layer);
        layer.remove(node);
        layer.add(atEnd ? layer.size() : 0, node);
        LayerOrder.number(layer);
    }

    /** The layers in the order in which one meets them on the way towards the last or the first. */
    private List<List<LayoutNode>> layersTowards(Side side) {
        var layers = new ArrayList<>(graph.layers);
        if (side == Side.BEFORE) {
            Collections.reverse(layers);
        }
        return layers;
    }

    /** A first order: what a depth-first search in the order of declaration meets first. */
    private void orderBySearch(Side towards) {
        var orders = new HashMap<LayoutNode, Integer>();
        for (List<LayoutNode> layer : layersTowards(towards)) {
            var starts = new ArrayList<>(layer);
            starts.sort(Comparator.comparing(LayoutNode::isDummy).thenComparingInt(node -> node.number));
            starts.forEach(node -> visit(node, towards, orders));
        }
        new LayerOrder(orders).restore(graph.layers);
        keepPorts();
    }

    private static void visit(LayoutNode start, Side towards, Map<LayoutNode, Integer> orders) {
        var stack = new ArrayList<LayoutNode>();
        stack.add(start);
        while (!stack.isEmpty()) {
            LayoutNode node = stack.remove(stack.size() - 1);
            if (orders.putIfAbsent(node, orders.size()) == null) {
                var next = new ArrayList<>(node.segments(towards));
                next.sort(Comparator.comparing(segment -> segment.edge.reversed)); // these go to the outside
                Collections.reverse(next);
                next.forEach(segment -> stack.add(segment.farNode(towards)));
            }
        }
    }

    /** Sorts layer after layer by the barycentres of the neighbours in the layer sorted last. */
    private void sweep(Side towards) {
        Side back = towards.opposite();
        List<List<LayoutNode>> layers = layersTowards(towards);
        layers.stream().skip(1).forEach(layer -> sortByBarycentre(layer, back));
        keepPorts();
    }

    private static void sortByBarycentre(List<LayoutNode> layer, Side back) {
        var barycentres = new HashMap<LayoutNode, Double>();
        double last = -1;
        for (LayoutNode node : layer) {
            List<Segment> segments = node.segments(back);
            double sum = 0;
            for (Segment segment : segments) {
                sum += segment.farNode(back).order;
            }
            if (!segments.isEmpty()) { // what hangs on nothing stays beside its neighbour
                last = sum / segments.size();
            }
            barycentres.put(node, last);
        }
        layer.sort(Comparator.comparingDouble(barycentres::get));
        LayerOrder.number(layer);
    }

    /** Hierarchical ports follow what is outside of the frame, as far as that is decided. */
    private void keepPorts() {
        if (graph.frame == null || graph.layers.isEmpty()) {
            return;
        }
        for (List<LayoutNode> layer : List.of(graph.layers.get(0), graph.layers.get(graph.layers.size() - 1))) {
            if (layer.stream().allMatch(LayoutNode::isPort)) {
                layer.sort(Comparator.comparingDouble(LayoutNode::outsidePosition));
                LayerOrder.number(layer);
            }
        }
    }

    private void exchangeNeighbours() {
        boolean better = true;
        for (int round = 0; better && round < EXCHANGES; round++) {
            better = false;
            for (List<LayoutNode> layer : graph.layers) {
                for (int i = 0; i + 1 < layer.size(); i++) {
                    LayoutNode left = layer.get(i);
                    LayoutNode right = layer.get(i + 1);
                    if (mayChange(left, right) && crossings(left, right) > crossings(right, left)) {
                        layer.set(i, right);
                        layer.set(i + 1, left);
                        right.order = i;
                        left.order = i + 1;
                        better = true;
                    }
                }
            }
        }
    }

    private static boolean mayChange(LayoutNode left, LayoutNode right) {
        return !left.isPort()
                || !right.isPort()
                || Double.compare(left.outsidePosition(), right.outsidePosition()) == 0;
    }

    /** Crossings among the segments of two neighbours in this order. */
    private static int crossings(LayoutNode left, LayoutNode right) {
        return crossings(left, right, Side.BEFORE) + crossings(left, right, Side.AFTER);
    }

    private static int crossings(LayoutNode left, LayoutNode right, Side side) {
        int crossings = 0;
        for (Segment a : left.segments(side)) {
            int end = a.farNode(side).order;
            for (Segment b : right.segments(side)) {
                if (end > b.farNode(side).order) {
                    crossings++;
                }
            }
        }
        return crossings;
    }
}
