package dev.onekernel.author;

import dev.onekernel.diagram.ChartDrawing;
import dev.onekernel.diagram.model.Chart;
import dev.onekernel.source.Problem;
import dev.onekernel.text.Display;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at the charts of one text, in their order. */
final class ChartRules {

    /** Half a screen, beside an editor. */
    private static final int NARROW = 60;

    /** What is left of it between the margins. */
    private static final int ROOM = NARROW - 4;

    private final SourceLocation text;
    private int seen;

    ChartRules(SourceLocation text) {
        this.text = text;
    }

    List<Problem> problems(Chart chart) {
        var problems = new ArrayList<Problem>();
        int which = seen++;
        if (chart.accDescr().isBlank()) {
            problems.add(text.problemAtText(
                    "chart-description",
                    "```mermaid",
                    which,
                    "This chart has no `accDescr`, so who cannot see it learns nothing from it.",
                    "Add a line `accDescr: ...` that says in a sentence or two what the chart shows."));
        }
        if (chart.accTitle().isBlank()) {
            problems.add(text.problemAtText(
                    "chart-title",
                    "```mermaid",
                    which,
                    "This chart has no `accTitle`.",
                    "Add a line `accTitle: ...` with the name of the chart."));
        }
        ChartDrawing drawing = ChartDrawing.draw(chart, Display.wide().withWidth(ROOM));
        failure(drawing, which).or(() -> narrow(drawing, which)).ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> failure(ChartDrawing drawing, int which) {
        return drawing.failure()
                .map(failure -> text.problemAtText(
                        "chart-failure",
                        "```mermaid",
                        which,
                        failure,
                        "Report the chart, and write it in another way until the error is fixed."));
    }

    /** Turned, or with its labels wrapped, a chart is still a chart; what matters is whether it can be taken in at once. */
    private Optional<Problem> narrow(ChartDrawing drawing, int which) {
        int rows = drawing.lines().size();
        return rows <= ScreenRules.ROWS
                ? Optional.empty()
                : Optional.of(text.problemAtText(
                        "chart-width",
                        "```mermaid",
                        which,
                        "In a window of " + NARROW + " columns this chart takes " + rows + " rows.",
                        "Shorten its labels, or put less side by side."));
    }
}
