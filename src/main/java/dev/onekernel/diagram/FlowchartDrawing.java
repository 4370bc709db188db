package dev.onekernel.diagram;

import dev.onekernel.diagram.Flowchart.Direction;
import dev.onekernel.diagram.layout.Layout;
import dev.onekernel.diagram.layout.Picture;
import dev.onekernel.diagram.layout.Spacing;
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

    /** A wider word in a label is cut. */
    private static final int[] LABELS = {28, 20, 14, 10};

    public FlowchartDrawing {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** Draws a chart as generously as the medium allows; where no drawing fits, and on a plain medium, it becomes words. */
    public static FlowchartDrawing draw(Flowchart chart, Medium medium) {
        if (medium.plain()) {
            return words(chart, medium, List.of());
        }
        for (Attempt attempt : attempts(chart, medium.width())) {
            Picture picture = Layout.of(attempt.chart(), attempt.spacing());
            if (picture.columns() <= medium.width()) {
                return drawn(chart, picture, medium, attempt.notes());
            }
        }
        return words(chart, medium, List.of("No drawing fits into " + medium.width() + " columns: told in words."));
    }

    private record Attempt(Flowchart chart, Spacing spacing, List<String> notes) {}

    private static List<Attempt> attempts(Flowchart chart, int width) {
        var attempts = new ArrayList<Attempt>();
        for (boolean turned : new boolean[] {false, true}) {
            Direction direction = chart.direction().isHorizontal() ? Direction.DOWN : Direction.RIGHT;
            Flowchart seen = turned ? chart.turned(direction) : chart;
            for (boolean narrow : new boolean[] {false, true}) {
                for (int label : LABELS) {
                    if (narrow && label == LABELS[0] || turned && narrow != (label < 20)) {
                        continue;
                    }
                    var notes = new ArrayList<String>();
                    if (label != LABELS[0]) {
                        notes.add("Labels are wrapped after " + label + " columns.");
                    }
                    if (narrow) {
                        notes.add("The gaps are narrowed.");
                    }
                    if (turned) {
                        notes.add("The chart is turned to flow "
                                + (direction == Direction.DOWN ? "down." : "to the right."));
                    }
                    attempts.add(new Attempt(seen, new Spacing(label, label, narrow, width), notes));
                }
            }
        }
        return attempts;
    }

    private static FlowchartDrawing drawn(Flowchart chart, Picture picture, Medium medium, List<String> notes) {
        var lines = new ArrayList<Line>();
        if (!chart.title().isEmpty()) {
            lines.addAll(Wrap.lines(Line.of(chart.title(), Style.TITLE), medium.width()));
            lines.add(Line.EMPTY);
        }
        lines.addAll(FlowchartPainter.paint(picture, medium.glyphs()));
        return new FlowchartDrawing(lines, notes);
    }

    private static FlowchartDrawing words(Flowchart chart, Medium medium, List<String> notes) {
        var lines = new ArrayList<Line>();
        for (String sentence : FlowchartWords.of(chart)) {
            lines.addAll(Wrap.lines(Line.of(sentence), medium.width()));
        }
        return new FlowchartDrawing(lines, notes);
    }
}
