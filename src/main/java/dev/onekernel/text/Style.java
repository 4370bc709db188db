package dev.onekernel.text;

/**
 * The role a piece of text plays. Roles go down to every drawing; colours are decided last, by the terminal's theme, so
 * nothing here may be needed to understand a screen.
 */
public enum Style {
    PLAIN,
    /** The name of a course, a unit or a screen. */
    TITLE,
    /** A heading inside a text, or the head of a table's column. */
    HEADING,
    EMPHASIS,
    STRONG,
    CODE,
    /** A word the glossary explains. */
    TERM,
    /** What a reader may pass over: footers, sources, positions. */
    MUTED,
    /** A word or letter that can be typed. */
    KEY,
    PROMPT,
    RIGHT,
    PARTLY,
    WRONG,
    WARNING,
    /** The border of a flowchart's node. */
    NODE,
    NODE_LABEL,
    EDGE,
    EDGE_LABEL,
    /** The border of a subgraph, a table or a card. */
    FRAME,
    FRAME_TITLE,
    /** Cells of a code that a camera reads: dark on light, whatever the background is. */
    PATTERN
}
