package dev.onekernel.diagram;

import dev.onekernel.diagram.layout.Layout;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.text.Display;
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
public record FlowchartDrawing(List<Line> lines, List<String> notes, Optional<String> failure) {

    public FlowchartDrawing {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * Draws a chart as generously as the medium allows; where no drawing fits, and on a plain medium, it becomes words. An error
     * in here spoils this one drawing and nothing around it.
     */
    public static FlowchartDrawing draw(Flowchart chart, Display display) {
        return draw(chart, display, FittedPicture::fit);
    }

    static FlowchartDrawing draw(
            Flowchart chart, Display display, BiFunction<Flowchart, Display, Optional<FittedPicture>> fitting) {
        if (display.plain()) {
            return words(chart, display, List.of());
        }
        if (Layout.isTooLarge(chart)) {
            return words(chart, display, List.of("The chart is too large to be drawn: told in words."));
        }
        try {
            return fitting.apply(chart, display)
                    .map(fitted -> drawn(chart, fitted, display))
                    .orElseGet(() -> words(
                            chart,
                            display,
                            List.of("No drawing fits into " + display.width() + " columns: told in words.")));
        } catch (RuntimeException | StackOverflowError error) {
            return failed(chart, display, error);
        }
    }

    private static FlowchartDrawing failed(Flowchart chart, Display display, Throwable error) {
        String sentence = "This chart could not be drawn because of an error in this program ("
                + error.getClass().getSimpleName() + "). It is told in words.";
        var words = words(chart, display, List.of());
        var lines = new ArrayList<>(Wrap.lines(Line.of(sentence), display.width()));
        lines.addAll(words.lines());
        return new FlowchartDrawing(lines, List.of(sentence), Optional.of(sentence));
    }

    private static FlowchartDrawing drawn(Flowchart chart, FittedPicture fitted, Display display) {
        var lines = new ArrayList<Line>();
        if (!chart.title().isEmpty()) {
            lines.addAll(Wrap.lines(Line.of(chart.title(), Style.TITLE), display.width()));
            lines.add(Line.EMPTY);
        }
        lines.addAll(FlowchartPainter.paint(fitted.picture(), display.glyphs()));
        if (!fitted.key().isEmpty()) {
            lines.add(Line.EMPTY);
        }
        fitted.key()
                .forEach((mark, label) ->
                        lines.addAll(Wrap.hanging(Line.of(mark + " "), Line.of(label), display.width())));
        return new FlowchartDrawing(lines, fitted.notes(), Optional.empty());
    }

    private static FlowchartDrawing words(Flowchart chart, Display display, List<String> notes) {
        var lines = new ArrayList<Line>();
        for (String sentence : FlowchartDescription.of(chart)) {
            lines.addAll(Wrap.lines(Line.of(sentence), display.width()));
        }
        return new FlowchartDrawing(lines, notes, Optional.empty());
    }
}
