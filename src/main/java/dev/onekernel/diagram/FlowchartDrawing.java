package dev.onekernel.diagram;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.text.Line;
import dev.onekernel.text.Medium;
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
    public static FlowchartDrawing draw(Flowchart chart, Medium medium) {
        if (medium.plain()) {
            return words(chart, medium, List.of());
        }
        return FittedPicture.fit(chart, medium.width())
                .map(fitting -> drawn(chart, fitting, medium))
                .orElseGet(() -> words(
                        chart, medium, List.of("No drawing fits into " + medium.width() + " columns: told in words.")));
    }

    private static FlowchartDrawing drawn(Flowchart chart, FittedPicture fitting, Medium medium) {
        var lines = new ArrayList<Line>();
        if (!chart.title().isEmpty()) {
            lines.addAll(Wrap.lines(Line.of(chart.title(), Style.TITLE), medium.width()));
            lines.add(Line.EMPTY);
        }
        lines.addAll(FlowchartPainter.paint(fitting.picture(), medium.glyphs()));
        return new FlowchartDrawing(lines, fitting.notes());
    }

    private static FlowchartDrawing words(Flowchart chart, Medium medium, List<String> notes) {
        var lines = new ArrayList<Line>();
        for (String sentence : FlowchartDescription.of(chart)) {
            lines.addAll(Wrap.lines(Line.of(sentence), medium.width()));
        }
        return new FlowchartDrawing(lines, notes);
    }
}
