package dev.onekernel.diagram.layout;

import java.util.Arrays;

/** The children of every point in a tree of points, in linked lists that cost nothing to change. */
final class SpanningTree {

    private static final int NONE = -1;

    private final int[] firstChild;
    private final int[] next;
    private final int[] previous;
    private final int[] collected;
    private final int[] stamps;
    private int stamp;

    SpanningTree(int points) {
        firstChild = new int[points];
        Arrays.fill(firstChild, NONE);
        next = new int[points];
        previous = new int[points];
        collected = new int[points];
        stamps = new int[points];
    }

    void add(int parent, int child) {
        int first = firstChild[parent];
        next[child] = first;
        previous[child] = NONE;
        if (first != NONE) {
            previous[first] = child;
        }
        firstChild[parent] = child;
    }

    void remove(int parent, int child) {
        if (previous[child] == NONE) {
            firstChild[parent] = next[child];
        } else {
            next[previous[child]] = next[child];
        }
        if (next[child] != NONE) {
            previous[next[child]] = previous[child];
        }
    }

    /** Collects a point and all below it; returns how many. */
    int collect(int top) {
        stamp++;
        int size = 0;
        collected[size++] = top;
        stamps[top] = stamp;
        for (int i = 0; i < size; i++) {
            for (int child = firstChild[collected[i]]; child != NONE; child = next[child]) {
                stamps[child] = stamp;
                collected[size++] = child;
            }
        }
        return size;
    }

    /** The points collected last, parents before children; the array is reused. */
    int[] collected() {
        return collected;
    }

    boolean isCollected(int point) {
        return stamps[point] == stamp;
    }
}
