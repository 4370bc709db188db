package dev.onekernel.source;

/**
 * A position in a text.
 *
 * @param line from 1
 * @param column from 1, counted in characters (code points), as editors show it
 */
public record SourcePosition(int line, int column) implements Comparable<SourcePosition> {

    public static final SourcePosition START = new SourcePosition(1, 1);

    @Override
    public int compareTo(SourcePosition other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
