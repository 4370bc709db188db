package dev.onekernel.author;

import dev.onekernel.diagram.Flowchart;
import dev.onekernel.load.Problem;
import java.util.ArrayList;
import java.util.List;

/** Looks at the charts of one text, in their order. */
final class ChartRules {

    private final Spot text;
    private int seen;

    ChartRules(Spot text) {
        this.text = text;
    }

    List<Problem> problems(Flowchart chart) {
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
        return problems;
    }
}
