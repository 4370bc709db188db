package dev.onekernel.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A value below a question in its file, as the keys and list indexes (from 0) that lead to it; the idea is that of a JSON Pointer.
 */
public record Pointer(List<Object> steps) {

    public Pointer {
        steps = List.copyOf(steps);
    }

    public static Pointer to(Object... steps) {
        return new Pointer(List.of(steps));
    }

    /** The same value, seen from further up. */
    Pointer below(Object... above) {
        var longer = new ArrayList<>(Arrays.asList(above));
        longer.addAll(steps);
        return new Pointer(longer);
    }
}
