package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.layout.LayoutEdge.End;
import dev.onekernel.diagram.model.Flowchart.Stroke;
import dev.onekernel.diagram.model.Flowchart.Tip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Edges that share an end run as one line past the layers that lie between. Without that, every node of a rank that is split has a
 * line of its own past all nodes below, and these stand like the steps of a staircase.
 */
final class EdgeBundling {

    /** Edges that could be bundled because they share an end and look alike. */
    private record SharedEnd(LayoutNode center, End end, Stroke stroke, Tip tip) {}

    /** Where a bundle passes a layer. */
    private record Passage(Hyperedge bundle, int layer) {}

    private final Map<Passage, LayoutNode> dummies = new HashMap<>();

    /** Makes bundles of the edges of {@code links}, which have no labels and pass a rank. */
    void bundle(List<Segment> links) {
        var sharedEnds = new LinkedHashMap<SharedEnd, List<Segment>>();
        for (Segment link : links) {
            for (End end : End.values()) {
                if (canBeBundled(link)) {
                    var edge = link.edge.origin;
                    var shared = new SharedEnd(link.edge.at(end), end, edge.stroke(), edge.end());
                    sharedEnds
                            .computeIfAbsent(shared, unknown -> new ArrayList<>())
                            .add(link);
                }
            }
        }
        sharedEnds.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<SharedEnd, List<Segment>> entry) ->
                        -entry.getValue().size()))
                .forEach(entry -> bundle(entry.getKey(), entry.getValue()));
    }

    private static boolean canBeBundled(Segment link) {
        LayoutEdge edge = link.edge;
        boolean whole = edge.from == link.upper && edge.to == link.lower;
        boolean oneTip = edge.origin.end() != Tip.NONE && edge.origin.start() == Tip.NONE;
        return whole
                && oneTip
                && link.upperPort == null
                && link.lowerPort == null
                && edge.label.isEmpty()
                && !edge.origin.steady()
                && !edge.isInvisible();
    }

    private static void bundle(SharedEnd shared, List<Segment> links) {
        var others = new HashSet<LayoutNode>();
        List<LayoutEdge> free = links.stream()
                .map(link -> link.edge)
                .filter(edge -> edge.hyperedge == null
                        && others.add(edge.at(shared.end().opposite())))
                .toList();
        if (free.size() > 1) {
            var hyperedge = new Hyperedge(shared.center());
            free.forEach(edge -> edge.hyperedge = hyperedge);
        }
    }

    /** The node in which a bundle passes a layer, or null if no edge of it has come there yet, or the edge is in no bundle. */
    LayoutNode passage(LayoutEdge edge, int layer) {
        return edge.hyperedge == null ? null : dummies.get(new Passage(edge.hyperedge, layer));
    }

    /** Remembers the node in which the edges of a bundle pass a layer. */
    void pass(LayoutEdge edge, LayoutNode dummy) {
        if (edge.hyperedge != null) {
            dummies.put(new Passage(edge.hyperedge, dummy.layer), dummy);
        }
    }
}
