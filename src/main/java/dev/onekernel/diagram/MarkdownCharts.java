package dev.onekernel.diagram;

import dev.onekernel.diagram.mermaid.Fault;
import dev.onekernel.diagram.mermaid.MermaidParser;
import dev.onekernel.diagram.mermaid.ParsedChart;
import dev.onekernel.diagram.model.Chart;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown document with every chart in it drawn: a block fenced as {@code mermaid}, {@code {mermaid}}, {@code
 * :::mermaid} or {@code :::{mermaid}} becomes a fenced block {@code text} of the same indentation. Other diagrams, and all else, stay as they are.
 *
 * @param lines the document
 * @param faults what was not understood in the charts, by the lines of the document as it was given
 * @param notes what was left as it is although it is a diagram, and why, by the same lines
 */
public record MarkdownCharts(List<String> lines, List<Fault> faults, List<Fault> notes) {

    /** Possessive, as all that repeats a group here: Java matches the other kind with a call for each repetition. */
    private static final String MARGIN = "[ \\t]*+(?:>[ \\t]?)*+";

    private static final Pattern QUOTE_MARKS = Pattern.compile("^" + MARGIN);
    private static final Pattern OPENING = Pattern.compile(
            "^(" + MARGIN + ")(`{3,}|~{3,}|:{3,})[ \\t]*+(?:\\{[ \\t]*+\\.?)?+mermaid\\b.*+$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_FENCE = Pattern.compile("^" + MARGIN + "(`{3,}|~{3,}).*+$");
    /** An option of a directive, as MyST writes it before the chart. */
    private static final Pattern OPTION = Pattern.compile("\\s*+:[\\w-]++:.*+");

    public MarkdownCharts {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** Draws the charts of {@code document} for {@code medium}; on a plain medium they become sentences. */
    public static MarkdownCharts redraw(String document, Display display) {
        var redrawing = new Redrawing(List.of(document.replace("\r\n", "\n").split("\n", -1)), display);
        redrawing.redraw();
        return new MarkdownCharts(redrawing.lines, redrawing.faults, redrawing.notes);
    }

    /**
     * A fenced block.
     *
     * @param start the index of the line that opens it
     * @param end the index of the line that closes it, or the number of lines if none does
     * @param indent what stands before the fence, and before each line of the block
     */
    private record Fenced(int start, int end, String indent, String fence) {}

    private static final class Redrawing {

        private final List<String> source;
        private final Display display;
        private final List<String> lines = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final List<Fault> notes = new ArrayList<>();

        Redrawing(List<String> source, Display display) {
            this.source = source;
            this.display = display;
        }

        void redraw() {
            int at = 0;
            while (at < source.size()) {
                Matcher opening = OPENING.matcher(source.get(at));
                Matcher other = OTHER_FENCE.matcher(source.get(at));
                if (opening.matches()) {
                    String fence = opening.group(2);
                    at = chart(new Fenced(at, closing(at + 1, fence), opening.group(1), fence));
                } else if (other.matches()) {
                    at = keep(at, closing(at + 1, other.group(1)));
                } else {
                    at = keep(at, at);
                }
            }
        }

        /** Repeats lines as they are; returns the index behind them. */
        private int keep(int first, int last) {
            int end = Math.min(last + 1, source.size());
            lines.addAll(source.subList(first, end));
            return end;
        }

        /** The line that closes a fence: as many of the same characters or more, and nothing else. */
        private int closing(int from, String fence) {
            for (int i = from; i < source.size(); i++) {
                String line =
                        QUOTE_MARKS.matcher(source.get(i)).replaceFirst("").strip();
                if (line.startsWith(fence) && line.chars().allMatch(c -> c == fence.charAt(0))) {
                    return i;
                }
            }
            return source.size();
        }

        /** Draws a chart, or leaves it as it is; returns the index behind it. */
        private int chart(Fenced block) {
            if (block.end() == source.size()) {
                note(block, "This block is never closed, so it is left as it is.");
                return keep(block.start(), block.end());
            }
            ParsedChart parsed = MermaidParser.parse(text(block));
            Optional<Chart> drawn = parsed.chart().filter(chart -> !chart.isEmpty());
            if (drawn.isEmpty()) {
                String reason = parsed.faults().isEmpty()
                        ? ParsedChart.NOTHING
                        : parsed.faults().get(0).sentence();
                note(block, reason + " It is left as it is.");
                return keep(block.start(), block.end());
            }
            for (Fault fault : parsed.faults()) {
                int column = block.indent().length() + fault.column();
                faults.add(new Fault(block.start() + 1 + fault.line(), column, fault.sentence()));
            }
            draw(block, drawn.get());
            return block.end() + 1;
        }

        private void note(Fenced block, String sentence) {
            notes.add(new Fault(block.start() + 1, block.indent().length() + 1, sentence));
        }

        /** What stands between the fences, line by line, without the indentation and without options. */
        private String text(Fenced block) {
            var chart = new StringBuilder();
            boolean options = true;
            for (String line : source.subList(block.start() + 1, block.end())) {
                String own = line.startsWith(block.indent())
                        ? line.substring(block.indent().length())
                        : line.strip();
                options &= OPTION.matcher(own).matches();
                chart.append(options ? "" : own).append('\n');
            }
            return chart.toString();
        }

        private void draw(Fenced block, Chart chart) {
            String fence = block.fence().startsWith(":") ? "```" : block.fence();
            int columns = display.width() - block.indent().length();
            var drawing = ChartDrawing.draw(chart, display.withWidth(columns));
            drawing.failure().ifPresent(failure -> note(block, failure));
            lines.add(block.indent() + fence + "text");
            for (Line line : drawing.lines()) {
                lines.add((block.indent() + line.text()).stripTrailing());
            }
            lines.add(block.indent() + fence);
        }
    }
}
