package dev.onekernel.diagram.layout;

/** A side of a layout node or of a frame, told by the layer it faces. */
enum Side {
    /** Faces the layer before; the flow comes in here. */
    BEFORE,
    /** Faces the layer after; the flow goes out here. */
    AFTER;

    Side opposite() {
        return this == BEFORE ? AFTER : BEFORE;
    }
}
