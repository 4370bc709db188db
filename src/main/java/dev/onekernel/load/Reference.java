package dev.onekernel.load;

import java.util.function.Supplier;

/**
 * A name in one file for something that stands in another, or elsewhere in the same one.
 *
 * @param place found only when it is needed: nearly every reference leads somewhere
 */
record Reference(Kind kind, String name, Supplier<Place> place) {

    enum Kind {
        TERM,
        SOURCE,
        OBJECTIVE,
        QUESTION,
        UNIT
    }
}
