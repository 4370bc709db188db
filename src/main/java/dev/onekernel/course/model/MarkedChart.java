package dev.onekernel.course.model;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Node;
import dev.onekernel.diagram.model.Flowchart.Stroke;
import dev.onekernel.diagram.model.Flowchart.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A chart in which one can see how far something spreads. A sign and a word stand below the label of each node, so that nothing
 * hangs on colour. They are equally long, and the edges of walls are laid out alike whether they are open or closed, so that the chart
 * does not move when a switch is turned.
 *
 * @param start the node where it begins
 * @param reached the nodes that are reached; empty when that is not known yet
 * @param closed the edges that cannot be followed
 * @param walled whether an edge crosses a wall
 * @param label what an edge is labelled with
 */
record MarkedChart(
        Flowchart chart,
        String start,
        Set<String> reached,
        Set<Edge> closed,
        Predicate<Edge> walled,
        Function<Edge, List<String>> label) {

    /**
     * The chart to draw.
     *
     * @param name for those who cannot see it; may be empty
     * @param description for those who cannot see it
     */
    Flowchart drawn(String name, String description) {
        return new Flowchart(
                chart.direction(),
                chart.title(),
                name,
                description,
                chart.nodes().stream().map(this::marked).toList(),
                chart.edges().stream().map(this::marked).toList(),
                chart.subgraphs());
    }

    private Node marked(Node node) {
        var label = new ArrayList<>(node.label());
        label.add(mark(node.id()));
        return new Node(node.id(), label, node.shape(), node.parent());
    }

    private String mark(String node) {
        if (node.equals(start)) {
            return "* start";
        }
        return reached.isEmpty() ? "? unknown" : reached.contains(node) ? "! reached" : "- is safe";
    }

    private Edge marked(Edge edge) {
        boolean crossedOut = closed.contains(edge);
        return new Edge(
                edge.from(),
                edge.to(),
                label.apply(edge),
                crossedOut ? Stroke.DOTTED : edge.stroke(),
                crossedOut && edge.start() != Tip.NONE ? Tip.CROSS : edge.start(),
                crossedOut ? Tip.CROSS : edge.end(),
                edge.length(),
                walled.test(edge));
    }
}
