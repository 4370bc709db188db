package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart.Stroke;
import dev.onekernel.diagram.model.Flowchart.Tip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which edges are drawn as one line where they meet. Lines have no direction of their own, so whoever follows a merged
 * line may turn at each of its joints; edges are merged only where every way one can go is an edge of the chart: from one
 * cell to several, from several to one, or from each of several to each of several others. An edge is merged at one of its
 * ends at most.
 */
final class HyperedgeMerging {

    /** Edges that could be merged because they share an end and look alike. */
    private record Meeting(LayoutNode center, boolean source, boolean reversed, Stroke stroke, Tip tip) {}

    private record Spread(Set<LayoutNode> targets, int layer, boolean reversed, Stroke stroke, Tip tip) {}

    private final Orientation orientation;
    private final List<LayoutEdge> edges = new ArrayList<>();

    private HyperedgeMerging(Orientation orientation) {
        this.orientation = orientation;
    }

    static void of(LayoutGraph top, Orientation orientation) {
        var bundling = new HyperedgeMerging(orientation);
        bundling.collect(top);
        bundling.everyToEvery();
        bundling.stars();
    }

    private void collect(LayoutGraph graph) {
        for (LayoutEdge edge : graph.edges) {
            boolean oneTip = edge.origin.end() != Tip.NONE && edge.origin.start() == Tip.NONE;
            if (oneTip && !edge.isInvisible()) {
                edges.add(edge);
            }
        }
        for (LayoutNode node : graph.nodes) {
            if (node.inner != null) {
                collect(node.inner);
            }
        }
    }

    /** Two or more cells of one layer, each with the same edges to the same two or more cells of the next. */
    private void everyToEvery() {
        var targets = new LinkedHashMap<LayoutNode, Set<LayoutNode>>();
        var direct = new LinkedHashMap<LayoutNode, List<LayoutEdge>>();
        for (LayoutEdge edge : edges) {
            boolean next = edge.from.graph == edge.to.graph && Math.abs(edge.from.layer - edge.to.layer) == 1;
            if (next
                    && targets.computeIfAbsent(edge.from, unknown -> new LinkedHashSet<>())
                            .add(edge.to)) {
                direct.computeIfAbsent(edge.from, unknown -> new ArrayList<>()).add(edge);
            }
        }
        var alike = new LinkedHashMap<Spread, List<LayoutNode>>();
        targets.forEach((node, to) -> {
            LayoutEdge first = direct.get(node).get(0);
            boolean same = direct.get(node).stream()
                    .allMatch(edge -> edge.reversed == first.reversed
                            && edge.origin.stroke() == first.origin.stroke()
                            && edge.origin.end() == first.origin.end());
            if (same && to.size() > 1) {
                var spread = new Spread(to, node.layer, first.reversed, first.origin.stroke(), first.origin.end());
                alike.computeIfAbsent(spread, unknown -> new ArrayList<>()).add(node);
            }
        });
        alike.values().stream().filter(nodes -> nodes.size() > 1).forEach(nodes -> {
            var hyperedge = new Hyperedge(null);
            nodes.forEach(node -> direct.get(node).forEach(edge -> edge.hyperedge = hyperedge));
        });
    }

    private void stars() {
        var meetings = new LinkedHashMap<Meeting, List<LayoutEdge>>();
        for (LayoutEdge edge : edges) {
            if (edge.hyperedge == null) {
                for (boolean source : new boolean[] {true, false}) {
                    LayoutNode center = source ? edge.from : edge.to;
                    if (meetsIn(center, edge)) {
                        var meeting =
                                new Meeting(center, source, edge.reversed, edge.origin.stroke(), edge.origin.end());
                        meetings.computeIfAbsent(meeting, unknown -> new ArrayList<>())
                                .add(edge);
                    }
                }
            }
        }
        meetings.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Meeting, List<LayoutEdge>> entry) ->
                        -entry.getValue().size()))
                .forEach(entry -> hyperedge(entry.getKey(), entry.getValue()));
    }

    /** False for the frame around an edge: such an edge ends at a gate of its own. */
    private static boolean meetsIn(LayoutNode center, LayoutEdge edge) {
        return segmentAt(center, edge) != null;
    }

    private static Segment segmentAt(LayoutNode node, LayoutEdge edge) {
        for (Segment segment : (node == edge.from) == edge.reversed ? node.in : node.out) {
            if (segment.edge == edge) {
                return segment;
            }
        }
        return null;
    }

    private void hyperedge(Meeting meeting, List<LayoutEdge> all) {
        var others = new HashSet<LayoutNode>();
        var free = new ArrayList<LayoutEdge>();
        for (LayoutEdge edge : all) {
            if (edge.hyperedge == null && others.add(meeting.source() ? edge.to : edge.from)) {
                free.add(edge);
            }
        }
        int count = free.size();
        free.sort(Comparator.comparingDouble(edge -> far(meeting, edge)));
        boolean manySides = !orientation.isHorizontal() && meeting.source();
        if (manySides && count % 2 == 1 && count > 1) { // the one in the middle runs straight on
            join(meeting, free.subList(0, count / 2));
            join(meeting, free.subList(count / 2 + 1, count));
        } else if (!manySides || count > 2) {
            join(meeting, free);
        }
    }

    private static double far(Meeting meeting, LayoutEdge edge) {
        Segment segment = segmentAt(meeting.center(), edge);
        return (segment.upper == meeting.center() ? segment.lower : segment.upper).order;
    }

    private static void join(Meeting meeting, List<LayoutEdge> edges) {
        if (edges.size() > 1) {
            var hyperedge = new Hyperedge(meeting.center());
            edges.forEach(edge -> edge.hyperedge = hyperedge);
        }
    }
}
