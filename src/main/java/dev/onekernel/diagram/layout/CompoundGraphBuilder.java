package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Node;
import dev.onekernel.diagram.model.Flowchart.Subgraph;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes the compound graph that is laid out: finds for each subgraph what lies directly in it, and for each edge the innermost
 * subgraph that holds both of its ends.
 */
final class CompoundGraphBuilder {

    private final Flowchart chart;
    private final Orientation orientation;
    private final LayoutOptions options;
    private final Function<Subgraph, Picture> apart;
    private final Map<String, LayoutNode> nodes = new HashMap<>();
    private final Map<String, LayoutGraph> graphs = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    /** Where a node or subgraph comes in the chart: where it, or something in it, is first named, or else declared. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * @param apart draws a subgraph that flows in another direction than what is around it
     */
    CompoundGraphBuilder(
            Flowchart chart, Orientation orientation, LayoutOptions options, Function<Subgraph, Picture> apart) {
        this.chart = chart;
        this.orientation = orientation;
        this.options = options;
        this.apart = apart;
        chart.subgraphs().forEach(subgraph -> parents.put(subgraph.id(), subgraph.parent()));
        chart.nodes().forEach(node -> parents.put(node.id(), node.parent()));
        number();
    }

    private void number() {
        for (Node node : chart.nodes()) {
            for (String at = node.id(); at != null && !at.isEmpty(); at = parents.get(at)) {
                numbers.putIfAbsent(at, numbers.size());
            }
        }
        chart.subgraphs().forEach(subgraph -> numbers.putIfAbsent(subgraph.id(), numbers.size()));
    }

    /** The graph of the subgraph {@code root}, or of the whole chart if that is empty, with all graphs inside. */
    LayoutGraph build(String root, List<String> title) {
        var top = new LayoutGraph(null, root, options.label(title));
        graphs.put(root, top);
        for (Subgraph subgraph : chart.subgraphs()) { // outer ones come first
            if (graphs.containsKey(subgraph.parent()) && !subgraph.id().equals(root)) {
                addSubgraph(graphs.get(subgraph.parent()), subgraph);
            }
        }
        for (Node node : chart.nodes()) {
            if (graphs.containsKey(node.parent())) {
                addNode(graphs.get(node.parent()), node);
            }
        }
        graphs.values().forEach(graph -> graph.nodes.sort(Comparator.comparingInt(node -> node.number)));
        int number = 0;
        for (Edge edge : chart.drawnEdges()) {
            addEdge(edge, number++);
        }
        return top;
    }

    private void addSubgraph(LayoutGraph graph, Subgraph subgraph) {
        boolean together = subgraph.direction() == orientation.direction();
        var node = new LayoutNode(together ? NodeKind.FRAME : NodeKind.BOX, graph, numbers.get(subgraph.id()));
        if (together) {
            node.inner = new LayoutGraph(node, subgraph.id(), options.label(subgraph.title()));
            graphs.put(subgraph.id(), node.inner);
        } else {
            node.picture = apart.apply(subgraph);
            resize(node, node.picture.rows(), node.picture.columns());
        }
        add(node, subgraph.id());
    }

    private void addNode(LayoutGraph graph, Node origin) {
        var node = new LayoutNode(NodeKind.BOX, graph, numbers.get(origin.id()));
        node.origin = origin;
        node.text = options.label(origin.label());
        resize(node, Math.max(1, node.text.size()) + 2, Labels.widest(node.text) + 4);
        add(node, origin.id());
    }

    private void resize(LayoutNode node, int rows, int columns) {
        node.across = orientation.isHorizontal() ? rows : columns;
        node.along = orientation.isHorizontal() ? columns : rows;
    }

    private void add(LayoutNode node, String id) {
        node.graph.nodes.add(node);
        nodes.put(id, node);
    }

    private void addEdge(Edge origin, int number) {
        LayoutNode from = nearest(origin.from());
        LayoutNode to = nearest(origin.to());
        if (from == null || to == null) {
            return; // outside this picture, or inside one that is drawn apart
        }
        List<String> label = options.caption(origin.label());
        var edge = new LayoutEdge(origin, number, label, from, to);
        if (from == to) {
            if (nodes.get(origin.from()) == from && nodes.get(origin.to()) == to && !edge.isInvisible()) {
                from.loops.add(edge);
            }
            return;
        }
        common(from, to).edges.add(edge);
    }

    /** The layout node of a node or subgraph, or of the smallest subgraph around it that is drawn as a whole. */
    private LayoutNode nearest(String id) {
        for (String at = id; at != null && !at.isEmpty(); at = parents.get(at)) {
            LayoutNode node = nodes.get(at);
            if (node != null) {
                return node;
            }
        }
        return null;
    }

    /** The innermost graph with both nodes in it, where a frame counts as lying in itself. */
    private static LayoutGraph common(LayoutNode a, LayoutNode b) {
        LayoutGraph left = a.inner != null ? a.inner : a.graph;
        LayoutGraph right = b.inner != null ? b.inner : b.graph;
        int leftDepth = left.depth();
        int rightDepth = right.depth();
        while (left != right) {
            if (leftDepth >= rightDepth) {
                left = left.frame.graph;
                leftDepth--;
            } else {
                right = right.frame.graph;
                rightDepth--;
            }
        }
        return left;
    }
}
