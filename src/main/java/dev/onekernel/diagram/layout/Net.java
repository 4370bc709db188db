package dev.onekernel.diagram.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Segments between two layers that are drawn as one connected line. */
final class Net {
    final List<Segment> segments = new ArrayList<>();

    Set<Coordinate> tops() {
        var tops = new LinkedHashSet<Coordinate>();
        segments.forEach(segment -> tops.add(segment.top));
        return tops;
    }

    Set<Coordinate> bottoms() {
        var bottoms = new LinkedHashSet<Coordinate>();
        segments.forEach(segment -> bottoms.add(segment.bottom));
        return bottoms;
    }

    boolean isInvisible() {
        return segments.get(0).edge.isInvisible();
    }
}
