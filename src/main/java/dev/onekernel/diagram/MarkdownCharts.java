package dev.onekernel.diagram;

import dev.onekernel.diagram.mermaid.FlowchartParser;
import dev.onekernel.diagram.mermaid.FlowchartParser.Fault;
import dev.onekernel.diagram.mermaid.FlowchartParser.Parsed;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown document with every flowchart in it drawn: a fenced block {@code mermaid} becomes a fenced block {@code text} of the
 * same indentation. Other diagrams, and all else, stay as they are.
 *
 * @param lines the document
 * @param faults what was not understood in the charts, by the lines of the document as it was given
 */
public record MarkdownCharts(List<String> lines, List<Fault> faults) {

    /** Possessive, as all that repeats a group here: Java matches the other kind with a call for each repetition. */
    private static final String QUOTED = "[ \\t]*(?:>[ \\t]?)*+";

    private static final Pattern QUOTE_MARKS = Pattern.compile("^" + QUOTED);
    private static final Pattern OPENING = Pattern.compile("^(" + QUOTED + ")(`{3,}|~{3,})[ \\t]*mermaid\\b.*$");
    private static final Pattern OTHER_FENCE = Pattern.compile(QUOTED + "(`{3,}|~{3,}).*$");
    private static final Pattern FLOWCHART = Pattern.compile("\\b(?:graph|flowchart(?:-elk)?)(?:\\s|;|$)");

    public MarkdownCharts {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** Draws the charts of {@code document} for {@code medium}; on a plain medium they become sentences. */
    public static MarkdownCharts redraw(String document, Display display) {
        String[] source = document.replace("\r\n", "\n").split("\n", -1);
        var lines = new ArrayList<String>();
        var faults = new ArrayList<Fault>();
        int at = 0;
        while (at < source.length) {
            Matcher opening = OPENING.matcher(source[at]);
            Matcher other = OTHER_FENCE.matcher(source[at]);
            boolean chart = opening.matches();
            if (!chart && !other.matches()) {
                lines.add(source[at++]);
                continue;
            }
            String fence = chart ? opening.group(2) : other.group(1);
            int end = closing(source, at + 1, fence);
            if (chart && end < source.length) {
                block(source, at, end, opening.group(1), fence, display, lines, faults);
            } else {
                lines.addAll(List.of(source).subList(at, Math.min(end + 1, source.length)));
            }
            at = end + 1;
        }
        return new MarkdownCharts(lines, faults);
    }

    /** The line that closes a fence: as many of the same characters or more, and nothing else. */
    private static int closing(String[] source, int from, String fence) {
        for (int i = from; i < source.length; i++) {
            String line = QUOTE_MARKS.matcher(source[i]).replaceFirst("").strip();
            if (line.startsWith(fence) && line.chars().allMatch(c -> c == fence.charAt(0))) {
                return i;
            }
        }
        return source.length;
    }

    private static void block(
            String[] source,
            int start,
            int end,
            String indent,
            String fence,
            Display display,
            List<String> lines,
            List<Fault> faults) {
        var chart = new StringBuilder();
        for (int i = start + 1; i < end; i++) {
            String line = source[i];
            chart.append(line.startsWith(indent) ? line.substring(indent.length()) : line.strip())
                    .append('\n');
        }
        if (!FLOWCHART.matcher(chart).find()) {
            lines.addAll(List.of(source).subList(start, end + 1));
            return;
        }
        Parsed parsed = FlowchartParser.parse(chart.toString());
        for (Fault fault : parsed.faults()) {
            faults.add(new Fault(start + 1 + fault.line(), indent.length() + fault.column(), fault.sentence()));
        }
        int columns = display.width() - indent.length();
        lines.add(indent + fence + "text");
        for (Line line : FlowchartDrawing.draw(parsed.chart(), display.withWidth(columns))
                .lines()) {
            lines.add((indent + line.text()).stripTrailing());
        }
        lines.add(indent + fence);
    }
}
