package dev.onekernel.diagram.layout;

/** What a layout node stands for. */
enum NodeKind {
    /** A node of the chart, or a subgraph with a direction of its own that is already drawn. */
    BOX,
    /** A subgraph that is laid out together with what is around it. */
    FRAME,
    /** Where an edge passes a layer on its way to a later one. */
    DUMMY,
    /** A dummy node with the label of its edge beside it or on it. */
    LABEL_DUMMY,
    /** Where an edge passes the frame it lies in, or ends at that frame from inside. */
    HIERARCHICAL_PORT
}
