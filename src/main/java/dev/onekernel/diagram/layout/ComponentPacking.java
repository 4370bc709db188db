package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.layout.LayoutOptions.Parts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps a graph narrow: components that do not fit beside one another stand below one another, and a rank that is still too
 * wide is spread over several (after Coffman and Graham's layering of bounded width).
 */
final class ComponentPacking {

    private final LayoutGraph graph;
    private final Orientation orientation;
    private final boolean split;
    private final boolean below;
    private final boolean abreast;
    /** Columns to fill. */
    private final int width;

    private final Map<LayoutNode, List<Segment>> leaving = new HashMap<>();

    ComponentPacking(LayoutGraph graph, Orientation orientation, LayoutOptions options) {
        this.graph = graph;
        this.orientation = orientation;
        split = options.split() > 0;
        abreast = options.parts() == Parts.ABREAST;
        below = options.parts() == Parts.BELOW && graph.frame == null;
        width = (split ? options.split() : options.width()) - 2 * orientation.paddingAcross() * graph.depth();
        for (Segment link : graph.links) {
            leaving.computeIfAbsent(link.upper, unknown -> new ArrayList<>()).add(link);
        }
    }

    /** Moves nodes to later ranks until no rank is wider than asked, or nothing more can be done. */
    void pack(Map<LayoutNode, Integer> ranks) {
        Set<LayoutNode> ends = below ? commonEnds() : Set.of();
        int shelfStart = 0;
        int used = 0;
        int next = 0;
        for (List<LayoutNode> component : components(ends)) {
            if (split) {
                spread(component, ranks);
            }
            int across = widest(component, ranks);
            if (used > 0 && !abreast && (used + across > width || !ends.isEmpty())) {
                shelfStart = next;
                used = 0;
            }
            used += across;
            int first = ends.isEmpty()
                    ? 0
                    : component.stream().mapToInt(ranks::get).min().orElse(0);
            for (LayoutNode node : component) {
                int rank = ranks.merge(node, shelfStart - first, Integer::sum);
                next = Math.max(next, rank + 1);
            }
        }
        int end = next;
        ends.forEach(node -> ranks.put(node, end));
    }

    /** The nodes that keep the parts of a graph together although no edge leads on from them; none if there are no parts. */
    private Set<LayoutNode> commonEnds() {
        var entering = new HashMap<LayoutNode, Integer>();
        graph.links.forEach(link -> entering.merge(link.lower, 1, Integer::sum));
        Set<LayoutNode> ends = graph.nodes.stream()
                .filter(node -> !leaving.containsKey(node) && entering.getOrDefault(node, 0) > 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return components(ends).size() > 1 ? ends : Set.of();
    }

    /** What hangs together without the nodes in {@code ends}, which are in no component. */
    private List<List<LayoutNode>> components(Set<LayoutNode> ends) {
        var indexes = new HashMap<LayoutNode, Integer>();
        graph.nodes.stream().filter(node -> !ends.contains(node)).forEach(node -> indexes.put(node, indexes.size()));
        var joined = new DisjointSets(indexes.size());
        for (Segment link : graph.links) {
            if (indexes.containsKey(link.upper) && indexes.containsKey(link.lower)) {
                joined.join(indexes.get(link.upper), indexes.get(link.lower));
            }
        }
        var components = new LinkedHashMap<Integer, List<LayoutNode>>();
        for (LayoutNode node : graph.nodes) {
            if (ends.contains(node)) {
                continue;
            }
            components
                    .computeIfAbsent(joined.find(indexes.get(node)), unknown -> new ArrayList<>())
                    .add(node);
        }
        return List.copyOf(components.values());
    }

    private int reach(LayoutNode node) {
        return node.across + node.margin + orientation.betweenBoxes();
    }

    private int widest(List<LayoutNode> component, Map<LayoutNode, Integer> ranks) {
        var sums = new HashMap<Integer, Integer>();
        component.forEach(node -> sums.merge(2 * ranks.get(node), reach(node), Integer::sum));
        for (LayoutNode node : component) { // between two ranks stand the labels of the edges that join them
            for (Segment link : leaving.getOrDefault(node, List.of())) {
                if (!link.edge.label.isEmpty() && ranks.containsKey(link.lower)) {
                    sums.merge(
                            2 * ranks.get(node) + 1,
                            node.across / 2 + Labels.widest(link.edge.label) + 3,
                            Integer::sum);
                }
            }
        }
        return sums.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Rank by rank, what does not fit any more waits for the next one, and what follows it waits with it. */
    private void spread(List<LayoutNode> component, Map<LayoutNode, Integer> ranks) {
        int limit = width + orientation.betweenBoxes();
        if (widest(component, ranks) <= limit) {
            return;
        }
        var earliest = new HashMap<LayoutNode, Integer>();
        var waiting = new ArrayList<>(component);
        waiting.sort((a, b) -> Integer.compare(ranks.get(a), ranks.get(b)));
        var used = new HashMap<Integer, Integer>();
        for (LayoutNode node : waiting) {
            int rank = Math.max(ranks.get(node), earliest.getOrDefault(node, 0));
            while (used.getOrDefault(rank, 0) > 0 && used.get(rank) + reach(node) > limit) {
                rank++;
            }
            used.merge(rank, reach(node), Integer::sum);
            ranks.put(node, rank);
            for (Segment link : leaving.getOrDefault(node, List.of())) {
                earliest.merge(link.lower, rank + link.edge.origin.length(), Math::max);
            }
        }
    }
}
