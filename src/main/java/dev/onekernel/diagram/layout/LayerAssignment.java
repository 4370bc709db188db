package dev.onekernel.diagram.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the nodes of a graph into layers such that all edges together span as few layers as possible (Gansner et al. 1993,
 * section 2), and fills the layers an edge passes with dummy nodes. A label of an edge that passes no layer gets a layer of its
 * own. Ranks count without such layers, layers with them.
 */
final class LayerAssignment {

    /** Steps the solver may take; reached only by charts that no screen can show. */
    private static final long WORK = 20_000_000;

    /** A graph with more dummy nodes than this is no longer a drawing anybody could follow. */
    private static final long MOST_DUMMIES = 60_000;

    private static final int NONE = -1;

    private final LayoutGraph graph;
    private final Orientation orientation;
    private final LayoutOptions options;
    private final Map<LayoutNode, Integer> ranks = new HashMap<>();
    private final EdgeBundling bundles = new EdgeBundling();
    private int last;

    LayerAssignment(LayoutGraph graph, Orientation orientation, LayoutOptions options) {
        this.graph = graph;
        this.orientation = orientation;
        this.options = options;
    }

    /** Fills the layers of the graph and of all graphs in it. */
    void assignLayers() {
        for (LayoutGraph inner : graph.innerGraphs()) {
            new LayerAssignment(inner, orientation, options).assignLayers();
            inner.frame.across = MinimumExtent.across(inner, orientation);
        }
        rank();
        if (!orientation.isHorizontal()) {
            new ComponentPacking(graph, orientation, options).pack(ranks);
        }
        fillLayers();
    }

    private void rank() {
        var solver = new NetworkSimplex();
        var points = new HashMap<LayoutNode, Integer>();
        int before = solver.point();
        for (LayoutNode node : graph.nodes) {
            points.put(node, solver.point());
            solver.apart(before, points.get(node), 0);
        }
        int after = graph.ports(Side.AFTER).isEmpty() ? NONE : solver.point();
        for (Segment link : graph.links) {
            Integer upper = points.get(link.upper);
            Integer lower = points.get(link.lower);
            if (upper != null && lower != null) {
                solver.apart(upper, lower, link.edge.origin.length(), 1);
            } else if (upper == null && lower != null) {
                solver.apart(before, lower, 0, 1);
            } else if (upper != null && lower == null) {
                solver.apart(upper, after, 0, 1);
            }
        }
        if (after != NONE) {
            points.values().forEach(point -> solver.apart(point, after, 0));
        }
        int[] found = solver.solve(WORK);
        int first =
                points.values().stream().mapToInt(point -> found[point]).min().orElse(0);
        points.forEach((node, point) -> ranks.put(node, found[point] - first));
    }

    private void fillLayers() {
        long dummies = 0;
        for (Segment link : graph.links) {
            dummies += Math.abs(ranks.getOrDefault(link.lower, 0) - ranks.getOrDefault(link.upper, 0));
        }
        if (dummies > MOST_DUMMIES) {
            throw new ChartTooLargeException();
        }
        last = ranks.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
        var layerOf = new int[last + 1];
        int[] labelLayers = countLayers(layerOf);
        graph.ports(Side.BEFORE).forEach(port -> put(port, 0));
        graph.nodes.forEach(node -> put(node, layerOf[ranks.get(node)]));
        int end = graph.layers.size() - 1;
        graph.ports(Side.AFTER).forEach(port -> put(port, end));
        if (options.split() > 0) {
            bundles.bundle(graph.links.stream().filter(this::passesRank).toList());
        }
        graph.links.forEach(link -> chain(link, labelLayers));
    }

    /**
     * Makes the layers, all empty: one for each rank, one for ports in either border, and those for labels.
     *
     * @param layerOf is filled with the layer of each rank
     * @return the layer for labels before each rank and behind the last, where there is one
     */
    private int[] countLayers(int[] layerOf) {
        boolean[] labelled = gapsForLabels();
        var labelLayers = new int[last + 2];
        Arrays.fill(labelLayers, NONE);
        int layers = graph.ports(Side.BEFORE).isEmpty() ? 0 : 1;
        for (int rank = -1; rank <= last; rank++) {
            if (rank >= 0) {
                layerOf[rank] = layers++;
            }
            if (labelled[rank + 1]) {
                labelLayers[rank + 1] = layers++;
            }
        }
        if (!graph.ports(Side.AFTER).isEmpty() || layers == 0) {
            layers++;
        }
        for (int i = 0; i < layers; i++) {
            graph.layers.add(new ArrayList<>());
            graph.nets.add(new ArrayList<>());
        }
        return labelLayers;
    }

