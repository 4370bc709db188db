package dev.onekernel.diagram.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Moves what may stand in several places at the same cost into the middle of them, so that a box under two others stands between
 * them. What is joined by a straight line moves as one block.
 */
final class CoordinateBalancing {

    private static final int ROUNDS = 3;

    private record Spring(int a, int b, int offset, int pull) {}

    private record Bound(int a, int b, int distance) {}

    private final int[] position;
    private final int[] lead;
    private final List<List<Spring>> springs = new ArrayList<>();
    private final List<List<Bound>> bounds = new ArrayList<>();

    /** @param position of every point, changed in place */
    CoordinateBalancing(int[] position) {
        this.position = position;
        lead = new int[position.length];
        for (int i = 0; i < lead.length; i++) {
            lead[i] = i;
            springs.add(new ArrayList<>(2));
            bounds.add(new ArrayList<>(2));
        }
    }

    void bound(int a, int b, int distance) {
        var bound = new Bound(a, b, distance);
        bounds.get(a).add(bound);
        bounds.get(b).add(bound);
    }

    void spring(int a, int b, int offset, int pull) {
        var spring = new Spring(a, b, offset, pull);
        springs.get(a).add(spring);
        springs.get(b).add(spring);
    }

    /** Makes two points move together. */
    void together(int a, int b) {
        lead[lead(b)] = lead(a);
    }

    private int lead(int point) {
        int at = point;
        while (lead[at] != at) {
            lead[at] = lead[lead[at]];
            at = lead[at];
        }
        return at;
    }

    /** Moves every block but that of the point {@code fixed}. */
    void settle(int fixed) {
        var blocks = new ArrayList<List<Integer>>();
        for (int i = 0; i < lead.length; i++) {
            blocks.add(null);
        }
        for (int point = 1; point < lead.length; point++) {
            int at = lead(point);
            if (blocks.get(at) == null) {
                blocks.set(at, new ArrayList<>());
            }
            blocks.get(at).add(point);
        }
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = false;
            for (List<Integer> block : blocks) {
                if (block != null && lead(block.get(0)) != lead(fixed)) {
                    int shift = shift(block);
                    for (int point : block) {
                        position[point] += shift;
                    }
                    moved |= shift != 0;
                }
            }
        }
    }

    private int shift(List<Integer> block) {
        int own = lead(block.get(0));
        int left = Integer.MIN_VALUE / 2;
        int right = Integer.MAX_VALUE / 2;
        var pulls = new ArrayList<int[]>(); // where it is satisfied, measured from here, and how strong it is
        for (int point : block) {
            for (Bound bound : bounds.get(point)) {
                int other = bound.a() == point ? bound.b() : bound.a();
                if (lead(other) != own) {
                    int slack = position[bound.b()] - position[bound.a()] - bound.distance();
                    if (bound.a() == point) {
                        right = Math.min(right, slack);
                    } else {
                        left = Math.max(left, -slack);
                    }
                }
            }
            for (Spring spring : springs.get(point)) {
                int other = spring.a() == point ? spring.b() : spring.a();
                if (lead(other) != own) {
                    int wish = spring.a() == point
                            ? position[spring.b()] - spring.offset() - position[point]
                            : position[spring.a()] + spring.offset() - position[point];
                    pulls.add(new int[] {wish, spring.pull()});
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
