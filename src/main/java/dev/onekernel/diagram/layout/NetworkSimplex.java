package dev.onekernel.diagram.layout;

import java.util.Arrays;

/**
 * Places points on a line: some must keep a distance to the right of others, some are pulled towards each other, and the sum
 * of all pulls is made as small as it can be. Both the ranks of nodes and the coordinates of everything drawn are such problems.
 *
 * <p>The method is the network simplex of Gansner, Koutsofios, North and Vo, "A Technique for Drawing Directed Graphs" (1993),
 * told in other words: the points hang together in a tree of constraints that touch. A subtree that is pulled harder to one
 * side slides there until it touches something else, and hangs on that from then on. When no subtree wants to move, no better
 * solution exists. Positions are whole numbers from beginning to end.
 */
final class NetworkSimplex {

    private static final int NONE = -1;

    private int points = 1; // point 0 is the origin
    private int constraints;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] gap = new int[64];
    private int[] weight = new int[64];
    private boolean[] between = new boolean[64];

    private int[] position;
    private int[] pull; // of a subtree: above 0 to the right
    private int[] firstAt; // constraints by their end points, as linked lists
    private int[] nextAt;
    private int[] hangsOn; // the constraint towards the parent in the tree
    private SpanningTree tree;

    /** A new point, at 0 or to the right of it. */
    int point() {
        if (points == between.length) {
            between = Arrays.copyOf(between, points * 2);
        }
        return points++;
    }

    int size() {
        return points;
    }

    /** Keeps {@code b} at least {@code distance} to the right of {@code a}. No circle of such constraints may arise. */
    void apart(int a, int b, int distance) {
        apart(a, b, distance, 0);
    }

    /** As {@link #apart(int, int, int)}, and every step between them costs {@code pull}. */
    void apart(int a, int b, int distance, int pull) {
        if (constraints == from.length) {
            from = Arrays.copyOf(from, constraints * 2);
            to = Arrays.copyOf(to, constraints * 2);
            gap = Arrays.copyOf(gap, constraints * 2);
            weight = Arrays.copyOf(weight, constraints * 2);
        }
        from[constraints] = a;
        to[constraints] = b;
        gap[constraints] = distance;
        weight[constraints++] = pull;
    }

    /** Pulls {@code b} towards the place {@code offset} to the right of {@code a}, from either side. */
    void near(int a, int b, int offset, int pull) {
        int between = point();
        this.between[between] = true; // left of both, so that its two distances add up to theirs
        apart(between, a, -offset, pull);
        apart(between, b, 0, pull);
    }

    /**
     * Finds the positions.
     *
     * @param work about how many steps may be taken; a problem too big for that ends with a worse but valid answer
     * @return the position of every point, the origin at 0
     */
    int[] solve(long work) {
        start();
        long left = work;
        int calm = 0;
        int slides = 0;
        for (int point = 1;
                calm < points && left > 0 && slides < 40L * points;
                point = point + 1 < points ? point + 1 : 1) {
            left--;
            int on = hangsOn[point];
            boolean right = pull[point] > 0 && to[on] == point;
            boolean leftwards = pull[point] < 0 && from[on] == point;
            if (right || leftwards) {
                left -= slide(point, right);
                calm = 0;
                slides++;
            } else {
                calm++;
            }
            if (points == 1) {
                break;
            }
        }
        return position;
    }

    private void start() {
        position = new int[points];
        pull = new int[points];
        hangsOn = new int[points];
        tree = new SpanningTree(points);
        linkToOrigin();
        firstAt = filled(points);
        nextAt = new int[2 * constraints];
        for (int c = 0; c < constraints; c++) {
            nextAt[2 * c] = firstAt[from[c]];
            firstAt[from[c]] = 2 * c;
            nextAt[2 * c + 1] = firstAt[to[c]];
            firstAt[to[c]] = 2 * c + 1;
        }
        int[] order = leftmost();
        for (int i = points - 1; i > 0; i--) {
            pull[parent(order[i])] += pull[order[i]];
        }
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }

    /** Every point that nothing holds from the left is held by the origin. */
    private void linkToOrigin() {
        var held = new boolean[points];
        for (int c = 0; c < constraints; c++) {
            held[to[c]] = held[to[c]] || !between[from[c]];
        }
        for (int point = 1; point < points; point++) {
            if (!held[point] && !between[point]) {
                apart(0, point, 0);
            }
        }
    }

    /** Moves every point as far left as it can be; what then touches makes the first tree. Returns parents before children. */
    private int[] leftmost() {
        var waiting = new int[points];
        for (int c = 0; c < constraints; c++) {
            if (!between[from[c]]) {
                waiting[to[c]]++;
            }
            pull[from[c]] += weight[c];
            pull[to[c]] -= weight[c];
        }
        var order = new int[points];
        int known = 1;
        Arrays.fill(position, 1, points, -1);
        for (int i = 0; i < known; i++) {
            int point = order[i];
            for (int entry = firstAt[point]; entry != NONE; entry = nextAt[entry]) {
                int c = entry >> 1;
                if ((entry & 1) == 0) {
                    int other = to[c];
                    if (position[point] + gap[c] > position[other]) {
                        position[other] = position[point] + gap[c];
                        hangsOn[other] = c;
                    }
                    if (--waiting[other] == 0) {
                        order[known++] = other;
                    }
                }
            }
        }
        for (int point = 1; point < points; point++) {
            if (between[point]) {
                order[known++] = point;
                position[point] = Integer.MAX_VALUE;
                for (int entry = firstAt[point]; entry != NONE; entry = nextAt[entry]) {
                    int c = entry >> 1;
                    if (position[to[c]] - gap[c] < position[point]) {
                        position[point] = position[to[c]] - gap[c];
                        hangsOn[point] = c;
                    }
                }
            }
        }
        if (known < points) {
            throw new IllegalStateException("constraints in a circle");
        }
        for (int i = 1; i < points; i++) {
            tree.add(parent(order[i]), order[i]);
        }
        return order;
    }

    private int parent(int point) {
        int c = hangsOn[point];
        return from[c] == point ? to[c] : from[c];
    }

    /** Slides the subtree below {@code top} until it touches something; returns the work done. */
    private int slide(int top, boolean right) {
        int size = tree.collect(top);
        int[] subtree = tree.collected();
        int touched = NONE;
        int room = Integer.MAX_VALUE;
        int work = size;
        for (int i = 0; i < size; i++) {
            for (int entry = firstAt[subtree[i]]; entry != NONE; entry = nextAt[entry]) {
                work++;
                int c = entry >> 1;
                boolean leaves = (entry & 1) == 0;
                if (leaves == right && !tree.isCollected(leaves ? to[c] : from[c])) {
                    int slack = position[to[c]] - position[from[c]] - gap[c];
                    if (slack < room) {
                        room = slack;
                        touched = c;
                    }
                }
            }
        }
        if (touched == NONE) {
            throw new IllegalStateException("nothing holds a pulled point");
        }
        int moved = right ? room : -room;
        for (int i = 0; i < size; i++) {
            position[subtree[i]] += moved;
        }
        int inside = tree.isCollected(from[touched]) ? from[touched] : to[touched];
        return work + rehang(top, inside, touched);
    }

    /** Lets the subtree below {@code top} hang by {@code inside} on the constraint {@code touched} instead; returns the work done. */
    private int rehang(int top, int inside, int touched) {
        int total = pull[top];
        int steps = addToAncestors(top, -total);
        withdrawSubtrees(inside, top);
        steps += turnPath(inside, top, touched);
        gatherSubtrees(top, inside);
        return steps + addToAncestors(inside, total);
    }

    private int addToAncestors(int point, int amount) {
        int steps = 0;
        int up = point;
        do {
            up = parent(up);
            pull[up] += amount;
            steps++;
        } while (up != 0);
        return steps;
    }

    /** Takes from each point on the path up to {@code top} the pull of the subtree by which the path comes. */
    private void withdrawSubtrees(int inside, int top) {
        int below = pull[inside];
        for (int up = inside; up != top; ) {
            up = parent(up);
            int whole = pull[up];
            pull[up] -= below;
            below = whole;
        }
    }

    /** Makes each point on the path up to {@code top} the parent of the one above it. */
    private int turnPath(int inside, int top, int touched) {
        int steps = 0;
        int by = touched;
        int point = inside;
        while (true) {
            int formerBy = hangsOn[point];
            int formerParent = parent(point);
            tree.remove(formerParent, point);
            hangsOn[point] = by;
            tree.add(parent(point), point);
            steps++;
            if (point == top) {
                return steps;
            }
            by = formerBy;
            point = formerParent;
        }
    }

    /** The reverse of {@link #withdrawSubtrees}, along the path as it now runs, from the old top up to {@code inside}. */
    private void gatherSubtrees(int top, int inside) {
        for (int below = top; below != inside; below = parent(below)) {
            pull[parent(below)] += pull[below];
        }
    }
}