    private void put(LayoutNode node, int layer) {
        node.layer = layer;
        graph.layers.get(layer).add(node);
    }

    /** The gaps before each rank, and behind the last, in which an edge that is no longer than the gap has a label. */
    private boolean[] gapsForLabels() {
        var labelled = new boolean[last + 2];
        for (Segment link : graph.links) {
            int upper = ranks.getOrDefault(link.upper, -1);
            int lower = ranks.getOrDefault(link.lower, last + 1);
            if (hasLabel(link) && upper + 1 == lower) {
                labelled[lower] = true;
            }
        }
        return labelled;
    }

    private static boolean hasLabel(Segment link) {
        boolean endsHere = link.upper.stop || link.lower.stop;
        boolean whole = endsHere || !link.upper.isPort() && !link.lower.isPort();
        return whole && !link.edge.label.isEmpty() && !link.edge.isInvisible();
    }

    /** Splits a link into segments from layer to layer, with its label on one of the dummy nodes. */
    private void chain(Segment link, int[] labelLayers) {
        int from = link.upper.layer;
        int to = link.lower.layer;
        int labelAt = hasLabel(link) ? layerForLabel(from, to, labelLayers) : NONE;
        LayoutNode upper = link.upper;
        LayoutNode upperPort = link.upperPort;
        for (int layer = from + 1; layer < to; layer++) {
            LayoutNode shared = bundles.passage(link.edge, layer);
            if (shared != null && link.edge.hyperedge.center() == link.lower) { // the rest of the way is there already
                add(new Segment(link.edge, upper, shared, upperPort, null));
                return;
            }
            LayoutNode dummy = shared;
            if (dummy == null) {
                dummy = layer == labelAt ? labelDummy(link) : dummy(NodeKind.DUMMY, link);
                dummy.near = isNear(link);
                put(dummy, layer);
                bundles.pass(link.edge, dummy);
                add(new Segment(link.edge, upper, dummy, upperPort, null));
            }
            upper = dummy;
            upperPort = null;
        }
        add(new Segment(link.edge, upper, link.lower, upperPort, link.lowerPort));
    }

    private boolean passesRank(Segment link) {
        return ranks.containsKey(link.upper)
                && ranks.containsKey(link.lower)
                && ranks.get(link.upper) + 1 < ranks.get(link.lower);
    }

    private boolean isNear(Segment link) {
        Integer upper = ranks.get(link.upper);
        Integer lower = ranks.get(link.lower);
        return upper != null && lower != null && upper + 1 == lower;
    }

    private static int layerForLabel(int from, int to, int[] labelLayers) {
        for (int layer : labelLayers) {
            if (layer > from && layer < to) {
                return layer;
            }
        }
        return from + (to - from) / 2;
    }

    private LayoutNode dummy(NodeKind kind, Segment link) {
        return new LayoutNode(kind, graph, link.upper.number);
    }

    private LayoutNode labelDummy(Segment link) {
        LayoutNode dummy = dummy(NodeKind.LABEL_DUMMY, link);
        List<String> label = link.edge.label;
        dummy.label = link.edge.origin;
        dummy.text = label;
        int columns = Labels.widest(label);
        if (orientation.isHorizontal()) {
            dummy.lead = (label.size() - 1) / 2;
            dummy.margin = label.size() - 1 - dummy.lead;
            dummy.along = columns + 2;
        } else {
            dummy.along = label.size();
            dummy.margin = columns + 1;
        }
        return dummy;
    }

    private static void add(Segment segment) {
        segment.upper.segments(Side.AFTER).add(segment);
        segment.lower.segments(Side.BEFORE).add(segment);
        if (segment.upperPort != null) {
            segment.upperPort.outside = segment;
        }
        if (segment.lowerPort != null) {
            segment.lowerPort.outside = segment;
        }
    }
}
