package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.Flowchart;
import dev.onekernel.diagram.Flowchart.Direction;
import dev.onekernel.diagram.Flowchart.Subgraph;
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
    private final Spacing spacing;

    private Layout(Flowchart chart, Spacing spacing) {
        this.chart = chart;
        this.spacing = spacing;
    }

    /** The picture of {@code chart}, or nothing if it would be wider than the spacing allows, or is too big for any width. */
    public static Optional<Picture> of(Flowchart chart, Spacing spacing) {
        if (isTooMuch(chart, spacing)) {
            return Optional.empty();
        }
        try {
            Picture picture = new Layout(chart, spacing).sheet("", List.of(), chart.direction());
            boolean fits =
                    picture.columns() <= spacing.width() && (long) picture.rows() * picture.columns() <= MOST_CELLS;
            return fits ? Optional.of(picture) : Optional.empty();
        } catch (TooMuch tooMuch) {
            return Optional.empty();
        }
    }

    private static boolean isTooMuch(Flowchart chart, Spacing spacing) {
        if (chart.nodes().size() + chart.subgraphs().size() > MOST_NODES
                || chart.edges().size() > MOST_EDGES) {
            return true;
        }
        var depths = new HashMap<String, Integer>();
        for (Subgraph subgraph : chart.subgraphs()) {
            int depth = depths.getOrDefault(subgraph.parent(), 0) + 1;
            depths.put(subgraph.id(), depth);
            if (4 * depth > spacing.width()) {
                return true;
            }
        }
        return false;
    }

    private Picture sheet(String id, List<String> title, Direction direction) {
        var flow = new Flow(direction, spacing.narrow());
        Level top = new Nesting(chart, flow, spacing, this::apart).of(id, title);
        reserveLoops(top, flow);
        CycleBreaking.in(top);
        Ranking.of(top, flow, spacing);
        int columns = Reach.columns(top, flow);
        if (columns > spacing.width()) {
            return new Picture(1, columns, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        Ordering.of(top);
        Bundling.of(top, flow);
        Pinning.of(top, flow);
        var low = new Column();
        var high = new Column();
        int most = flow.isHorizontal() ? Integer.MAX_VALUE / 2 : spacing.width();
        boolean routed = false;
        for (int trial = 0; !routed && trial < TRIALS; trial++) {
            Placement.of(top, low, high, flow, most, WORK);
            routed = Routing.of(top, low, high, flow);
        }
        return Drafting.of(top, low, high, flow);
    }

    private Picture apart(Subgraph subgraph) {
        return sheet(subgraph.id(), subgraph.title(), subgraph.direction());
    }

    private static void reserveLoops(Level level, Flow flow) {
        for (Cell cell : level.cells) {
            Loops.reserve(cell, flow);
            if (cell.inner != null) {
                reserveLoops(cell.inner, flow);
            }
        }
    }
}
