package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Direction;
import dev.onekernel.diagram.model.Flowchart.Subgraph;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Lays a chart out on character cells, in the steps of Sugiyama, Tagawa and Toda: cycles are broken, cells are ranked, ordered,
 * placed and joined by lines. A subgraph that flows as what is around it is laid out together with it; one with a direction of
 * its own is laid out first and then treated as a box.
 */
public final class Layout {

    /** Steps for placing; a chart that needs more is drawn less straight. */
    private static final long WORK = 15_000_000;

    /** How often a level that is too narrow for its lines is widened. */
    private static final int TRIALS = 6;

    private static final int MOST_NODES = 3_000;
    private static final int MOST_EDGES = 6_000;

    /** About what a terminal can scroll back. */
    private static final long MOST_CELLS = 6_000_000;

    private final Flowchart chart;
    private final LayoutOptions options;

    private Layout(Flowchart chart, LayoutOptions options) {
        this.chart = chart;
        this.options = options;
    }

    /** The picture of {@code chart}, or nothing if it would be wider than the spacing allows, or is too big for any width. */
    public static Optional<Picture> of(Flowchart chart, LayoutOptions options) {
        if (isTooMuch(chart, options)) {
            return Optional.empty();
        }
        try {
            Picture picture = new Layout(chart, options).sheet("", List.of(), chart.direction());
            boolean fits =
                    picture.columns() <= options.width() && (long) picture.rows() * picture.columns() <= MOST_CELLS;
            return fits ? Optional.of(picture) : Optional.empty();
        } catch (ChartTooLargeException tooMuch) {
            return Optional.empty();
        }
    }

    private static boolean isTooMuch(Flowchart chart, LayoutOptions options) {
        if (chart.nodes().size() + chart.subgraphs().size() > MOST_NODES
                || chart.edges().size() > MOST_EDGES) {
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

    private Picture sheet(String id, List<String> title, Direction direction) {
        var orientation = new Orientation(direction, options.narrow());
        LayoutGraph top = new CompoundGraphBuilder(chart, orientation, options, this::apart).of(id, title);
        reserveLoops(top, orientation);
        CycleBreaking.in(top);
        LayerAssignment.of(top, orientation, options);
        int columns = MinimumExtent.columns(top, orientation);
        if (columns > options.width()) {
            return new Picture(1, columns, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        CrossingMinimization.of(top);
        HyperedgeMerging.of(top, orientation);
        PortAssignment.of(top, orientation);
        var low = new Coordinate();
        var high = new Coordinate();
        int most = orientation.isHorizontal() ? Integer.MAX_VALUE / 2 : options.width();
        boolean routed = false;
        for (int trial = 0; !routed && trial < TRIALS; trial++) {
            NodePlacement.of(top, low, high, orientation, most, WORK);
            routed = EdgeRouting.of(top, low, high, orientation);
        }
        return PictureBuilder.of(top, low, high, orientation);
    }

    private Picture apart(Subgraph subgraph) {
        return sheet(subgraph.id(), subgraph.title(), subgraph.direction());
    }

    private static void reserveLoops(LayoutGraph graph, Orientation orientation) {
        for (LayoutNode node : graph.nodes) {
            SelfLoops.reserve(node, orientation);
            if (node.inner != null) {
                reserveLoops(node.inner, orientation);
            }
        }
    }
}
