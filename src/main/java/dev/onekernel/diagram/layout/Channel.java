package dev.onekernel.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The room between two layers, where lines change their column. The part of a line that runs across the flow is its trunk; each
 * trunk has a track, and they are ordered so that no two lines share a column and few cross (a channel router with doglegs,
 * after Deutsch 1976).
 */
final class Channel {

    /** Up to this many lines, each is tried at every place among the others. */
    private static final int TRIED = 80;

    private final List<Trunk> trunks = new ArrayList<>();
    private final Map<Net, List<Trunk>> byNet = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();
    private final int low;
    private final int high;
    private int tracks;
    private boolean crowded;

    /** Rows left free before the first track. */
    int before;
    /** Its size along the flow. */
    int size;
    /** Where it starts along the flow, from the start of its graph. */
    int start;

    /**
     * Routes {@code nets}, whose columns are known.
     *
     * @param low the first column lines may use
     * @param high the last one
     */
    Channel(List<Net> nets, int low, int high) {
        this.low = low;
        this.high = high;
        for (Net net : nets) {
            if (!net.isInvisible()) {
                net.tops().forEach(column -> taken.add(column.x));
                net.bottoms().forEach(column -> taken.add(column.x));
            }
        }
        for (Net net : nets) {
            if (!net.isInvisible()) {
                split(net);
            }
        }
        breakCircles();
        order();
        pack();
    }

    int tracks() {
        return tracks;
    }

    /** True if a line across the flow lies on {@code track} in column {@code x}. */
    boolean covers(int x, int track) {
        return trunks.stream().anyMatch(trunk -> trunk.track == track && trunk.low <= x && x <= trunk.high);
    }

    List<Trunk> trunksOf(Net net) {
        return byNet.getOrDefault(net, List.of());
    }

    private Trunk add(Net net) {
        var trunk = new Trunk(net);
        trunks.add(trunk);
        byNet.computeIfAbsent(net, unknown -> new ArrayList<>()).add(trunk);
        return trunk;
    }

    /** A line with both a way up and a way down in one column, and ways to both sides, would look like two lines crossing. */
    private void split(Net net) {
        var tops = new TreeSet<Integer>();
        var bottoms = new TreeSet<Integer>();
        net.tops().forEach(column -> tops.add(column.x));
        net.bottoms().forEach(column -> bottoms.add(column.x));
        int first = Math.min(tops.first(), bottoms.first());
        int last = Math.max(tops.last(), bottoms.last());
        if (first == last) {
            return;
        }
        var both = new TreeSet<>(tops.subSet(first + 1, Math.max(first + 1, last)));
        both.retainAll(bottoms);
        if (both.isEmpty()) {
            var trunk = add(net);
            tops.forEach(trunk::up);
            bottoms.forEach(trunk::down);
        } else if (tops.size() == 1 || bottoms.size() == 1) {
            int middle = both.first();
            var left = add(net).reaching(middle);
            var right = add(net).reaching(middle);
            tops.headSet(middle).forEach(left::up);
            tops.tailSet(middle, false).forEach(right::up);
            bottoms.headSet(middle).forEach(left::down);
            bottoms.tailSet(middle, false).forEach(right::down);
        } else {
            var upper = add(net);
            tops.forEach(upper::up);
            var lower = add(net);
            bottoms.forEach(lower::down);
            join(upper, lower);
        }
    }

    private void join(Trunk upper, Trunk lower) {
        int wish = (Math.max(upper.low, lower.low) + Math.min(upper.high, lower.high)) / 2;
        int x = freeColumn(wish);
        taken.add(x);
        upper.reaching(x);
        lower.reaching(x);
        upper.below = lower;
        upper.joint = x;
    }

    private int freeColumn(int wish) {
        for (int away = 0; away <= high - low + 1; away++) {
            for (int x : new int[] {wish - away, wish + away}) {
                if (x >= low && x <= high && !taken.contains(x)) {
                    return x;
                }
            }
        }
        crowded = true;
        return wish;
    }

    /** True if a line found no column of its own to change its track in: the graph needs to be wider. */
    boolean isCrowded() {
        return crowded;
    }

    /** Where lines would have to lie above each other in a circle, one of them changes its track on the way. */
    private void breakCircles() {
        var byUp = new HashMap<Integer, Trunk>();
        for (Trunk trunk : trunks) {
            trunk.ups.forEach(x -> byUp.put(x, trunk));
        }
        var open = new HashSet<Trunk>();
        var done = new HashSet<Trunk>();
        for (Trunk trunk : List.copyOf(trunks)) {
            search(trunk, byUp, open, done);
        }
    }

    /** Depth first along "must lie behind"; recursion is as deep as lines depend on each other. */
    private void search(Trunk trunk, Map<Integer, Trunk> byUp, Set<Trunk> open, Set<Trunk> done) {
        if (done.contains(trunk) || !open.add(trunk)) {
            return;
        }
        for (int x : List.copyOf(trunk.downs)) {
            Trunk above = byUp.get(x);
            if (above != null
                    && above.net != trunk.net
                    && open.contains(above)
                    && trunk.below == null
                    && !isLower(trunk)) {
                dogleg(trunk);
                break;
            }
            if (above != null && above.net != trunk.net) {
                search(above, byUp, open, done);
            }
        }
        open.remove(trunk);
        done.add(trunk);
    }

    private boolean isLower(Trunk trunk) {
        return trunksOf(trunk.net).stream().anyMatch(other -> other.below == trunk);
    }

    private void dogleg(Trunk trunk) {
        var lower = add(trunk.net);
        trunk.downs.forEach(lower::down);
        trunk.downs.clear();
        trunk.low = trunk.ups.first();
        trunk.high = trunk.ups.last();
        join(trunk, lower);
    }

    private void order() {
        var sorted = new ArrayList<Trunk>();
        var waiting = new ArrayList<>(trunks);
        while (!waiting.isEmpty()) {
            int before = waiting.size();
            for (var each = waiting.listIterator(); each.hasNext(); ) {
                Trunk trunk = each.next();
                boolean free = waiting.size() > 400
                        || waiting.stream().noneMatch(other -> other != trunk && other.mustPrecede(trunk));
                if (free) {
                    insert(sorted, trunk);
                    each.remove();
                    break;
                }
            }
            if (waiting.size() == before) { // cannot be: circles are broken
                sorted.addAll(waiting);
                waiting.clear();
            }
        }
        trunks.clear();
        trunks.addAll(sorted);
    }

    /** Puts a trunk where it crosses the others least, behind all that must precede it. */
    private static void insert(List<Trunk> sorted, Trunk trunk) {
        int at = sorted.size();
        if (sorted.size() <= TRIED) {
            int cost = 0;
            int least = 0;
            for (int i = sorted.size() - 1; i >= 0; i--) {
                Trunk other = sorted.get(i);
                if (other.mustPrecede(trunk)) {
                    break;
                }
                cost += trunk.crossingsBefore(other) - other.crossingsBefore(trunk);
                if (cost < least) {
                    least = cost;
                    at = i;
                }
            }
        }
        sorted.add(at, trunk);
    }

    private void pack() {
        for (int i = 0; i < trunks.size(); i++) {
            Trunk trunk = trunks.get(i);
            for (int j = 0; j < i; j++) {
                Trunk other = trunks.get(j);
                if (other.track >= trunk.track && (other.overlaps(trunk) || other.mustPrecede(trunk))) {
                    trunk.track = other.track + 1;
                }
            }
            tracks = Math.max(tracks, trunk.track + 1);
        }
    }
}
