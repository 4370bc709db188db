package dev.onekernel.diagram;

import dev.onekernel.diagram.layout.Layout;
import dev.onekernel.diagram.layout.LayoutOptions;
import dev.onekernel.diagram.layout.LayoutOptions.Gaps;
import dev.onekernel.diagram.layout.LayoutOptions.LongWords;
import dev.onekernel.diagram.layout.Picture;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The most generous layout that fits a width. Labels are wrapped harder, those of edges last; then the gaps are narrowed, then
 * the chart is turned, then ranks that are too wide are split, and at last words are cut.
 *
 * @param picture the layout found
 * @param notes what was done for it
 */
record FittedPicture(Picture picture, List<String> notes) {

    /** Columns after which labels of nodes and of edges are wrapped. */
    private record Wrapping(int label, int caption) {}

    private static final Wrapping LOOSE = new Wrapping(28, 28);
    private static final Wrapping FIRM = new Wrapping(14, 10);
    private static final Wrapping HARD = new Wrapping(10, 7);
    private static final List<Wrapping> WRAPPINGS =
            List.of(LOOSE, new Wrapping(20, 28), new Wrapping(14, 28), new Wrapping(20, 14), FIRM, HARD);

    /** Instead of a percentage of the width: ranks are not split. */
    private static final int WHOLE = 0;

    /** Of a chart with more nodes than this only some layouts are tried: each takes its time, and few could fit. */
    private static final int MANY = 200;

    private enum Axis {
        /** The chart flows as its author says. */
        DECLARED,
        TURNED
    }

    /**
     * A way to lay the chart out.
     *
     * @param split of the width, in percent, that a rank may take before it is split
     */
    private record LayoutCandidate(Axis axis, Wrapping wrapping, Gaps gaps, int split, LongWords longWords) {

        static LayoutCandidate of(Axis axis, Wrapping wrapping) {
            return new LayoutCandidate(axis, wrapping, Gaps.WIDE, WHOLE, LongWords.KEPT);
        }

        LayoutCandidate withNarrowGaps() {
            return new LayoutCandidate(axis, wrapping, Gaps.NARROW, split, longWords);
        }

        LayoutCandidate withRanksSplitAt(int percent) {
            return new LayoutCandidate(axis, wrapping, gaps, percent, longWords);
        }

        LayoutCandidate withLongWordsCut() {
            return new LayoutCandidate(axis, wrapping, gaps, split, LongWords.CUT);
        }

        /** False for what takes its time and could hardly fit a chart of many nodes. */
        boolean isForMany() {
            boolean narrowed = wrapping == FIRM && gaps == Gaps.NARROW && split == WHOLE;
            boolean last = longWords == LongWords.CUT && split == 60;
            return wrapping == LOOSE || narrowed || last;
        }

        LayoutOptions options(int width) {
            return new LayoutOptions(wrapping.label(), wrapping.caption(), gaps, longWords, width, width * split / 100);
        }

        List<String> notes(Direction turnedTo) {
            var notes = new ArrayList<String>();
            if (wrapping != LOOSE) {
                notes.add("Labels are wrapped after " + wrapping.label() + " columns.");
            }
            if (gaps == Gaps.NARROW) {
                notes.add("The gaps are narrowed.");
            }
            if (axis == Axis.TURNED) {
                notes.add("The chart is turned to flow " + (turnedTo == Direction.DOWN ? "down." : "to the right."));
            }
            if (split != WHOLE) {
                notes.add("Ranks that are too wide are split.");
            }
            if (longWords == LongWords.CUT) {
                notes.add("Long words are cut.");
            }
            return notes;
        }
    }

    /** From the most generous to the tightest. */
    private static List<LayoutCandidate> candidates() {
        var candidates = new ArrayList<LayoutCandidate>();
        for (Axis axis : Axis.values()) {
            WRAPPINGS.forEach(wrapping -> candidates.add(LayoutCandidate.of(axis, wrapping)));
            candidates.add(LayoutCandidate.of(axis, FIRM).withNarrowGaps());
            candidates.add(LayoutCandidate.of(axis, HARD).withNarrowGaps());
        }
        for (int percent : new int[] {100, 85, 70, 55, 40, 25}) {
            for (Axis axis : Axis.values()) {
                candidates.add(LayoutCandidate.of(axis, FIRM).withNarrowGaps().withRanksSplitAt(percent));
            }
        }
        for (int percent : new int[] {WHOLE, 100, 60, 30}) {
            for (Axis axis : Axis.values()) {
                LayoutCandidate tight =
                        LayoutCandidate.of(axis, HARD).withNarrowGaps().withRanksSplitAt(percent);
                candidates.add(tight.withLongWordsCut());
            }
        }
        return candidates;
    }

    /** Fits {@code chart} into {@code width} columns; nothing if no layout is narrow enough. */
    static Optional<FittedPicture> fit(Flowchart chart, int width) {
        Direction other = chart.direction().isHorizontal() ? Direction.DOWN : Direction.RIGHT;
        Flowchart turned = chart.turned(other);
        boolean many = chart.nodes().size() > MANY;
        for (LayoutCandidate candidate : candidates()) {
            Flowchart seen = candidate.axis() == Axis.TURNED ? turned : chart;
            boolean splitInVain = candidate.split() != WHOLE && seen.direction().isHorizontal(); // no rank is too wide
            if (splitInVain || many && !candidate.isForMany()) {
                continue;
            }
            Optional<Picture> picture = Layout.layOut(seen, candidate.options(width));
            if (picture.isPresent()) {
                return Optional.of(new FittedPicture(picture.get(), candidate.notes(other)));
            }
        }
        return Optional.empty();
    }
}
