package dev.onekernel.diagram.layout;

/** Thrown within the layout when a chart turns out to be too big to be drawn at any width. */
final class ChartTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChartTooLargeException() {
        super("too big to be drawn", null, false, false);
    }
}
