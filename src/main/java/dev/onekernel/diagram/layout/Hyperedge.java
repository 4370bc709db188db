package dev.onekernel.diagram.layout;

/**
 * Edges that may be drawn as one line where they meet.
 *
 * @param center the node they share; null for edges that join each of several nodes with each of several others
 */
record Hyperedge(LayoutNode center) {

    boolean mergesAt(Segment segment) {
        return center == null || center == segment.upper || center == segment.lower;
    }

    // two hyperedges are never the same, however alike
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
