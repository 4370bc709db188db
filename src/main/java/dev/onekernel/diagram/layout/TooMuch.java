package dev.onekernel.diagram.layout;

/** Thrown within the layout when a chart turns out to be too big to be drawn at any width. */
final class TooMuch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuch() {
        super("too big to be drawn", null, false, false);
    }
}
