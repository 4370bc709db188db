package dev.onekernel.text;

/** The characters to draw with. Whatever is drawn can be drawn with either set, and says the same in both. */
public enum Glyphs {
    UNICODE("─│┌┬┐├┼┤└┴┘", "•", "…", "→", "✓", "✗", "~", "━", "─"),
    ASCII("-|+++++++++", "*", "...", "->", "+", "x", "~", "=", "-");

    public static final int NO_ARM = 0;
    public static final int LIGHT = 1;
    public static final int HEAVY = 2;
    public static final int DOUBLE = 3;

    /** By the arms up, right, down and left, each 0, 1 or 2, as the digits of a number to the base of three. */
    private static final String LIGHT_AND_HEAVY =
            " ╴╸╷┐┑╻┒┓╶─╾┌┬┭┎┰┱╺╼━┍┮┯┏┲┳╵┘┙│┤┥╽┧┪└┴┵├┼┽┟╁╅┕┶┷┝┾┿┢╆╈╹┚┛╿┦┩┃┨┫┖┸┹┞╀╃┠╂╉┗┺┻┡╄╇┣╊╋";

    /** By the arms up, right, down and left as the digits of a binary number. */
    private static final String ALL_DOUBLE = " ═║╗══╔╦║╝║╣╚╩╠╬";

    private static final String DOUBLE_ACROSS = " ═╷╕══╒╤╵╛│╡╘╧╞╪";
    private static final String DOUBLE_ALONG = " ╴║╖╶─╓╥║╜║╢╙╨╟╫";

    private final String box;
    private final String bullet;
    private final String ellipsis;
    private final String arrow;
    private final String right;
    private final String wrong;
    private final String partly;
    private final String done;
    private final String open;

    Glyphs(
            String box,
            String bullet,
            String ellipsis,
            String arrow,
            String right,
            String wrong,
            String partly,
            String done,
            String open) {
        this.box = box;
        this.bullet = bullet;
        this.ellipsis = ellipsis;
        this.arrow = arrow;
        this.right = right;
        this.wrong = wrong;
        this.partly = partly;
        this.done = done;
        this.open = open;
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

    /**
     * The character for a line that leaves its cell to the given sides, each {@link #NO_ARM}, {@link #LIGHT}, {@link #HEAVY} or
     * {@link #DOUBLE}.
     *
     * @param dotted true if a straight line is dotted
     */
    public String line(int up, int right, int down, int left, boolean dotted) {
        return this == UNICODE ? drawn(up, right, down, left, dotted) : typed(up, right, down, left, dotted);
    }

    private static String drawn(int up, int right, int down, int left, boolean dotted) {
        if (up == DOUBLE || right == DOUBLE || down == DOUBLE || left == DOUBLE) {
            int arms = (up > 0 ? 8 : 0) + (right > 0 ? 4 : 0) + (down > 0 ? 2 : 0) + (left > 0 ? 1 : 0);
            boolean across = right == DOUBLE || left == DOUBLE;
            boolean along = up == DOUBLE || down == DOUBLE;
            String set = across && along ? ALL_DOUBLE : across ? DOUBLE_ACROSS : DOUBLE_ALONG;
            return set.substring(arms, arms + 1);
        }
        if (dotted && up == LIGHT && down == LIGHT && right + left == 0) {
            return "┆";
        }
        if (dotted && right == LIGHT && left == LIGHT && up + down == 0) {
            return "┄";
        }
        int arms = up * 27 + right * 9 + down * 3 + left;
        return LIGHT_AND_HEAVY.substring(arms, arms + 1);
    }

    private static String typed(int up, int right, int down, int left, boolean dotted) {
        int across = Math.max(right, left);
        int along = Math.max(up, down);
        if (across == 0) {
            return along == HEAVY ? "#" : dotted ? ":" : "|";
        }
        if (along == 0) {
            return across == LIGHT ? dotted ? "." : "-" : "=";
        }
        boolean crossing = up > 0 && down > 0 && left > 0 && right > 0;
        return crossing ? along == HEAVY ? "#" : "|" : "+"; // one line passes behind the other
    }

    /**
     * The head of an arrow.
     *
     * @param rows -1 if it points up, 1 if it points down, else 0
     * @param columns -1 if it points left, 1 if it points right, else 0
     */
    public String head(int rows, int columns) {
        String heads = this == UNICODE ? "▲▼◀▶" : "^v<>";
        int at = rows < 0 ? 0 : rows > 0 ? 1 : columns < 0 ? 2 : 3;
        return heads.substring(at, at + 1);
    }

    /**
     * The open head of an arrow.
     *
     * @param columns -1 if it points left, 1 if it points right
     */
    public String openHead(int columns) {
        return this == UNICODE ? columns < 0 ? "◁" : "▷" : columns < 0 ? "(" : ")";
    }

    /**
     * One half of the head of an arrow.
     *
     * @param columns -1 if it points left, 1 if it points right
     * @param upper true for the half above the line
     */
    public String halfHead(int columns, boolean upper) {
        if (this == UNICODE) {
            return columns < 0 ? upper ? "↼" : "↽" : upper ? "⇀" : "⇁";
        }
        return columns < 0 == upper ? "/" : "\\";
    }

    /** The end of a line that is a circle. */
    public String circle() {
        return this == UNICODE ? "○" : "o";
    }

    /** The end of a line that is a cross. */
    public String cross() {
        return this == UNICODE ? "×" : "x";
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
}
