package dev.onekernel.diagram.mermaid;

/**
 * Something in the source of a chart that could not be understood.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param sentence what was expected
 */
public record Fault(int line, int column, String sentence) {}
