package dev.onekernel.diagram.mermaid;

import dev.onekernel.diagram.model.Chart;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.SequenceChart;
import java.util.List;
import java.util.stream.Collectors;

/** Writes charts in the language of Mermaid 11. {@link MermaidParser} reads the same chart from what is written. */
public final class MermaidWriter {

    private MermaidWriter() {}

    /** The source of a chart, ending with a line break. */
    public static String write(Chart chart) {
        if (chart instanceof Flowchart flowchart) {
            return new FlowchartWriter(flowchart).source();
        }
        return new SequenceWriter((SequenceChart) chart).source();
    }

    /** What stands above a chart of either kind: its title, and behind the line that names the kind its description. */
    static String head(Chart chart, String kind) {
        var head = new StringBuilder();
        if (!chart.title().isEmpty()) {
            head.append("---\ntitle: \"")
                    .append(chart.title().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"\n---\n");
        }
        head.append(kind).append('\n');
        if (!chart.accTitle().isEmpty()) {
            head.append("  accTitle: ").append(chart.accTitle()).append('\n');
        }
        if (!chart.accDescr().isEmpty()) {
            head.append("  accDescr: ").append(chart.accDescr()).append('\n');
        }
        return head.toString();
    }

    /** The lines of a label, with entities for what is markup in Mermaid or HTML. */
    static String label(List<String> lines) {
        return lines.stream().map(MermaidWriter::escaped).collect(Collectors.joining("<br/>"));
    }

    private static String escaped(String line) {
        var text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ("\"#&<>`;\\".indexOf(c) >= 0) {
                text.append('#').append((int) c).append(';');
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
