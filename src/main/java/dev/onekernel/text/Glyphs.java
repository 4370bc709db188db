package dev.onekernel.text;

/** The characters to draw with. Whatever is drawn can be drawn with either set, and says the same in both. */
public enum Glyphs {
    UNICODE("─│┌┬┐├┼┤└┴┘", "•", "…", "→", "✓", "✗", "~", "━", "─", "·"),
    ASCII("-|+++++++++", "*", "...", "->", "+", "x", "~", "=", "-", "-");

    private final String box;
    private final String bullet;
    private final String ellipsis;
    private final String arrow;
    private final String right;
    private final String wrong;
    private final String partly;
    private final String done;
    private final String open;
    private final String dot;

    Glyphs(
            String box,
            String bullet,
            String ellipsis,
            String arrow,
            String right,
            String wrong,
            String partly,
            String done,
            String open,
            String dot) {
        this.box = box;
        this.bullet = bullet;
        this.ellipsis = ellipsis;
        this.arrow = arrow;
        this.right = right;
        this.wrong = wrong;
        this.partly = partly;
        this.done = done;
        this.open = open;
        this.dot = dot;
    }

    public String horizontal() {
        return box.substring(0, 1);
    }

    public String vertical() {
        return box.substring(1, 2);
    }

    /**
     * A corner or joint of a light box.
     *
     * @param row 0 top, 1 middle, 2 bottom
     * @param column 0 left, 1 middle, 2 right
     */
    public String joint(int row, int column) {
        int at = 2 + row * 3 + column;
        return box.substring(at, at + 1);
    }

    public String bullet() {
        return bullet;
    }

    public String ellipsis() {
        return ellipsis;
    }

    public String arrow() {
        return arrow;
    }

    /** Marks a right answer; always beside the word, never instead of it. */
    public String right() {
        return right;
    }

    public String wrong() {
        return wrong;
    }

    public String partly() {
        return partly;
    }

    /** The done part of a progress bar, one column. */
    public String done() {
        return done;
    }

    /** The part of a progress bar still to come, one column. */
    public String open() {
        return open;
    }

    /** Parts two items on one line. */
    public String dot() {
        return dot;
    }
}
