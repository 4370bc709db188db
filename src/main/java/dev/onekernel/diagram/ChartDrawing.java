package dev.onekernel.diagram;

import dev.onekernel.diagram.layout.Layout;
import dev.onekernel.diagram.model.Chart;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.SequenceChart;
import dev.onekernel.diagram.sequence.SequenceLayout;
import dev.onekernel.text.Display;
import dev.onekernel.text.LabelWrap;
import dev.onekernel.text.LabelWrap.LongWords;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A chart made to fit a medium.
 *
 * @param lines the drawing, none wider than the medium
 * @param notes what was done to make it fit, in sentences; none if it fitted as it was
 * @param failure a sentence that says why there is no drawing, if that is the fault of this program; it is also the first of the
 *     lines, before the chart in words
 */
public record ChartDrawing(List<Line> lines, List<String> notes, Optional<String> failure) {

    /** Rows after which a drawing is of no use any more: about what a terminal lets people scroll back. */
    static final int MOST_ROWS = 2_000;

    private static final String BROKEN = "Words that are longer than a line are broken.";

    public ChartDrawing {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    ChartDrawing(List<Line> lines, List<String> notes) {
        this(lines, notes, Optional.empty());
    }

    /**
     * Draws a chart as generously as the medium allows; where no drawing fits, and on a plain medium, it becomes words. An error
     * in here spoils this one drawing and nothing around it.
     */
    public static ChartDrawing draw(Chart chart, Display display) {
        return draw(chart, display, ChartDrawing::fitted);
    }

    static ChartDrawing draw(Chart chart, Display display, BiFunction<Chart, Display, Optional<ChartDrawing>> fitting) {
        if (display.plain()) {
            return words(chart, display, List.of());
        }
        if (isTooLarge(chart)) {
            return words(chart, display, List.of("The chart is too large to be drawn: told in words."));
        }
        try {
            return fitting.apply(chart, display)
                    .map(fitted -> titled(chart, fitted, display))
                    .orElseGet(() -> words(
                            chart,
                            display,
                            List.of("No drawing of at most " + MOST_ROWS + " rows fits into " + display.width()
                                    + " columns: told in words.")));
        } catch (RuntimeException | StackOverflowError error) {
            return failed(chart, display, error);
        }
    }

    private static boolean isTooLarge(Chart chart) {
        return chart instanceof SequenceChart sequence
                ? SequenceLayout.isTooLarge(sequence)
                : Layout.isTooLarge((Flowchart) chart);
    }

    private static Optional<ChartDrawing> fitted(Chart chart, Display display) {
        return chart instanceof SequenceChart sequence
                ? FittedSequence.fit(sequence, display).map(fitted -> fitted.drawn(display))
                : FittedPicture.fit((Flowchart) chart, display).map(fitted -> fitted.drawn(display));
    }

    private static ChartDrawing failed(Chart chart, Display display, Throwable error) {
        String sentence = "This chart could not be drawn because of an error in this program ("
                + error.getClass().getSimpleName() + "). It is told in words.";
        var words = words(chart, display, List.of());
        var lines = new ArrayList<>(Wrap.lines(Line.of(sentence), display.width()));
        lines.addAll(words.lines());
        return new ChartDrawing(lines, List.of(sentence), Optional.of(sentence));
    }

    private static ChartDrawing titled(Chart chart, ChartDrawing fitted, Display display) {
        if (chart.title().isEmpty()) {
            return fitted;
        }
        Line title = Line.of(chart.title(), Style.TITLE);
        var lines = new ArrayList<>(wrapped(title, display.width()));
        lines.add(Line.EMPTY);
        lines.addAll(fitted.lines());
        return new ChartDrawing(lines, fitted.notes()).noting(List.of(title), display.width());
    }

    private static ChartDrawing words(Chart chart, Display display, List<String> notes) {
        List<Line> sentences = ChartDescription.of(chart).stream()
                .map(sentence -> display.phrases().in(Line.of(sentence)))
                .toList();
        List<Line> lines = sentences.stream()
                .flatMap(sentence -> wrapped(sentence, display.width()).stream())
                .toList();
        return new ChartDrawing(lines, notes).noting(sentences, display.width());
    }

    /** The lines of a text. A word that is longer than a line is broken where its parts are joined, or else where the line ends. */
    static List<Line> wrapped(Line text, int width) {
        if (fits(text, width)) {
            return Wrap.lines(text, width);
        }
        Style style = text.spans().get(0).style();
        return LabelWrap.lines(List.of(text.text()), width, LongWords.BROKEN).stream()
                .flatMap(line -> Wrap.lines(Line.of(line, style), width).stream())
                .toList();
    }

    private static boolean fits(Line text, int width) {
        return LabelWrap.fitsWords(List.of(text.text()), width);
    }

    /** This drawing with a note if a word of {@code texts} had to be broken. */
    ChartDrawing noting(List<Line> texts, int width) {
        if (notes.contains(BROKEN) || texts.stream().allMatch(text -> fits(text, width))) {
            return this;
        }
        var more = new ArrayList<>(notes);
        more.add(BROKEN);
        return new ChartDrawing(lines, more, failure);
    }
}
