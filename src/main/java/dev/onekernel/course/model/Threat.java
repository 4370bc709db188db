package dev.onekernel.course.model;

import dev.onekernel.text.Line;
import java.util.List;
import java.util.Set;

/**
 * What gets through closed walls.
 *
 * @param crosses the walls that it gets through, closed or not
 * @param stoppedBy the switches each of which stops it
 * @param reducedBy the switches that make it harder but do not stop it
 * @param contested the switches of which it is not agreed, or depends on the case, whether they stop it
 * @param sources what this rests on
 */
public record Threat(
        String name,
        Line text,
        Set<String> crosses,
        Set<String> stoppedBy,
        Set<String> reducedBy,
        Set<String> contested,
        Line why,
        List<String> sources) {

    public Threat {
        crosses = Set.copyOf(crosses);
        stoppedBy = Set.copyOf(stoppedBy);
        reducedBy = Set.copyOf(reducedBy);
        contested = Set.copyOf(contested);
        sources = List.copyOf(sources);
    }
}
