package dev.onekernel.diagram;

import dev.onekernel.diagram.model.Chart;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.SequenceChart;
import java.util.List;

/** A chart as sentences, for those who hear it read and for screens too narrow to draw it. */
final class ChartDescription {

    private ChartDescription() {}

    /**
     * All that the chart says: its own title and description first, then its content in the order of the source. Nothing is left
     * out or cut, because some readers have only the sentences.
     */
    static List<String> of(Chart chart) {
        return chart instanceof SequenceChart sequence
                ? SequenceDescription.of(sequence)
                : FlowchartDescription.of((Flowchart) chart);
    }
}
