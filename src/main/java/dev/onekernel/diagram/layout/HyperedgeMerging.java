package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.layout.LayoutEdge.End;
import dev.onekernel.diagram.model.Flowchart.Tip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which edges are drawn as one line where they meet. Lines have no direction of their own, so whoever follows a merged
 * line may turn at each of its joints; edges are merged only where every way one can go is an edge of the chart: from one
 * node to several, from several to one, or from each of several to each of several others. An edge is merged at one of its
 * ends at most.
 */
final class HyperedgeMerging {

    /** Edges that could be merged because they share an end and look alike. */
    private record Star(LayoutNode center, End end, List<LayoutEdge> edges) {
        boolean takes(LayoutEdge edge, End at) {
            return end == at && lookAlike(edges.get(0), edge);
        }
    }

    /** Nodes that could be merged because edges that look alike lead from them to the same nodes. */
    private record Spread(List<LayoutNode> nodes, LayoutEdge example) {
        boolean takes(LayoutNode node, LayoutEdge edge) {
            return nodes.get(0).layer == node.layer && lookAlike(example, edge);
        }
    }

    private final LayoutGraph graph;
    private final Orientation orientation;
    private final List<LayoutEdge> edges = new ArrayList<>();

    HyperedgeMerging(LayoutGraph graph, Orientation orientation) {
        this.graph = graph;
        this.orientation = orientation;
    }

    /** Gives edges of the graph, and of all graphs in it, the hyperedge they belong to. */
    void mergeEdges() {
        collect(graph);
        mergeEveryToEvery();
        mergeStars();
    }

    private void collect(LayoutGraph from) {
        for (LayoutEdge edge : from.edges) {
            boolean oneTip = edge.origin.end() != Tip.NONE && edge.origin.start() == Tip.NONE;
            if (oneTip && !edge.isInvisible() && !edge.origin.steady()) {
                edges.add(edge);
            }
        }
        from.innerGraphs().forEach(this::collect);
    }

    /** Two or more nodes of one layer, each with the same edges to the same two or more nodes of the next. */
    private void mergeEveryToEvery() {
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
        var alike = new LinkedHashMap<Set<LayoutNode>, List<Spread>>();
        targets.forEach((node, to) -> {
            LayoutEdge example = direct.get(node).get(0);
            if (to.size() > 1 && direct.get(node).stream().allMatch(edge -> lookAlike(example, edge))) {
                List<Spread> spreads = alike.computeIfAbsent(to, unknown -> new ArrayList<>());
                spreads.stream()
                        .filter(spread -> spread.takes(node, example))
                        .findFirst()
                        .ifPresentOrElse(
                                spread -> spread.nodes().add(node),
                                () -> spreads.add(new Spread(new ArrayList<>(List.of(node)), example)));
            }
        });
        alike.values().stream()
                .flatMap(List::stream)
                .map(Spread::nodes)
                .filter(nodes -> nodes.size() > 1)
                .forEach(nodes -> {
                    var hyperedge = new Hyperedge(null);
                    nodes.forEach(node -> direct.get(node).forEach(edge -> edge.hyperedge = hyperedge));
                });
    }

    /** True if, for all that can be seen of them, two edges can be drawn as one line. */
    private static boolean lookAlike(LayoutEdge one, LayoutEdge other) {
        return one.reversed == other.reversed
                && one.origin.stroke() == other.origin.stroke()
                && one.origin.end() == other.origin.end();
    }

    private void mergeStars() {
        var stars = new ArrayList<Star>();
        var starsOf = new HashMap<LayoutNode, List<Star>>();
        for (LayoutEdge edge : edges) {
            for (End end : End.values()) {
                if (edge.hyperedge == null && touches(edge, end)) {
                    LayoutNode center = edge.at(end);
                    List<Star> known = starsOf.computeIfAbsent(center, unknown -> new ArrayList<>());
                    Optional<Star> star =
                            known.stream().filter(each -> each.takes(edge, end)).findFirst();
                    if (star.isPresent()) {
                        star.get().edges().add(edge);
                    } else {
                        var first = new Star(center, end, new ArrayList<>(List.of(edge)));
                        known.add(first);
                        stars.add(first);
                    }
                }
            }
        }
        stars.sort(Comparator.comparingInt(star -> -star.edges().size()));
        stars.forEach(this::merge);
    }

    /** False for the frame around an edge: such an edge ends at a hierarchical port of its own. */
    private static boolean touches(LayoutEdge edge, End end) {
        return segmentAt(edge, end).isPresent();
    }

    private static Optional<Segment> segmentAt(LayoutEdge edge, End end) {
        return edge.at(end).segments(edge.sideOf(end)).stream()
                .filter(segment -> segment.edge == edge)
                .findFirst();
    }

    private void merge(Star star) {
        var others = new HashSet<LayoutNode>();
        var free = new ArrayList<LayoutEdge>();
        for (LayoutEdge edge : star.edges()) {
            if (edge.hyperedge == null && others.add(edge.at(star.end().opposite()))) {
                free.add(edge);
            }
        }
        free.sort(Comparator.comparingInt(edge -> farOrder(edge, star.end())));
        var run = new ArrayList<LayoutEdge>();
        for (LayoutEdge edge : free) {
            if (!run.isEmpty() && hasOtherBetween(star, run.get(run.size() - 1), edge)) {
                mergeRun(star, run);
                run.clear();
            }
            run.add(edge);
        }
        mergeRun(star, run);
    }

    /** True if another line leaves the center between two, which a line that joins them would have to cross. */
    private static boolean hasOtherBetween(Star star, LayoutEdge first, LayoutEdge second) {
        int low = farOrder(first, star.end());
        int high = farOrder(second, star.end());
        Side side = first.sideOf(star.end());
        return star.center().segments(side).stream()
                .filter(segment -> segment.edge.isInvisible()
                        || segment.edge.origin.steady()
                        || !lookAlike(segment.edge, star.edges().get(0)))
                .anyMatch(segment -> low < segment.farNode(side).order && segment.farNode(side).order < high);
    }

    private void mergeRun(Star star, List<LayoutEdge> free) {
        int count = free.size();
        boolean leavesManySides = !orientation.isHorizontal() && star.end() == End.SOURCE;
        if (leavesManySides && count % 2 == 1 && count > 1) { // the one in the middle runs straight on
            join(star, free.subList(0, count / 2));
            join(star, free.subList(count / 2 + 1, count));
        } else if (!leavesManySides || count > 2) {
            join(star, free);
        }
    }

    private static int farOrder(LayoutEdge edge, End end) {
        return segmentAt(edge, end).orElseThrow().farNode(edge.sideOf(end)).order;
    }

    private static void join(Star star, List<LayoutEdge> edges) {
        if (edges.size() > 1) {
            var hyperedge = new Hyperedge(star.center());
            edges.forEach(edge -> edge.hyperedge = hyperedge);
        }
    }
}
