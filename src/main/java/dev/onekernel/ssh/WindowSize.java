package dev.onekernel.ssh;

/**
 * The size of a terminal's window in characters, never smaller or larger than anything is drawn for.
 *
 * @param columns 20 to 500
 * @param rows 5 to 300
 */
public record WindowSize(int columns, int rows) {

    private static final WindowSize UNKNOWN = new WindowSize(80, 24);

    public WindowSize {
        columns = Math.max(20, Math.min(500, columns));
        rows = Math.max(5, Math.min(300, rows));
    }

    /** The size that a client states: unsigned numbers of 32 bits, where 0 means that it does not know. */
    static WindowSize stated(long columns, long rows) {
        return new WindowSize(
                columns == 0 ? UNKNOWN.columns : (int) Math.min(columns, Integer.MAX_VALUE),
                rows == 0 ? UNKNOWN.rows : (int) Math.min(rows, Integer.MAX_VALUE));
    }
}
