package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Direction;
import dev.onekernel.diagram.model.Flowchart.Subgraph;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Lays a chart out on character cells, in the phases of Sugiyama, Tagawa and Toda: cycles are broken, nodes are assigned to
 * layers, ordered, placed and joined by lines. A subgraph that flows as what is around it is laid out together with it; one with
 * a direction of its own is laid out first and then treated as a box.
 */
public final class Layout {

    /** Steps for placing; a chart that needs more is drawn less straight. */
    private static final long WORK = 15_000_000;

    /** How often a graph that is too narrow for its lines is widened. */
    private static final int TRIALS = 6;

    private static final int MOST_NODES = 1_000;
    private static final int MOST_EDGES = 3_000;

    private static final long MOST_CELLS = 6_000_000;

    private final Flowchart chart;
    private final LayoutOptions options;

    private Layout(Flowchart chart, LayoutOptions options) {
        this.chart = chart;
        this.options = options;
    }

    /** Lays {@code chart} out; nothing if it would be wider or longer than the options allow, or is too big for any width. */
    public static Optional<Picture> layOut(Flowchart chart, LayoutOptions options) {
        if (isTooLarge(chart, options)) {
            return Optional.empty();
        }
        try {
            Picture picture = new Layout(chart, options).picture("", List.of(), chart.direction());
            boolean fits = picture.columns() <= options.width() && picture.rows() <= options.rows();
            boolean small = (long) picture.rows() * picture.columns() <= MOST_CELLS;
            return fits && small ? Optional.of(picture) : Optional.empty();
        } catch (ChartTooLargeException tooLarge) {
            return Optional.empty();
        }
    }

    /** True for a chart that is too large to be drawn at any width: it could not be read, and it would take too long. */
    public static boolean isTooLarge(Flowchart chart) {
        int nodes = chart.nodes().size() + chart.subgraphs().size();
        int edges = chart.edges().size();
        return nodes > MOST_NODES || edges > MOST_EDGES || Knot.isKnot(chart);
    }

    private static boolean isTooLarge(Flowchart chart, LayoutOptions options) {
        if (isTooLarge(chart)) {
            return true;
        }
        var depths = new HashMap<String, Integer>();
        for (Subgraph subgraph : chart.subgraphs()) {
            int depth = depths.getOrDefault(subgraph.parent(), 0) + 1;
            depths.put(subgraph.id(), depth);
            if (4 * depth > options.width()) {
                return true;
            }
        }
        return false;
    }

    /** The picture of the subgraph {@code id}, or of the whole chart if that is empty. */
    private Picture picture(String id, List<String> title, Direction direction) {
        var orientation = new Orientation(direction, options.gaps());
        LayoutGraph graph = new CompoundGraphBuilder(chart, orientation, options, this::pictureOf).build(id, title);
        new SelfLoops(orientation).reserveRoom(graph);
        new CycleBreaking(graph).breakCycles();
        new LayerAssignment(graph, orientation, options).assignLayers();
        if (orientation.isHorizontal()) {
            new LabelWidening(orientation, options).fillBoxes(graph);
        } else if (options.room() > 0 && id.isEmpty()) {
            new LabelWidening(orientation, options).widenLabels(graph, options.room());
        }
        new FrameTitles(chart, orientation, options).wrap(graph);
        int columns = MinimumExtent.columns(graph, orientation);
        int rows = MinimumExtent.rows(graph, orientation);
        if (columns > options.width() || rows > options.rows()) {
            return Picture.empty(rows, columns);
        }
        new CrossingMinimization(graph).minimizeCrossings();
        new HyperedgeMerging(graph, orientation).mergeEdges();
        new PortAssignment(graph, orientation).assignPorts();
        placeAndRoute(graph, orientation);
        return new PictureBuilder(graph, orientation).build();
    }

    private Picture pictureOf(Subgraph subgraph) {
        return picture(subgraph.id(), subgraph.title(), subgraph.direction());
    }

    private void placeAndRoute(LayoutGraph graph, Orientation orientation) {
        int limit = orientation.isHorizontal() ? Integer.MAX_VALUE / 2 : options.width();
        boolean crowded = true;
        for (int trial = 0; crowded && trial < TRIALS; trial++) {
            new NodePlacement(graph, orientation, limit, WORK).placeNodes();
            var routing = new EdgeRouting(graph, orientation);
            routing.routeEdges();
            crowded = routing.isCrowded() && !isTooWide(graph, orientation);
        }
    }

    /** True if the graph is too wide as it is: with more room for its lines it would be wider still. */
    private boolean isTooWide(LayoutGraph graph, Orientation orientation) {
        return (orientation.isHorizontal() ? graph.along : graph.high.x) > options.width() * 9 / 8;
    }
}
