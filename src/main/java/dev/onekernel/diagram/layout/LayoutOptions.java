package dev.onekernel.diagram.layout;

import dev.onekernel.text.Width;

/**
 * How generous a layout is with room.
 *
 * @param label columns after which the label of a node is wrapped
 * @param caption columns after which the label of an edge is wrapped
 * @param narrow true for the smallest gaps at which lines and boxes stay apart
 * @param cut true if a word longer than that is cut; else it makes its box wider
 * @param width columns there are
 * @param split columns after which the nodes of one rank move on to the next, or 0 to keep ranks whole
 */
public record LayoutOptions(int label, int caption, boolean narrow, boolean cut, int width, int split) {

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
        if (!cut) {
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
