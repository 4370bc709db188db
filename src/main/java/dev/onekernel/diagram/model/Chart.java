package dev.onekernel.diagram.model;

/** A diagram of one of the kinds that are drawn. */
public sealed interface Chart permits Flowchart, SequenceChart {

    /** What is shown above the drawing, or empty. */
    String title();

    /** The name for those who cannot see the chart, or empty. */
    String accTitle();

    /** The description for those who cannot see the chart, or empty. */
    String accDescr();

    /** True if there is nothing to draw. */
    boolean isEmpty();
}
