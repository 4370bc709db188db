package dev.onekernel.format;

import dev.onekernel.source.SourcePosition;
import java.util.function.Supplier;

/**
 * A name in one file for something that stands in another, or elsewhere in the same one.
 *
 * @param position found only when it is needed: nearly every reference leads somewhere
 */
public record Reference(ReferenceKind kind, String name, Supplier<SourcePosition> position) {

    public enum ReferenceKind {
        TERM,
        SOURCE,
        /** Brackets that look like a citation of a source, if the course has it. */
        LIKE_SOURCE,
        OBJECTIVE,
        QUESTION,
        UNIT
    }
}
