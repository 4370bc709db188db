package dev.onekernel.format;

import dev.onekernel.diagram.mermaid.MermaidParser;
import dev.onekernel.diagram.model.Chart;
import dev.onekernel.source.ScalarPositions;
import dev.onekernel.source.SourcePosition;
import dev.onekernel.source.YamlNode.Scalar;
import dev.onekernel.text.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;

/** A fenced block of Mermaid becomes a chart; its faults are told where they stand in the file. */
final class ChartReader {

    private static final Pattern KEY = Pattern.compile("\\s*(\\w+)\\s*[:{].*");

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
                .forEach(fault -> misspelt(block, fault.line())
                        .ifPresentOrElse(
                                key -> file.error(
                                        "chart",
                                        positionOf(block, fault.line(), indentOf(block, fault.line()) + 1),
                                        "This key of the chart is misspelt: `" + key + "` is meant.",
                                        "Write `" + key + ": ...`."),
                                () -> file.error(
                                        "chart", positionOf(block, fault.line(), fault.column()), fault.sentence())));
        return parsed.faults().isEmpty() ? parsed.chart() : Optional.empty();
    }

    /** The chart that a whole text is; empty when it has faults. */
    static Optional<Chart> chart(Scalar scalar, CourseFile file) {
        var parsed = MermaidParser.parse(scalar.value());
        parsed.faults()
                .forEach(fault ->
                        file.error("chart", positionOf(scalar, fault.line(), fault.column(), file), fault.sentence()));
        return parsed.faults().isEmpty() ? parsed.chart() : Optional.empty();
    }

    private static SourcePosition positionOf(Scalar scalar, int line, int column, CourseFile file) {
        String text = scalar.value();
        int start = 0;
        for (int before = 1; before < line && text.indexOf('\n', start) >= 0; before++) {
            start = text.indexOf('\n', start) + 1;
        }
        int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
        int characters = Math.min(Math.max(0, column - 1), text.codePointCount(start, end));
        return ScalarPositions.of(scalar, text.offsetByCodePoints(start, characters), file.text());
    }

    /** The key that a line of the chart begins with, but for a slip. */
    private static Optional<String> misspelt(FencedCodeBlock block, int line) {
        Matcher key = KEY.matcher(lineOf(block, line));
        return key.matches()
                ? Suggestion.to(key.group(1), List.of("accTitle", "accDescr", "accDescription"))
                        .map(near -> near.equals("accDescription") ? "accDescr" : near)
                : Optional.empty();
    }

    private static String lineOf(FencedCodeBlock block, int line) {
        return block.getLiteral()
                .lines()
                .skip(Math.max(0, line - 1L))
                .findFirst()
                .orElse("");
    }

    private static int indentOf(FencedCodeBlock block, int line) {
        String text = lineOf(block, line);
        return text.length() - text.stripLeading().length();
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
