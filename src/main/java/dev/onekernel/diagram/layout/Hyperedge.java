package dev.onekernel.diagram.layout;

/**
 * Edges that may be drawn as one line where they meet.
 *
 * @param center the cell they share; null for edges that join each of several cells with each of several others
 */
record Hyperedge(LayoutNode center) {
    // two bundles are never the same, however alike
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
