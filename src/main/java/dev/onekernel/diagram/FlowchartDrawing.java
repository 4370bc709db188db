package dev.onekernel.diagram;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Wrap;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart made to fit a medium.
 *
 * @param lines the drawing, none wider than the medium
 * @param notes what was done to make it fit, in sentences; none if it fitted as it was
 */
public record FlowchartDrawing(List<Line> lines, List<String> notes) {

    public FlowchartDrawing {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** Draws a chart as generously as the medium allows; where no drawing fits, and on a plain medium, it becomes words. */
    public static FlowchartDrawing draw(Flowchart chart, Display display) {
        if (display.plain()) {
            return words(chart, display, List.of());
        }
        return FittedPicture.fit(chart, display.width())
                .map(fitting -> drawn(chart, fitting, display))
                .orElseGet(() -> words(
                        chart,
                        display,
                        List.of("No drawing fits into " + display.width() + " columns: told in words.")));
    }

    private static FlowchartDrawing drawn(Flowchart chart, FittedPicture fitting, Display display) {
        var lines = new ArrayList<Line>();
        if (!chart.title().isEmpty()) {
            lines.addAll(Wrap.lines(Line.of(chart.title(), Style.TITLE), display.width()));
            lines.add(Line.EMPTY);
        }
        lines.addAll(FlowchartPainter.paint(fitting.picture(), display.glyphs()));
        return new FlowchartDrawing(lines, fitting.notes());
    }

    private static FlowchartDrawing words(Flowchart chart, Display display, List<String> notes) {
        var lines = new ArrayList<Line>();
        for (String sentence : FlowchartDescription.of(chart)) {
            lines.addAll(Wrap.lines(Line.of(sentence), display.width()));
        }
        return new FlowchartDrawing(lines, notes);
    }
}
