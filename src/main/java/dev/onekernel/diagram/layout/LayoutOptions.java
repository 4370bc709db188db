package dev.onekernel.diagram.layout;

import dev.onekernel.text.LabelWrap;
import dev.onekernel.text.LabelWrap.LongWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How generous a layout is with room.
 *
 * @param label columns after which the label of a node is wrapped
 * @param caption columns after which the label of an edge is wrapped
 * @param gaps how far boxes and lines stay apart
 * @param longWords what happens to a word that is longer than a label is wide
 * @param whole labels and titles of which no word is broken all the same
 * @param parts how the parts of a chart stand to one another
 * @param width columns there are
 * @param rows rows there are
 * @param room columns up to which labels may widen layers that have room, or 0 to wrap all labels alike
 * @param split columns after which the nodes of one rank move on to the next, or 0 to keep ranks whole
 */
public record LayoutOptions(
        int label,
        int caption,
        Gaps gaps,
        LongWords longWords,
        Set<List<String>> whole,
        Parts parts,
        int width,
        int rows,
        int room,
        int split) {

    /** How much room is left between boxes and lines. */
    public enum Gaps {
        WIDE,
        MEDIUM,
        /** The smallest gaps at which lines and boxes stay apart. */
        NARROW
    }

    /** How parts of a chart that no edge joins are placed. */
    public enum Parts {
        /** Side by side, however wide that is. */
        ABREAST,
        /** Side by side as far as the width allows, in ranks that they share. */
        BESIDE,
        /** Below one another, even where a common end joins them. */
        BELOW
    }

    public LayoutOptions {
        whole = Set.copyOf(whole);
    }

    /** These options, with no word of {@code text} broken. */
    public LayoutOptions withWhole(List<String> text) {
        var more = new HashSet<>(whole);
        more.add(text);
        return new LayoutOptions(label, caption, gaps, longWords, more, parts, width, rows, room, split);
    }

    /** These options, with labels that may widen layers up to {@code columns}. */
    public LayoutOptions withRoom(int columns) {
        return new LayoutOptions(label, caption, gaps, longWords, whole, parts, width, rows, columns, split);
    }

    List<String> label(List<String> written) {
        return wrapped(written, label);
    }

    List<String> caption(List<String> written) {
        return wrapped(written, caption);
    }

    /** The lines of a title that has {@code room} columns without making anything wider. */
    List<String> title(List<String> written, int room) {
        return wrapped(written, Math.max(label, room));
    }

    /** The lines of a label or title of so many columns. */
    List<String> wrapped(List<String> written, int columns) {
        return LabelWrap.lines(written, columns, whole.contains(written) ? LongWords.WHOLE : longWords);
    }
}
