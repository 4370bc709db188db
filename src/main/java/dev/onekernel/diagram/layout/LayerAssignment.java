package dev.onekernel.diagram.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the cells of a level into layers such that all edges together span as few layers as possible (Gansner et al. 1993,
 * section 2), and fills the layers an edge passes with bends. A label of an edge that passes no layer gets one made for it.
 */
final class LayerAssignment {

    /** Steps the solver may take; reached only by charts that no screen can show. */
    private static final long WORK = 20_000_000;

    /** A level with more bends than this is no longer a drawing anybody could follow. */
    private static final long MOST_BENDS = 60_000;

    private final LayoutGraph graph;
    private final Orientation orientation;
    private final Map<LayoutNode, Integer> ranks = new HashMap<>();
    private int last;

    private LayerAssignment(LayoutGraph graph, Orientation orientation) {
        this.graph = graph;
        this.orientation = orientation;
    }

    /** Ranks {@code graph} and all levels in it. */
    static void of(LayoutGraph graph, Orientation orientation, LayoutOptions options) {
        for (LayoutNode node : graph.nodes) {
            if (node.inner != null) {
                of(node.inner, orientation, options);
                node.across = MinimumExtent.across(node.inner, orientation);
            }
        }
        var ranking = new LayerAssignment(graph, orientation);
        ranking.rank();
        if (!orientation.isHorizontal()) {
            new ComponentPacking(graph, orientation, options).stack(ranking.ranks);
        }
        ranking.fillLayers();
    }

    private void rank() {
        var solver = new NetworkSimplex();
        var points = new HashMap<LayoutNode, Integer>();
        int before = solver.point();
        for (LayoutNode node : graph.nodes) {
            points.put(node, solver.point());
            solver.apart(before, points.get(node), 0);
        }
        int after = graph.portsAfter.isEmpty() ? -1 : solver.point();
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
        if (after >= 0) {
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
        if (dummies > MOST_BENDS) {
            throw new ChartTooLargeException();
        }
        last = ranks.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
        boolean[] labelled = gapsForLabels();
        var layerOf = new int[last + 1];
        var labelLayer = new int[last + 2];
        Arrays.fill(labelLayer, -1);
        int layers = graph.portsBefore.isEmpty() ? 0 : 1;
        for (int rank = -1; rank <= last; rank++) {
            if (rank >= 0) {
                layerOf[rank] = layers++;
            }
            if (labelled[rank + 1]) {
                labelLayer[rank + 1] = layers++;
            }
        }
        if (!graph.portsAfter.isEmpty() || layers == 0) {
            layers++;
        }
        for (int i = 0; i < layers; i++) {
            graph.layers.add(new ArrayList<>());
            graph.nets.add(new ArrayList<>());
        }
        graph.portsBefore.forEach(port -> put(port, 0));
        for (LayoutNode node : graph.nodes) {
            put(node, layerOf[ranks.get(node)]);
        }
        int end = layers - 1;
        graph.portsAfter.forEach(port -> put(port, end));
        for (Segment link : graph.links) {
            chain(link, labelLayer);
        }
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
        boolean whole = link.upper.kind != NodeKind.HIERARCHICAL_PORT && link.lower.kind != NodeKind.HIERARCHICAL_PORT
                || link.upper.stop
                || link.lower.stop;
        return whole && !link.edge.label.isEmpty() && !link.edge.isInvisible();
    }

    /** Splits a link into segments from layer to layer, with its label on one of the bends. */
    private void chain(Segment link, int[] labelLayer) {
        int from = link.upper.layer;
        int to = link.lower.layer;
        int labelAt = hasLabel(link) ? placeForLabel(from, to, labelLayer) : -1;
        LayoutNode upper = link.upper;
        for (int layer = from + 1; layer < to; layer++) {
            var dummy =
                    new LayoutNode(layer == labelAt ? NodeKind.LABEL_DUMMY : NodeKind.DUMMY, graph, link.upper.number);
            if (layer == labelAt) {
                describe(dummy, link.edge.label);
            }
            put(dummy, layer);
            add(new Segment(link.edge, upper, dummy, upper == link.upper ? link.upperPort : null, null));
            upper = dummy;
        }
        add(new Segment(link.edge, upper, link.lower, upper == link.upper ? link.upperPort : null, link.lowerPort));
    }

    private static int placeForLabel(int from, int to, int[] labelLayer) {
        for (int layer : labelLayer) {
            if (layer > from && layer < to) {
                return layer;
            }
        }
        return from + (to - from) / 2;
    }

    private void describe(LayoutNode dummy, List<String> label) {
        dummy.text = label;
        int columns = CompoundGraphBuilder.widest(label);
        if (orientation.isHorizontal()) {
            dummy.lead = (label.size() - 1) / 2;
            dummy.margin = label.size() - 1 - dummy.lead;
            dummy.along = columns + 2;
        } else {
            dummy.along = label.size();
            dummy.margin = columns + 1;
        }
    }

    private static void add(Segment segment) {
        segment.upper.out.add(segment);
        segment.lower.in.add(segment);
        if (segment.upperPort != null) {
            segment.upperPort.outside = segment;
        }
        if (segment.lowerPort != null) {
            segment.lowerPort.outside = segment;
        }
    }
}
