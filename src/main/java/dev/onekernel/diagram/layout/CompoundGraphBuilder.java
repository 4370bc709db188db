package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Node;
import dev.onekernel.diagram.model.Flowchart.Subgraph;
import dev.onekernel.text.Line;
import dev.onekernel.text.Width;
import dev.onekernel.text.Wrap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds for each subgraph what lies directly in it, and for each edge the innermost subgraph that holds both of its ends. */
final class CompoundGraphBuilder {

    private final Flowchart chart;
    private final Orientation orientation;
    private final LayoutOptions options;
    private final Function<Subgraph, Picture> apart;
    private final Map<String, LayoutNode> nodes = new HashMap<>();
    private final Map<String, LayoutGraph> graphs = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    /**
     * @param apart draws a subgraph that flows in another direction than what is around it
     */
    CompoundGraphBuilder(
            Flowchart chart, Orientation orientation, LayoutOptions options, Function<Subgraph, Picture> apart) {
        this.chart = chart;
        this.orientation = orientation;
        this.options = options;
        this.apart = apart;
    }

    /** The level of the subgraph {@code root}, or of the whole chart if that is empty, with all levels inside. */
    LayoutGraph of(String root, List<String> title) {
        var top = new LayoutGraph(null, root, wrapped(title, options.labelFor(title)));
        graphs.put(root, top);
        chart.subgraphs().forEach(subgraph -> parents.put(subgraph.id(), subgraph.parent()));
        chart.nodes().forEach(node -> parents.put(node.id(), node.parent()));
        var inner = new ArrayList<Subgraph>();
        for (Subgraph subgraph : chart.subgraphs()) {
            LayoutGraph graph = graphs.get(subgraph.parent());
            if (graph != null && !subgraph.id().equals(root)) {
                inner.add(subgraph);
                if (subgraph.direction() == orientation.direction()) {
                    graphs.put(subgraph.id(), graph); // a promise, kept below
                }
            }
        }
        var members = new HashMap<String, List<Node>>();
        chart.nodes()
                .forEach(node -> members.computeIfAbsent(node.parent(), unknown -> new ArrayList<>())
                        .add(node));
        inner.forEach(this::frame);
        graphs.forEach((id, graph) -> members.getOrDefault(id, List.of()).forEach(node -> box(graph, node)));
        graphs.values().forEach(graph -> inAuthorsOrder(graph));
        int number = 0;
        for (Edge edge : chart.edges()) {
            edge(edge, number++);
        }
        return top;
    }

    private void frame(Subgraph subgraph) {
        LayoutGraph graph = graphs.get(subgraph.parent());
        boolean along = subgraph.direction() == orientation.direction();
        var node = new LayoutNode(along ? NodeKind.FRAME : NodeKind.BOX, graph, numberOf(subgraph.id()));
        if (along) {
            node.inner =
                    new LayoutGraph(node, subgraph.id(), wrapped(subgraph.title(), options.labelFor(subgraph.title())));
            graphs.put(subgraph.id(), node.inner);
        } else {
            node.picture = apart.apply(subgraph);
            node.across = orientation.isHorizontal() ? node.picture.rows() : node.picture.columns();
            node.along = orientation.isHorizontal() ? node.picture.columns() : node.picture.rows();
        }
        add(node, subgraph.id());
    }

    private void box(LayoutGraph graph, Node origin) {
        var node = new LayoutNode(NodeKind.BOX, graph, numberOf(origin.id()));
        node.origin = origin;
        node.text = wrapped(origin.label(), options.labelFor(origin.label()));
        int columns = widest(node.text) + 4;
        int rows = Math.max(1, node.text.size()) + 2;
        node.across = orientation.isHorizontal() ? rows : columns;
        node.along = orientation.isHorizontal() ? columns : rows;
        add(node, origin.id());
    }

    private void add(LayoutNode node, String id) {
        node.graph.nodes.add(node);
        nodes.put(id, node);
    }

    private final Map<String, Integer> numbers = new HashMap<>();

    /** Where a node or subgraph comes in the chart: at the first edge that names it, or else at its declaration. */
    private int numberOf(String id) {
        if (numbers.isEmpty()) {
            for (Node node : chart.nodes()) {
                for (String at = node.id(); at != null && !at.isEmpty(); at = parents.get(at)) {
                    numbers.putIfAbsent(at, numbers.size());
                }
            }
            chart.subgraphs().forEach(subgraph -> numbers.putIfAbsent(subgraph.id(), numbers.size()));
        }
        return numbers.getOrDefault(id, numbers.size());
    }

    private static void inAuthorsOrder(LayoutGraph graph) {
        graph.nodes.sort((a, b) -> Integer.compare(a.number, b.number));
    }

    private void edge(Edge origin, int number) {
        LayoutNode from = nearest(origin.from());
        LayoutNode to = nearest(origin.to());
        if (from == null || to == null) {
            return; // outside this sheet, or inside one that is drawn apart
        }
        var edge =
                new LayoutEdge(origin, number, wrapped(origin.label(), options.captionFor(origin.label())), from, to);
        if (from == to) {
            if (nodes.get(origin.from()) == from && nodes.get(origin.to()) == to && !edge.isInvisible()) {
                from.loops.add(edge);
            }
            return;
        }
        common(from, to).edges.add(edge);
    }

    /** The cell of a node or subgraph, or of the smallest subgraph around it that is drawn as a whole. */
    private LayoutNode nearest(String id) {
        for (String at = id; at != null && !at.isEmpty(); at = parents.get(at)) {
            LayoutNode node = nodes.get(at);
            if (node != null) {
                return node;
            }
        }
        return null;
    }

    /** The innermost level with both cells in it, where a frame counts as lying in itself. */
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

    static List<String> wrapped(List<String> lines, int columns) {
        var wrapped = new ArrayList<String>();
        for (String line : lines) {
            Wrap.lines(Line.of(line), columns).forEach(each -> wrapped.add(each.text()));
        }
        return wrapped;
    }

    static int widest(List<String> lines) {
        return lines.stream().mapToInt(Width::of).max().orElse(0);
    }
}
