package dev.onekernel.diagram.mermaid;

import dev.onekernel.diagram.model.Chart;
import dev.onekernel.text.CombiningMarks;
import java.util.Optional;

/**
 * Reads the diagrams of Mermaid 11 that are drawn: flowcharts and sequence diagrams. What is not understood is told by its place
 * and left out; the rest is still read.
 */
public final class MermaidParser {

    private MermaidParser() {}

    /** Reads a chart of whatever kind its first line names. */
    public static ParsedChart parse(String written) {
        String source = normalized(written);
        var faults = new FaultCollector(source);
        var header = ChartHeader.of(source, faults);
        Optional<Chart> chart = switch (header.kind()) {
            case FLOWCHART -> Optional.of(new FlowchartParser(source, header, faults).chart());
            case SEQUENCE -> Optional.of(new SequenceParser(header, faults).chart());
            case OTHER -> Optional.empty();
        };
        return new ParsedChart(chart, faults.all());
    }

    /** The source with plain line ends, with a blank for a byte order mark, and without marks beyond number. */
    static String normalized(String written) {
        String source = written.startsWith("\uFEFF") ? " " + written.substring(1) : written;
        return CombiningMarks.bounded(source.replace("\r\n", "\n").replace('\r', '\n'));
    }
}
