package dev.onekernel.diagram;

import dev.onekernel.diagram.model.BackEdges;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Node;
import dev.onekernel.diagram.model.Flowchart.Stroke;
import dev.onekernel.diagram.model.Flowchart.Subgraph;
import dev.onekernel.diagram.model.Flowchart.Tip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A flowchart as sentences: what holds what, then what leads where, node by node in the order of the source.
 */
final class FlowchartDescription {

    private final Flowchart chart;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<Edge>> leaving = new LinkedHashMap<>();
    /** Edges that close a cycle for one who walks the chart in the order of its source. */
    private final Set<Edge> leadingBack;

    /** What lies directly in each subgraph, by name. */
    private final Map<String, List<String>> contents = new HashMap<>();

    private final Sentences sentences = new Sentences();

    private FlowchartDescription(Flowchart chart) {
        this.chart = chart;
        chart.subgraphs()
                .forEach(subgraph -> names.put(subgraph.id(), Sentences.spoken(subgraph.title(), subgraph.id())));
        nameNodes();
        chart.nodes().forEach(node -> hold(node.parent(), Sentences.spoken(node.label(), node.id())));
        chart.subgraphs().forEach(subgraph -> hold(subgraph.parent(), name(subgraph.id())));
        for (Edge edge : chart.drawnEdges()) {
            if (edge.stroke() != Stroke.INVISIBLE) {
                leaving.computeIfAbsent(edge.from(), unknown -> new ArrayList<>())
                        .add(edge);
            }
        }
        leadingBack = BackEdges.of(chart.nodes().stream().map(Node::id).toList(), leaving, Edge::to);
    }

    static List<String> of(Flowchart chart) {
        var words = new FlowchartDescription(chart);
        words.tell();
        return words.sentences.told();
    }

    private void tell() {
        sentences.introduce(chart);
        chart.subgraphs().forEach(this::content);
        var linked = new HashSet<String>();
        leaving.values()
                .forEach(edges -> edges.forEach(edge -> {
                    linked.add(edge.from());
                    linked.add(edge.to());
                }));
        var told = new HashSet<String>();
        for (Node node : chart.nodes()) {
            edgesOf(node.id(), told);
            if (!linked.contains(node.id()) && node.parent().isEmpty()) {
                sentences.add(name(node.id()) + " stands alone");
            }
        }
        chart.subgraphs().forEach(subgraph -> edgesOf(subgraph.id(), told));
    }

    private void hold(String parent, String name) {
        contents.computeIfAbsent(parent, unknown -> new ArrayList<>()).add(name);
    }

    /** Equal labels are told apart by what holds them, or else by their number. */
    private void nameNodes() {
        var count = new HashMap<String, Integer>();
        chart.nodes().forEach(node -> count.merge(Sentences.spoken(node.label(), node.id()), 1, Integer::sum));
        var used = new HashMap<String, Integer>();
        for (Node node : chart.nodes()) {
            String name = Sentences.spoken(node.label(), node.id());
            if (count.get(name) > 1 && !node.parent().isEmpty()) {
                name = name + " in " + name(node.parent());
            }
            int number = used.merge(name, 1, Integer::sum);
            names.put(node.id(), number == 1 ? name : name + " (number " + number + ")");
        }
    }

    private String name(String id) {
        return names.getOrDefault(id, id);
    }

    private void content(Subgraph subgraph) {
        List<String> held = contents.getOrDefault(subgraph.id(), List.of());
        sentences.add(name(subgraph.id()) + (held.isEmpty() ? " is empty" : " holds " + Sentences.listed(held)));
    }

    private void edgesOf(String id, Set<String> told) {
        var targets = new ArrayList<String>();
        for (Edge edge : leaving.getOrDefault(id, List.of())) {
            if (edge.start() == Tip.NONE && edge.end() != Tip.NONE) {
                targets.add(target(edge));
            } else {
                sentences.add(name(id) + verb(edge) + name(edge.to()) + label(edge));
            }
        }
        if (!targets.isEmpty() && told.add(id)) {
            sentences.add(name(id) + " leads " + Sentences.listed(targets));
        }
    }

    /** How an edge is told that has no tip, or one at its start. */
    private static String verb(Edge edge) {
        if (edge.end() != Tip.NONE) {
            return " leads to and from ";
        }
        return edge.start() == Tip.NONE ? " is joined with " : " is reached from ";
    }

    private String target(Edge edge) {
        if (edge.from().equals(edge.to())) {
            return "back to itself" + label(edge);
        }
        return (leadingBack.contains(edge) ? "back to " : "to ") + name(edge.to()) + label(edge);
    }

    private static String label(Edge edge) {
        return edge.label().isEmpty() ? "" : " (" + Sentences.spoken(edge.label(), "") + ")";
    }
}
