package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Direction;
import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Subgraph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Wraps the titles of frames again, once it is known what the frames hold: a title may be as wide as its frame is anyway. It
 * stands in the upper border, or in rows of its own if it takes several lines or would leave lines no room to touch the border.
 * In an empty frame at which lines end from above or below it takes the row that is free anyway.
 */
final class FrameTitles {

    /** Columns after which a title is wrapped even where everything else is wrapped sooner. */
    private static final int LEAST = 12;

    /** A title up to this long stays in the border, however narrow the frame. */
    private static final int SHORT = 20;

    /** Columns of the border that a title in it leaves for the lines that end there. */
    private static final int ROOM_FOR_LINES = 8;

    private final Orientation orientation;
    private final LayoutOptions options;
    private final Map<String, Subgraph> subgraphs = new HashMap<>();
    /** The subgraphs at which a line ends that comes from above or below. */
    private final Set<String> touched = new HashSet<>();

    FrameTitles(Flowchart chart, Orientation orientation, LayoutOptions options) {
        this.orientation = orientation;
        this.options = options;
        chart.subgraphs().forEach(subgraph -> subgraphs.put(subgraph.id(), subgraph));
        for (Edge edge : chart.edges()) {
            for (String id : List.of(edge.from(), edge.to())) {
                Subgraph subgraph = subgraphs.get(id);
                if (subgraph != null
                        && !directionAround(subgraph, chart.direction()).isHorizontal()) {
                    touched.add(id);
                }
            }
        }
    }

    private Direction directionAround(Subgraph subgraph, Direction outermost) {
        return subgraph.parent().isEmpty()
                ? outermost
                : subgraphs.get(subgraph.parent()).direction();
    }

    /** Wraps the title of the frame around {@code graph}, and of all frames in it. */
    void wrap(LayoutGraph graph) {
        graph.innerGraphs().forEach(this::wrap);
        if (!graph.isBordered()) {
            return;
        }
        List<String> written = subgraphs.get(graph.id).title();
        int columns = Math.max(graph.room, MinimumExtent.columns(graph, orientation));
        graph.title = options.title(written, Math.max(LEAST, columns - 4));
        int widest = Labels.widest(graph.title);
        boolean fillsBorder = widest > Math.max(SHORT, columns - ROOM_FOR_LINES);
        boolean belongsInside = fillsBorder || graph.nodes.isEmpty();
        graph.titleInside = graph.title.size() > 1 || touched.contains(graph.id) && belongsInside;
        if (graph.frame != null && !orientation.isHorizontal()) {
            graph.frame.across = Math.max(graph.frame.across, widest + 4);
        }
    }
}
