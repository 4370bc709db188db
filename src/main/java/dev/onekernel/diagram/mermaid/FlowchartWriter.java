package dev.onekernel.diagram.mermaid;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Direction;
import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Node;
import dev.onekernel.diagram.model.Flowchart.Stroke;
import dev.onekernel.diagram.model.Flowchart.Subgraph;
import dev.onekernel.diagram.model.Flowchart.Tip;
import dev.onekernel.diagram.model.NodeShape;
import java.util.List;
import java.util.Map;

/** A flowchart as source: first its nodes in their order, then its subgraphs with what they hold, then its edges. */
final class FlowchartWriter {

    /** What stands around the label of each shape; the others have a name instead. */
    private static final Map<NodeShape, Brackets> BRACKETS = Map.ofEntries(
            Map.entry(NodeShape.RECTANGLE, new Brackets("[", "]")),
            Map.entry(NodeShape.ROUNDED, new Brackets("(", ")")),
            Map.entry(NodeShape.STADIUM, new Brackets("([", "])")),
            Map.entry(NodeShape.SUBROUTINE, new Brackets("[[", "]]")),
            Map.entry(NodeShape.CYLINDER, new Brackets("[(", ")]")),
            Map.entry(NodeShape.CIRCLE, new Brackets("((", "))")),
            Map.entry(NodeShape.DOUBLE_CIRCLE, new Brackets("(((", ")))")),
            Map.entry(NodeShape.FLAG, new Brackets(">", "]")),
            Map.entry(NodeShape.DIAMOND, new Brackets("{", "}")),
            Map.entry(NodeShape.HEXAGON, new Brackets("{{", "}}")),
            Map.entry(NodeShape.LEAN_RIGHT, new Brackets("[/", "/]")),
            Map.entry(NodeShape.LEAN_LEFT, new Brackets("[\\", "\\]")),
            Map.entry(NodeShape.TRAPEZOID, new Brackets("[/", "\\]")),
            Map.entry(NodeShape.INVERSE_TRAPEZOID, new Brackets("[\\", "/]")));

    private static final Map<NodeShape, String> NAMES =
            Map.of(NodeShape.DOCUMENT, "doc", NodeShape.BAR, "fork", NodeShape.BRACE, "brace");

    private record Brackets(String open, String close) {}

    private final Flowchart chart;
    private final StringBuilder source = new StringBuilder();

    FlowchartWriter(Flowchart chart) {
        this.chart = chart;
    }

    String source() {
        source.append(MermaidWriter.head(chart, "flowchart " + word(chart.direction())));
        chart.nodes().forEach(node -> line(1, node(node)));
        subgraphs("", chart.direction(), 1);
        chart.edges().forEach(edge -> line(1, edge(edge)));
        return source.toString();
    }

    private void line(int depth, String line) {
        source.append("  ".repeat(depth)).append(line).append('\n');
    }

    private static String word(Direction direction) {
        return switch (direction) {
            case DOWN -> "TB";
            case UP -> "BT";
            case RIGHT -> "LR";
            case LEFT -> "RL";
        };
    }

    private static String node(Node node) {
        String label = quoted(node.label());
        Brackets brackets = BRACKETS.get(node.shape());
        return brackets == null
                ? node.id() + "@{ shape: " + NAMES.get(node.shape()) + ", label: " + label + " }"
                : node.id() + brackets.open() + label + brackets.close();
    }

    private void subgraphs(String parent, Direction around, int depth) {
        for (Subgraph subgraph : chart.subgraphs()) {
            if (subgraph.parent().equals(parent)) {
                line(depth, "subgraph " + head(subgraph));
                if (subgraph.direction() != around) {
                    line(depth + 1, "direction " + word(subgraph.direction()));
                }
                chart.nodes().stream()
                        .filter(node -> node.parent().equals(subgraph.id()))
                        .forEach(node -> line(depth + 1, node.id()));
                subgraphs(subgraph.id(), subgraph.direction(), depth + 1);
                line(depth, "end");
            }
        }
    }

    /** An id with a blank was made by the parser, for a subgraph that its author gave a title only. */
    private static String head(Subgraph subgraph) {
        String title = quoted(subgraph.title());
        return subgraph.id().contains(" ") ? title : subgraph.id() + "[" + title + "]";
    }

    /** A text in quotes; a blank for an empty one, which Mermaid would refuse. */
    private static String quoted(List<String> lines) {
        String text = MermaidWriter.label(lines);
        return "\"" + (text.isEmpty() ? " " : text) + "\"";
    }

    private static String edge(Edge edge) {
        String label = edge.label().isEmpty() ? "" : "|" + quoted(edge.label()) + "|";
        return edge.from() + " " + arrow(edge) + label + " " + edge.to();
    }

    private static String arrow(Edge edge) {
        if (edge.stroke() == Stroke.INVISIBLE) {
            return "~".repeat(edge.length() + 2);
        }
        String start = edge.start() == Tip.ARROW ? "<" : tip(edge.start(), "");
        return start
                + switch (edge.stroke()) {
                    case HEAVY -> "=".repeat(edge.length() + 1) + tip(edge.end(), "=");
                    case DOTTED -> "-" + ".".repeat(edge.length()) + "-" + tip(edge.end(), "");
                    default -> "-".repeat(edge.length() + 1) + tip(edge.end(), "-");
                };
    }

    private static String tip(Tip tip, String none) {
        return switch (tip) {
            case NONE -> none;
            case ARROW -> ">";
            case CIRCLE -> "o";
            case CROSS -> "x";
        };
    }
}
