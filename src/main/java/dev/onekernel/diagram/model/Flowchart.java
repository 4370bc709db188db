package dev.onekernel.diagram.model;

import java.util.List;

/**
 * A flowchart as its author meant it: what is connected with what, not where it stands.
 *
 * @param direction where its edges mostly lead
 * @param title from the front matter, or empty
 * @param accTitle the name for those who cannot see it, or empty
 * @param accDescr the description for those who cannot see it, or empty
 * @param nodes in the order they are first mentioned
 * @param edges in the order they are written
 * @param subgraphs outer ones before the ones they hold
 */
public record Flowchart(
        Direction direction,
        String title,
        String accTitle,
        String accDescr,
        List<Node> nodes,
        List<Edge> edges,
        List<Subgraph> subgraphs)
        implements Chart {

    public Flowchart {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        subgraphs = List.copyOf(subgraphs);
    }

    /** The edges, each once: what is written twice in the same words says nothing more. */
    public List<Edge> drawnEdges() {
        return edges.stream().distinct().toList();
    }

    /** The same chart with other nodes and edges. */
    public Flowchart with(List<Node> nodes, List<Edge> edges) {
        return new Flowchart(direction, title, accTitle, accDescr, nodes, edges, subgraphs);
    }

    @Override
    public boolean isEmpty() {
        return nodes.isEmpty() && subgraphs.isEmpty();
    }

    /** The same chart with its main direction, and that of every subgraph, lying on the other axis. */
    public Flowchart turned(Direction direction) {
        var turned = subgraphs.stream()
                .map(subgraph -> new Subgraph(subgraph.id(), subgraph.title(), direction, subgraph.parent()))
                .toList();
        return new Flowchart(direction, title, accTitle, accDescr, nodes, edges, turned);
    }

    /** Where the edges of a chart or of one subgraph mostly lead. */
    public enum Direction {
        DOWN,
        UP,
        RIGHT,
        LEFT;

        public boolean isHorizontal() {
            return this == RIGHT || this == LEFT;
        }
    }

    /**
     * A box.
     *
     * @param label its lines as written, before wrapping
     * @param parent the id of the subgraph that holds it, or empty
     */
    public record Node(String id, List<String> label, NodeShape shape, String parent) {
        public Node {
            label = List.copyOf(label);
        }
    }

    /**
     * A line from one node or subgraph to another.
     *
     * @param label its lines, or none
     * @param length how many ranks it spans at least, 1 or more
     * @param steady true if the layout must not depend on its stroke and its tips, because they change while somebody looks at the
     *     chart: it is never drawn as one line with others
     */
    public record Edge(
            String from, String to, List<String> label, Stroke stroke, Tip start, Tip end, int length, boolean steady) {
        public Edge {
            label = List.copyOf(label);
        }

        /** An edge that may be drawn as one line with others that look the same. */
        public Edge(String from, String to, List<String> label, Stroke stroke, Tip start, Tip end, int length) {
            this(from, to, label, stroke, start, end, length, false);
        }

        /** Few edges have the same ends. Java would link a record's own hash code at its first call, while a learner waits. */
        @Override
        public int hashCode() {
            return 31 * from.hashCode() + to.hashCode();
        }
    }

    /** How a line is drawn. An invisible one only places its ends. */
    public enum Stroke {
        LIGHT,
        HEAVY,
        DOTTED,
        INVISIBLE
    }

    /** What stands at an end of a line. */
    public enum Tip {
        NONE,
        ARROW,
        CIRCLE,
        CROSS
    }

    /**
     * A frame around nodes and other frames.
     *
     * @param direction its own, or that of what holds it
     * @param parent the id of the subgraph around it, or empty
     */
    public record Subgraph(String id, List<String> title, Direction direction, String parent) {
        public Subgraph {
            title = List.copyOf(title);
        }
    }
}
