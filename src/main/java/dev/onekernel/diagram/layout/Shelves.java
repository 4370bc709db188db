package dev.onekernel.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps a level narrow: components that do not fit beside one another stand below one another, and a rank that is still too
 * wide is spread over several (after Coffman and Graham's layering of bounded width).
 */
final class Shelves {

    private final Level level;
    private final Flow flow;
    private final boolean split;
    /** Columns to fill. */
    private final int width;

    private final Map<Cell, List<Segment>> leaving = new HashMap<>();

    Shelves(Level level, Flow flow, Spacing spacing) {
        this.level = level;
        this.flow = flow;
        split = spacing.split() > 0;
        width = (split ? spacing.split() : spacing.width()) - 2 * flow.paddingAcross() * level.depth();
        for (Segment link : level.links) {
            leaving.computeIfAbsent(link.upper, unknown -> new ArrayList<>()).add(link);
        }
    }

    /** Moves cells to later ranks until no rank is wider than asked, or nothing more can be done. */
    void stack(Map<Cell, Integer> ranks) {
        int shelfStart = 0;
        int used = 0;
        int next = 0;
        for (List<Cell> component : components()) {
            if (split) {
                spread(component, ranks);
            }
            int across = widest(component, ranks);
            if (used > 0 && used + across > width) {
                shelfStart = next;
                used = 0;
            }
            used += across;
            for (Cell cell : component) {
                int rank = ranks.merge(cell, shelfStart, Integer::sum);
                next = Math.max(next, rank + 1);
            }
        }
    }

    private List<List<Cell>> components() {
        var lead = new HashMap<Cell, Cell>();
        level.cells.forEach(cell -> lead.put(cell, cell));
        for (Segment link : level.links) {
            if (lead.containsKey(link.upper) && lead.containsKey(link.lower)) {
                lead.put(find(lead, link.upper), find(lead, link.lower));
            }
        }
        var components = new LinkedHashMap<Cell, List<Cell>>();
        for (Cell cell : level.cells) {
            components
                    .computeIfAbsent(find(lead, cell), unknown -> new ArrayList<>())
                    .add(cell);
        }
        return List.copyOf(components.values());
    }

    private static Cell find(Map<Cell, Cell> lead, Cell cell) {
        Cell at = cell;
        while (lead.get(at) != at) {
            lead.put(at, lead.get(lead.get(at)));
            at = lead.get(at);
        }
        return at;
    }

    private int reach(Cell cell) {
        return cell.across + cell.margin + flow.betweenBoxes();
    }

    private int widest(List<Cell> component, Map<Cell, Integer> ranks) {
        var sums = new HashMap<Integer, Integer>();
        component.forEach(cell -> sums.merge(2 * ranks.get(cell), reach(cell), Integer::sum));
        for (Cell cell : component) { // between two ranks stand the labels of the edges that join them
            for (Segment link : leaving.getOrDefault(cell, List.of())) {
                if (!link.wire.label.isEmpty() && ranks.containsKey(link.lower)) {
                    sums.merge(
                            2 * ranks.get(cell) + 1,
                            cell.across / 2 + Nesting.widest(link.wire.label) + 3,
                            Integer::sum);
                }
            }
        }
        return sums.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Rank by rank, what does not fit any more waits for the next one, and what follows it waits with it. */
    private void spread(List<Cell> component, Map<Cell, Integer> ranks) {
        int limit = width + flow.betweenBoxes();
        if (widest(component, ranks) <= limit) {
            return;
        }
        var earliest = new HashMap<Cell, Integer>();
        var waiting = new ArrayList<>(component);
        waiting.sort((a, b) -> Integer.compare(ranks.get(a), ranks.get(b)));
        var used = new HashMap<Integer, Integer>();
        for (Cell cell : waiting) {
            int rank = Math.max(ranks.get(cell), earliest.getOrDefault(cell, 0));
            while (used.getOrDefault(rank, 0) > 0 && used.get(rank) + reach(cell) > limit) {
                rank++;
            }
            used.merge(rank, reach(cell), Integer::sum);
            ranks.put(cell, rank);
            for (Segment link : leaving.getOrDefault(cell, List.of())) {
                earliest.merge(link.lower, rank + link.wire.edge.length(), Math::max);
            }
        }
    }
}
