package dev.onekernel.diagram.layout;

/** Numbers from 0 in groups that can only grow together (union-find). */
final class DisjointSets {

    private final int[] parents;

    DisjointSets(int size) {
        parents = new int[size];
        for (int i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    /** The number that stands for the group of {@code member}. */
    int find(int member) {
        int at = member;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** Joins two groups; that of {@code a} lends the number that stands for both. */
    void join(int a, int b) {
        parents[find(b)] = find(a);
    }
}
