package dev.onekernel.course.model;

import dev.onekernel.text.Line;
import java.util.List;
import java.util.Set;

/**
 * What has to be crossed on an edge that has its name.
 *
 * @param open what its edges are labelled with while no switch closes it; empty where that is its name
 * @param closedBy the switches each of which closes it; a wall that no switch closes is always closed
 * @param why it holds or does not; may be empty
 * @param sources what this rests on
 */
public record Wall(String name, String open, Set<String> closedBy, Line why, List<String> sources) {

    public Wall {
        closedBy = Set.copyOf(closedBy);
        sources = List.copyOf(sources);
    }
}
