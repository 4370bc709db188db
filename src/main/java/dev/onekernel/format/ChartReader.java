package dev.onekernel.format;

import dev.onekernel.diagram.mermaid.MermaidParser;
import dev.onekernel.diagram.model.Chart;
import dev.onekernel.source.ScalarPositions;
import dev.onekernel.source.SourcePosition;
import dev.onekernel.source.YamlNode.Scalar;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;

/** A fenced block of Mermaid becomes a chart; its faults are told where they stand in the file. */
final class ChartReader {

    private final CourseFile file;
    private final Scalar scalar;

    ChartReader(CourseFile file, Scalar scalar) {
        this.file = file;
        this.scalar = scalar;
    }

    /** The chart; empty when it has faults, which are then among the file's problems. */
    Optional<Chart> chart(FencedCodeBlock block) {
        var parsed = MermaidParser.parse(block.getLiteral());
        parsed.faults()
                .forEach(fault ->
                        file.error("chart", positionOf(block, fault.line(), fault.column()), fault.sentence()));
        return parsed.faults().isEmpty() ? parsed.chart() : Optional.empty();
    }

    /** The position in the file of a line and column of the chart, both from 1. */
    SourcePosition positionOf(FencedCodeBlock block, int line, int column) {
        var spans = block.getSourceSpans(); // the first is the opening fence
        long last = block.getLiteral().lines().count();
        if (line > last) { // something is missing at the end: say so after the last line, not on the closing fence
            return last == 0 ? positionOf(block, 0, 1) : positionOf(block, (int) last, Integer.MAX_VALUE);
        }
        int start = spans.get(line).getInputIndex();
        String written = scalar.value().substring(start, start + spans.get(line).getLength());
        int indent = 0;
        while (indent < block.getFenceIndent() && indent < written.length() && written.charAt(indent) == ' ') {
            indent++;
        }
        int characters = Math.min(column - 1, written.codePointCount(indent, written.length()));
        return ScalarPositions.of(scalar, start + written.offsetByCodePoints(indent, characters), file.text());
    }
}
