package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.Flowchart;
import dev.onekernel.diagram.Flowchart.Direction;
import dev.onekernel.diagram.Flowchart.Subgraph;
import java.util.List;
import java.util.Optional;

/**
 * Lays a chart out on character cells, in the steps of Sugiyama, Tagawa and Toda: cycles are broken, cells are ranked, ordered,
 * placed and joined by lines. A subgraph that flows as what is around it is laid out together with it; one with a direction of
 * its own is laid out first and then treated as a box.
 */
public final class Layout {

    /** Steps for placing; a chart that needs more is drawn less straight. */
    private static final long WORK = 40_000_000;

    private final Flowchart chart;
    private final Spacing spacing;

    private Layout(Flowchart chart, Spacing spacing) {
        this.chart = chart;
        this.spacing = spacing;
    }

    /** The picture of {@code chart}, or nothing if it would be wider than the spacing allows. */
    public static Optional<Picture> of(Flowchart chart, Spacing spacing) {
        Picture picture = new Layout(chart, spacing).sheet("", List.of(), chart.direction());
        return picture.columns() <= spacing.width() ? Optional.of(picture) : Optional.empty();
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
        Placement.of(top, low, high, flow, WORK);
        Routing.of(top, low, high, flow);
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
