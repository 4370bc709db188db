package dev.onekernel.diagram.mermaid;

import dev.onekernel.diagram.model.Chart;
import java.util.List;
import java.util.Optional;

/**
 * What was read from the source of a chart.
 *
 * @param chart what was understood; empty if the source is a diagram of a kind that is not drawn
 * @param faults what was not understood, in the order in which it was found
 */
public record ParsedChart(Optional<Chart> chart, List<Fault> faults) {

    /** What there is to say of a chart that is understood and holds nothing. */
    public static final String NOTHING = "There is nothing in this chart.";

    public ParsedChart {
        faults = List.copyOf(faults);
    }
}
