package dev.onekernel.load;

import dev.onekernel.diagram.mermaid.FlowchartParser;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.load.Node.Scalar;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;

/** A fenced block of Mermaid becomes a chart; its faults are told where they stand in the file. */
final class ChartReader {

    private final Manuscript manuscript;
    private final Scalar scalar;

    ChartReader(Manuscript manuscript, Scalar scalar) {
        this.manuscript = manuscript;
        this.scalar = scalar;
    }

    /** The chart; empty when it has faults, which are then among the file's problems. */
    Optional<Flowchart> chart(FencedCodeBlock block) {
        var parsed = FlowchartParser.parse(block.getLiteral());
        parsed.faults()
                .forEach(fault ->
                        manuscript.error("chart", placeOf(block, fault.line(), fault.column()), fault.sentence()));
        return parsed.faults().isEmpty() ? Optional.of(parsed.chart()) : Optional.empty();
    }

    /** The place in the file of a line and column of the chart, both from 1. */
    Place placeOf(FencedCodeBlock block, int line, int column) {
        var spans = block.getSourceSpans(); // the first is the opening fence
        long last = block.getLiteral().lines().count();
        if (line > last) { // something is missing at the end: say so behind the last line, not on the closing fence
            return last == 0 ? placeOf(block, 0, 1) : placeOf(block, (int) last, Integer.MAX_VALUE);
        }
        int start = spans.get(line).getInputIndex();
        String written = scalar.value().substring(start, start + spans.get(line).getLength());
        int indent = 0;
        while (indent < block.getFenceIndent() && indent < written.length() && written.charAt(indent) == ' ') {
            indent++;
        }
        int characters = Math.min(column - 1, written.codePointCount(indent, written.length()));
        return ScalarPlaces.of(scalar, start + written.offsetByCodePoints(indent, characters), manuscript.source());
    }
}
