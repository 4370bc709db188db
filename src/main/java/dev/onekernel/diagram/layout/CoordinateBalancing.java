package dev.onekernel.diagram.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Moves what may stand in several places at the same cost into the middle of them, so that a box under two others stands between
 * them. What is joined by a straight line moves as one block.
 */
final class CoordinateBalancing {

    private static final int ROUNDS = 3;

    /** {@code b} stays at least {@code distance} to the right of {@code a}. */
    record Separation(int a, int b, int distance) {}

    /** {@code b} is pulled towards the place {@code offset} to the right of {@code a}. */
    record Attraction(int a, int b, int offset, int pull) {}

    private final int[] position;
    private final DisjointSets groups;
    private final List<List<Separation>> separations = new ArrayList<>();
    private final List<List<Attraction>> attractions = new ArrayList<>();

    /** @param position of every point, changed by {@link #balance} */
    CoordinateBalancing(int[] position, List<Separation> separations, List<Attraction> attractions) {
        this.position = position;
        groups = new DisjointSets(position.length);
        for (int i = 0; i < position.length; i++) {
            this.separations.add(new ArrayList<>(2));
            this.attractions.add(new ArrayList<>(2));
        }
        for (Separation separation : separations) {
            this.separations.get(separation.a()).add(separation);
            this.separations.get(separation.b()).add(separation);
        }
        for (Attraction attraction : attractions) {
            this.attractions.get(attraction.a()).add(attraction);
            this.attractions.get(attraction.b()).add(attraction);
        }
    }

    /** Makes two points move together. */
    void together(int a, int b) {
        groups.join(a, b);
    }

    /** Moves every block but that of the point {@code fixed}. */
    void balance(int fixed) {
        var blocks = new TreeMap<Integer, List<Integer>>();
        for (int point = 1; point < position.length; point++) {
            blocks.computeIfAbsent(groups.find(point), unknown -> new ArrayList<>())
                    .add(point);
        }
        blocks.remove(groups.find(fixed));
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = false;
            for (List<Integer> block : blocks.values()) {
                int shift = shift(block);
                for (int point : block) {
                    position[point] += shift;
                }
                moved |= shift != 0;
            }
        }
    }

    private int shift(List<Integer> block) {
        int own = groups.find(block.get(0));
        int left = Integer.MIN_VALUE / 2;
        int right = Integer.MAX_VALUE / 2;
        var pulls = new ArrayList<int[]>(); // where it is satisfied, measured from here, and how strong it is
        for (int point : block) {
            for (Separation separation : separations.get(point)) {
                int other = separation.a() == point ? separation.b() : separation.a();
                if (groups.find(other) != own) {
                    int slack = position[separation.b()] - position[separation.a()] - separation.distance();
                    if (separation.a() == point) {
                        right = Math.min(right, slack);
                    } else {
                        left = Math.max(left, -slack);
                    }
                }
            }
            for (Attraction attraction : attractions.get(point)) {
                int other = attraction.a() == point ? attraction.b() : attraction.a();
                if (groups.find(other) != own) {
                    int wish = attraction.a() == point
                            ? position[attraction.b()] - attraction.offset() - position[point]
                            : position[attraction.a()] + attraction.offset() - position[point];
                    pulls.add(new int[] {wish, attraction.pull()});
                }
            }
        }
        if (pulls.isEmpty() && (right > Integer.MAX_VALUE / 4 || left < Integer.MIN_VALUE / 4)) {
            return 0;
        }
        int[] best = medians(pulls);
        int low = Math.max(left, Math.min(best[0], right));
        int high = Math.min(right, Math.max(best[1], left));
        return Math.floorDiv(low + high, 2);
    }

    /** The stretch on which the weighted sum of distances is smallest. */
    private static int[] medians(List<int[]> pulls) {
        if (pulls.isEmpty()) {
            return new int[] {Integer.MIN_VALUE / 2, Integer.MAX_VALUE / 2};
        }
        int[][] sorted = pulls.toArray(new int[0][]);
        Arrays.sort(sorted, (a, b) -> Integer.compare(a[0], b[0]));
        long all = 0;
        for (int[] pull : sorted) {
            all += pull[1];
        }
        long sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i][1];
            if (2 * sum >= all) {
                int next = 2 * sum == all && i + 1 < sorted.length ? sorted[i + 1][0] : sorted[i][0];
                return new int[] {sorted[i][0], next};
            }
        }
        throw new AssertionError("weights below zero");
    }
}
