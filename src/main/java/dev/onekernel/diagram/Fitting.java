package dev.onekernel.diagram;

import dev.onekernel.diagram.Flowchart.Direction;
import dev.onekernel.diagram.layout.Layout;
import dev.onekernel.diagram.layout.Picture;
import dev.onekernel.diagram.layout.Spacing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the most generous layout that fits: labels are wrapped harder, then the gaps are narrowed, then the chart is turned,
 * then long ranks are split, and at last words are cut.
 *
 * @param picture the layout found
 * @param notes what was done for it
 */
record Fitting(Picture picture, List<String> notes) {

    /** Columns after which labels of nodes are wrapped, from generous to hard. */
    private static final int[] LABELS = {28, 20, 14, 10};

    /** The same for labels of edges. */
    private static final int[] CAPTIONS = {28, 14, 10, 7};

    /** Instead of a percentage of the width: ranks are not split. */
    private static final int WHOLE = 0;

    private record Attempt(int wrap, boolean narrow, boolean turned, int splitPercent, boolean cut) {
        boolean isForMany() {
            return wrap == 0 || wrap == 2 && splitPercent == WHOLE && narrow || cut && splitPercent == 60;
        }
    }

    private static List<Attempt> attempts() {
        var attempts = new ArrayList<Attempt>();
        for (boolean turned : new boolean[] {false, true}) {
            for (int wrap = 0; wrap < LABELS.length; wrap++) {
                attempts.add(new Attempt(wrap, false, turned, WHOLE, false));
            }
            attempts.add(new Attempt(2, true, turned, WHOLE, false));
            attempts.add(new Attempt(3, true, turned, WHOLE, false));
        }
        for (int percent : new int[] {100, 85, 70, 55, 40, 25}) {
            attempts.add(new Attempt(2, true, false, percent, false));
            attempts.add(new Attempt(2, true, true, percent, false));
        }
        for (int percent : new int[] {WHOLE, 100, 60, 30}) {
            attempts.add(new Attempt(3, true, false, percent, true));
            attempts.add(new Attempt(3, true, true, percent, true));
        }
        return attempts;
    }

    /** Of a chart with more nodes than this only some layouts are tried: each takes its time, and few could fit. */
    private static final int MANY = 200;

    static Optional<Fitting> of(Flowchart chart, int width) {
        Direction other = chart.direction().isHorizontal() ? Direction.DOWN : Direction.RIGHT;
        Flowchart turned = chart.turned(other);
        for (Attempt attempt : attempts()) {
            Flowchart seen = attempt.turned() ? turned : chart;
            if (chart.nodes().size() > MANY && !attempt.isForMany()) {
                continue;
            }
            if (attempt.splitPercent() != WHOLE && seen.direction().isHorizontal()) {
                continue; // what flows sideways has no rank that is too wide
            }
            var spacing = new Spacing(
                    LABELS[attempt.wrap()],
                    CAPTIONS[attempt.wrap()],
                    attempt.narrow(),
                    attempt.cut(),
                    width,
                    attempt.splitPercent() == WHOLE ? 0 : width * attempt.splitPercent() / 100);
            Optional<Picture> picture = Layout.of(seen, spacing);
            if (picture.isPresent()) {
                return Optional.of(new Fitting(picture.get(), notes(attempt, other)));
            }
        }
        return Optional.empty();
    }

    private static List<String> notes(Attempt attempt, Direction other) {
        var notes = new ArrayList<String>();
        if (attempt.wrap() > 0) {
            notes.add("Labels are wrapped after " + LABELS[attempt.wrap()] + " columns.");
        }
        if (attempt.narrow()) {
            notes.add("The gaps are narrowed.");
        }
        if (attempt.turned()) {
            notes.add("The chart is turned to flow " + (other == Direction.DOWN ? "down." : "to the right."));
        }
        if (attempt.splitPercent() != WHOLE) {
            notes.add("Ranks that are too wide are split.");
        }
        if (attempt.cut()) {
            notes.add("Long words are cut.");
        }
        return notes;
    }
}
