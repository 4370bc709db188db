package dev.onekernel.diagram;

import dev.onekernel.diagram.NumberedLabels.Limits;
import dev.onekernel.diagram.layout.LayoutOptions;
import dev.onekernel.diagram.layout.LayoutOptions.Gaps;
import dev.onekernel.diagram.layout.LayoutOptions.Parts;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Direction;
import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Node;
import dev.onekernel.diagram.model.Flowchart.Subgraph;
import dev.onekernel.text.LabelWrap;
import dev.onekernel.text.LabelWrap.LongWords;
import dev.onekernel.text.Width;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way to lay a chart out.
 *
 * @param split of the width, in percent, that a rank may take before it is split
 * @param limits of labels that are not numbered
 */
record LayoutCandidate(
        Axis axis, Wrapping wrapping, Gaps gaps, Parts parts, int split, LongWords longWords, Limits limits) {

    /** Columns after which labels of nodes and of edges are wrapped. */
    record Wrapping(int label, int caption) {}

    private static final Wrapping LOOSE = new Wrapping(28, 28);
    private static final Wrapping FIRM = new Wrapping(14, 10);
    private static final Wrapping HARD = new Wrapping(10, 7);
    private static final List<Wrapping> WRAPPINGS =
            List.of(new Wrapping(20, 28), new Wrapping(14, 28), new Wrapping(20, 14), FIRM, HARD);

    /** Instead of a percentage of the width: ranks are not split. */
    private static final int WHOLE = 0;

    /** No label is numbered. */
    private static final Limits ANY = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** Labels of two or three lines stay; then only very short ones. */
    private static final List<Limits> NUMBERED = List.of(new Limits(10, 30), new Limits(6, 12), new Limits(4, 4));

    enum Axis {
        /** The chart flows as its author says. */
        DECLARED,
        TURNED
    }

    static LayoutCandidate of(Axis axis, Wrapping wrapping) {
        return new LayoutCandidate(axis, wrapping, Gaps.WIDE, Parts.BESIDE, WHOLE, LongWords.WHOLE, ANY);
    }

    LayoutCandidate with(Gaps gaps) {
        return new LayoutCandidate(axis, wrapping, gaps, parts, split, longWords, limits);
    }

    LayoutCandidate withParts(Parts parts) {
        return new LayoutCandidate(axis, wrapping, gaps, parts, split, longWords, limits);
    }

    LayoutCandidate withRanksSplitAt(int percent) {
        return new LayoutCandidate(axis, wrapping, gaps, parts, percent, longWords, limits);
    }

    LayoutCandidate withBrokenWords() {
        return new LayoutCandidate(axis, wrapping, gaps, parts, split, LongWords.BROKEN, limits);
    }

    LayoutCandidate withNumbers(Limits limits) {
        return new LayoutCandidate(axis, wrapping, gaps, parts, split, longWords, limits);
    }

    /** True if labels are wrapped as loosely as can be. */
    boolean isLoose() {
        return wrapping == LOOSE;
    }

    /** True if long labels are numbered. */
    boolean isNumbering() {
        return limits != ANY;
    }

    /** False for what takes its time and could hardly fit a chart of many nodes. */
    boolean isForMany() {
        boolean narrowed = wrapping == FIRM && gaps == Gaps.NARROW && split == WHOLE && limits == ANY;
        boolean last = limits == NUMBERED.get(NUMBERED.size() - 1) && split == 60;
        return parts == Parts.BESIDE && (wrapping == LOOSE && gaps != Gaps.MEDIUM || narrowed || last);
    }

    /** True if it changes nothing in a chart that flows as given, where the same was tried without. */
    boolean isInVain(Direction direction) {
        return direction.isHorizontal() && (split != WHOLE || parts != Parts.BESIDE);
    }

    /** True if a label or title in {@code chart} has a word that is broken. */
    boolean breaks(Flowchart chart) {
        return !broken(chart).isEmpty();
    }

    /** The labels and titles in {@code chart} with a word that is broken. */
    Set<List<String>> broken(Flowchart chart) {
        if (longWords == LongWords.WHOLE) {
            return Set.of();
        }
        Stream<List<String>> labels = Stream.concat(
                        chart.subgraphs().stream().map(Subgraph::title),
                        chart.nodes().stream().map(Node::label))
                .filter(label -> !LabelWrap.fitsWords(label, wrapping.label()));
        Stream<List<String>> captions = chart.edges().stream()
                .map(Edge::label)
                .filter(caption -> !LabelWrap.fitsWords(caption, wrapping.caption()));
        return Stream.concat(labels, captions).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** True if a label or title in {@code chart} may take more than one line for each that is written. */
    boolean wraps(Flowchart chart) {
        return widestLabel(chart) > wrapping.label() || widestCaption(chart) > wrapping.caption();
    }

    /** What this amounts to for {@code chart}: two candidates of which that is equal give the same picture. */
    List<Object> effect(Flowchart chart, boolean numbered) {
        int label = Math.min(widestLabel(chart), wrapping.label());
        int caption = Math.min(widestCaption(chart), wrapping.caption());
        Limits shown = numbered ? limits : ANY;
        return List.of(axis, label, caption, gaps, parts, split, breaks(chart), shown.word(), shown.columns());
    }

    private static int widestLabel(Flowchart chart) {
        return Stream.concat(
                        chart.subgraphs().stream().map(Subgraph::title),
                        chart.nodes().stream().map(Node::label))
                .mapToInt(LayoutCandidate::widest)
                .max()
                .orElse(0);
    }

    private static int widestCaption(Flowchart chart) {
        return chart.edges().stream()
                .mapToInt(edge -> widest(edge.label()))
                .max()
                .orElse(0);
    }

    /** The options for a screen of so many columns, with all labels wrapped alike. */
    LayoutOptions options(int width) {
        return new LayoutOptions(
                wrapping.label(),
                wrapping.caption(),
                gaps,
                longWords,
                Set.of(),
                parts,
                width,
                ChartDrawing.MOST_ROWS,
                0,
                width * split / 100);
    }

    /** @param broken true if there was a long word to break */
    List<String> notes(Direction turnedTo, boolean broken, boolean numbered) {
        var notes = new ArrayList<String>();
        if (wrapping != LOOSE) {
            notes.add("Labels are wrapped after " + wrapping.label() + " columns.");
        }
        if (gaps != Gaps.WIDE) {
            notes.add("The gaps are narrowed.");
        }
        if (parts == Parts.BELOW) {
            notes.add("The parts of the chart stand below one another.");
        }
        if (axis == Axis.TURNED) {
            notes.add("The chart is turned to flow " + (turnedTo == Direction.DOWN ? "down." : "to the right."));
        }
        if (broken) {
            notes.add("Long words are broken at their joints.");
        }
        if (split != WHOLE) {
            notes.add("Ranks that are too wide are split.");
        }
        if (numbered) {
            notes.add("Long labels are numbered, and a key below the drawing says what they are.");
        }
        return notes;
    }

    /** From the most generous to the tightest. */
    static List<LayoutCandidate> candidates() {
        var candidates = new ArrayList<LayoutCandidate>();
        for (Axis axis : Axis.values()) {
            LayoutCandidate loose = LayoutCandidate.of(axis, LOOSE);
            candidates.add(loose.withParts(Parts.ABREAST));
            candidates.add(loose.withParts(Parts.ABREAST).with(Gaps.MEDIUM));
            candidates.add(loose);
            candidates.add(loose.with(Gaps.MEDIUM));
            WRAPPINGS.forEach(wrapping -> candidates.add(LayoutCandidate.of(axis, wrapping)));
            candidates.add(LayoutCandidate.of(axis, FIRM).with(Gaps.NARROW));
            candidates.add(LayoutCandidate.of(axis, HARD).with(Gaps.NARROW));
            for (Wrapping wrapping : List.of(LOOSE, FIRM, HARD)) {
                candidates.add(LayoutCandidate.of(axis, wrapping).withParts(Parts.BELOW));
            }
        }
        for (Axis axis : Axis.values()) {
            candidates.add(LayoutCandidate.of(axis, LOOSE).withBrokenWords());
        }
        for (Wrapping wrapping : List.of(FIRM, HARD)) {
            for (Axis axis : Axis.values()) {
                candidates.add(
                        LayoutCandidate.of(axis, wrapping).with(Gaps.NARROW).withBrokenWords());
            }
        }
        for (int percent : new int[] {100, 85, 70, 55, 40, 25}) {
            for (Axis axis : Axis.values()) {
                LayoutCandidate firm =
                        LayoutCandidate.of(axis, FIRM).with(Gaps.NARROW).withRanksSplitAt(percent);
                candidates.add(firm);
                candidates.add(firm.withBrokenWords());
            }
        }
        for (Limits limits : NUMBERED) {
            for (int percent : new int[] {WHOLE, 100, 60, 30}) {
                for (Axis axis : Axis.values()) {
                    LayoutCandidate hard =
                            LayoutCandidate.of(axis, HARD).with(Gaps.NARROW).withRanksSplitAt(percent);
                    candidates.add(hard.withBrokenWords().withNumbers(limits));
                }
            }
        }
        return candidates;
    }

    private static int widest(List<String> lines) {
        return lines.stream().mapToInt(Width::of).max().orElse(0);
    }
}
