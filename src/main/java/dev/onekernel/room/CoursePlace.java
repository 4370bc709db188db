package dev.onekernel.room;

import java.util.Objects;

/**
 * A screen of a lesson or a question of a quiz.
 *
 * @param unit the name of the unit, as in the outline
 * @param step from 0
 */
public record CoursePlace(String unit, int step) {

    public CoursePlace {
        Objects.requireNonNull(unit);
        if (step < 0) {
            throw new IllegalArgumentException("a step before the first: " + step);
        }
    }
}
