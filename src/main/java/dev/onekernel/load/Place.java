package dev.onekernel.load;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1, counted in characters (code points), as editors show it
 */
public record Place(int line, int column) implements Comparable<Place> {

    static final Place START = new Place(1, 1);

    @Override
    public int compareTo(Place other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
