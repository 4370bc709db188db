package dev.onekernel.diagram.sequence;

import dev.onekernel.diagram.model.SequenceEvent.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * From where to where a fragment reaches across: from {@code left} columns before its first lifeline to {@code right} columns
 * behind its last.
 */
final class FragmentExtent {

    /** Columns between what stands in a frame and the frame, the frame included. */
    private static final int MARGIN = 2;

    /**
     * Something that stands at lifelines.
     *
     * @param left columns that it takes before its first lifeline
     * @param right columns that it takes behind its last lifeline
     */
    record Content(int first, int last, int left, int right) {}

    final Operator operator;
    private final List<List<String>> titles = new ArrayList<>();
    private final List<Content> contents = new ArrayList<>();
    private int first = Integer.MAX_VALUE;
    private int last = -1;
    private int left;
    private int right;

    FragmentExtent(Operator operator) {
        this.operator = operator;
    }

    void title(List<String> written) {
        titles.add(written);
    }

    List<List<String>> titles() {
        return titles;
    }

    void add(Content content) {
        contents.add(content);
        first = Math.min(first, content.first());
        last = Math.max(last, content.last());
    }

    /** Everything is in. An empty fragment reaches over all lifelines. */
    Content close(int lifelines, int margin) {
        if (last < 0) {
            first = 0;
            last = lifelines - 1;
        }
        for (Content content : contents) {
            left = content.first() == first ? Math.max(left, content.left()) : left;
            right = content.last() == last ? Math.max(right, content.right()) : right;
        }
        left += margin;
        right += margin;
        return new Content(first, last, left, right);
    }

    Content close(int lifelines) {
        return close(lifelines, MARGIN);
    }

    /** The frame takes {@code columns} more behind its last lifeline. */
    void widen(int columns) {
        right += columns;
    }

    /** What the closed fragment takes in what is around it. */
    Content asContent() {
        return new Content(first, last, left, right);
    }

    int leftColumn(int[] columns) {
        return columns[first] - left;
    }

    int rightColumn(int[] columns) {
        return columns[last] + right;
    }
}
