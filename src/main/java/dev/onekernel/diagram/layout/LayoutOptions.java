package dev.onekernel.diagram.layout;

import dev.onekernel.text.Width;

/**
 * How generous a layout is with room.
 *
 * @param label columns after which the label of a node is wrapped
 * @param caption columns after which the label of an edge is wrapped
 * @param gaps how far boxes and lines stay apart
 * @param longWords what happens to a word that is longer than a label is wide
 * @param width columns there are
 * @param split columns after which the nodes of one rank move on to the next, or 0 to keep ranks whole
 */
public record LayoutOptions(int label, int caption, Gaps gaps, LongWords longWords, int width, int split) {

    public enum Gaps {
        WIDE,
        /** The smallest gaps at which lines and boxes stay apart. */
        NARROW
    }

    public enum LongWords {
        /** The word makes its box wider, within limits. */
        KEPT,
        CUT
    }

    /** A longer word is cut in the label of a node. */
    private static final int LONGEST_WORD = 28;

    /** A longer word is cut in the label of an edge, which is no wider than that word. */
    private static final int LONGEST_CAPTION = 60;

    int labelFor(Iterable<String> lines) {
        return columnsFor(lines, label, LONGEST_WORD);
    }

    int captionFor(Iterable<String> lines) {
        return columnsFor(lines, caption, LONGEST_CAPTION);
    }

    private int columnsFor(Iterable<String> lines, int wish, int most) {
        int columns = wish;
        if (longWords == LongWords.KEPT) {
            for (String line : lines) {
                for (String word : line.split(" ")) {
                    int width = Width.of(word);
                    if (word.codePoints().allMatch(c -> Width.of(c) == 1)) { // others break anywhere
                        columns = Math.max(columns, Math.min(width, most));
                    }
                }
            }
        }
        return columns;
    }
}
