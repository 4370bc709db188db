package dev.onekernel.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The room between two layers, where lines change their column: each on a track of its own, ordered so that no two lines share
 * a column and few cross (a channel router with doglegs, after Deutsch 1976).
 */
final class Channel {

    /** Up to this many lines, each is tried at every place among the others. */
    private static final int TRIED = 80;

    private final List<Bus> buses = new ArrayList<>();
    private final Map<Net, List<Bus>> byNet = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();
    private final int low;
    private final int high;
    private int tracks;
    private boolean crowded;

    /** Rows left free before the first track. */
    int before;
    /** Its size along the flow. */
    int size;
    /** Where it starts along the flow, from the start of its level. */
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
        return buses.stream().anyMatch(bus -> bus.track == track && bus.low <= x && x <= bus.high);
    }

    List<Bus> busesOf(Net net) {
        return byNet.getOrDefault(net, List.of());
    }

    private Bus bus(Net net) {
        var bus = new Bus(net);
        buses.add(bus);
        byNet.computeIfAbsent(net, unknown -> new ArrayList<>()).add(bus);
        return bus;
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
            var bus = bus(net);
            tops.forEach(bus::up);
            bottoms.forEach(bus::down);
        } else if (tops.size() == 1 || bottoms.size() == 1) {
            int middle = both.first();
            var left = bus(net).reaching(middle);
            var right = bus(net).reaching(middle);
            tops.forEach(x -> side(x, middle, left, right, true));
            bottoms.forEach(x -> side(x, middle, left, right, false));
        } else {
            var upper = bus(net);
            tops.forEach(upper::up);
            var lower = bus(net);
            bottoms.forEach(lower::down);
            join(upper, lower);
        }
    }

    private static void side(int x, int middle, Bus left, Bus right, boolean up) {
        if (x != middle) {
            Bus bus = x < middle ? left : right;
            if (up) {
                bus.up(x);
            } else {
                bus.down(x);
            }
        }
    }

    private void join(Bus upper, Bus lower) {
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

    /** True if a line found no column of its own to change its track in: the level needs to be wider. */
    boolean isCrowded() {
        return crowded;
    }

    /** Where lines would have to lie above each other in a circle, one of them changes its track on the way. */
    private void breakCircles() {
        var byUp = new HashMap<Integer, Bus>();
        for (Bus bus : buses) {
            bus.ups.forEach(x -> byUp.put(x, bus));
        }
        var open = new HashSet<Bus>();
        var done = new HashSet<Bus>();
        for (Bus bus : List.copyOf(buses)) {
            search(bus, byUp, open, done);
        }
    }

    /** Depth first along "must lie behind"; recursion is as deep as lines depend on each other. */
    private void search(Bus bus, Map<Integer, Bus> byUp, Set<Bus> open, Set<Bus> done) {
        if (done.contains(bus) || !open.add(bus)) {
            return;
        }
        for (int x : List.copyOf(bus.downs)) {
            Bus above = byUp.get(x);
            if (above != null && above.net != bus.net && open.contains(above) && bus.below == null && !isLower(bus)) {
                dogleg(bus);
                break;
            }
            if (above != null && above.net != bus.net) {
                search(above, byUp, open, done);
            }
        }
        open.remove(bus);
        done.add(bus);
    }

    private boolean isLower(Bus bus) {
        return busesOf(bus.net).stream().anyMatch(other -> other.below == bus);
    }

    private void dogleg(Bus bus) {
        var lower = bus(bus.net);
        bus.downs.forEach(lower::down);
        bus.downs.clear();
        bus.low = bus.ups.first();
        bus.high = bus.ups.last();
        join(bus, lower);
    }

    private void order() {
        var sorted = new ArrayList<Bus>();
        var waiting = new ArrayList<>(buses);
        while (!waiting.isEmpty()) {
            int before = waiting.size();
            for (var each = waiting.listIterator(); each.hasNext(); ) {
                Bus bus = each.next();
                boolean free = waiting.size() > 400
                        || waiting.stream().noneMatch(other -> other != bus && other.mustPrecede(bus));
                if (free) {
                    insert(sorted, bus);
                    each.remove();
                    break;
                }
            }
            if (waiting.size() == before) { // cannot be: circles are broken
                sorted.addAll(waiting);
                waiting.clear();
            }
        }
        buses.clear();
        buses.addAll(sorted);
    }

    /** Puts a bus where it crosses the others least, behind all that must precede it. */
    private static void insert(List<Bus> sorted, Bus bus) {
        int at = sorted.size();
        if (sorted.size() <= TRIED) {
            int cost = 0;
            int least = 0;
            for (int i = sorted.size() - 1; i >= 0; i--) {
                Bus other = sorted.get(i);
                if (other.mustPrecede(bus)) {
                    break;
                }
                cost += bus.crossingsBefore(other) - other.crossingsBefore(bus);
                if (cost < least) {
                    least = cost;
                    at = i;
                }
            }
        }
        sorted.add(at, bus);
    }

    private void pack() {
        for (int i = 0; i < buses.size(); i++) {
            Bus bus = buses.get(i);
            for (int j = 0; j < i; j++) {
                Bus other = buses.get(j);
                if (other.track >= bus.track && (other.overlaps(bus) || other.mustPrecede(bus))) {
                    bus.track = other.track + 1;
                }
            }
            tracks = Math.max(tracks, bus.track + 1);
        }
    }
}
