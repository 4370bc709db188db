package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.Flowchart;
import dev.onekernel.diagram.Flowchart.Edge;
import dev.onekernel.diagram.Flowchart.Node;
import dev.onekernel.diagram.Flowchart.Subgraph;
import dev.onekernel.diagram.layout.Cell.Kind;
import dev.onekernel.text.Line;
import dev.onekernel.text.Width;
import dev.onekernel.text.Wrap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds for each subgraph what lies directly in it, and for each edge the innermost subgraph that holds both of its ends. */
final class Nesting {

    private final Flowchart chart;
    private final Flow flow;
    private final Spacing spacing;
    private final Function<Subgraph, Picture> apart;
    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    /**
     * @param apart draws a subgraph that flows in another direction than what is around it
     */
    Nesting(Flowchart chart, Flow flow, Spacing spacing, Function<Subgraph, Picture> apart) {
        this.chart = chart;
        this.flow = flow;
        this.spacing = spacing;
        this.apart = apart;
    }

    /** The level of the subgraph {@code root}, or of the whole chart if that is empty, with all levels inside. */
    Level of(String root, List<String> title) {
        var top = new Level(null, root, wrapped(title, spacing.labelFor(title)));
        levels.put(root, top);
        chart.subgraphs().forEach(subgraph -> parents.put(subgraph.id(), subgraph.parent()));
        chart.nodes().forEach(node -> parents.put(node.id(), node.parent()));
        var inner = new ArrayList<Subgraph>();
        for (Subgraph subgraph : chart.subgraphs()) {
            Level level = levels.get(subgraph.parent());
            if (level != null && !subgraph.id().equals(root)) {
                inner.add(subgraph);
                if (subgraph.direction() == flow.direction()) {
                    levels.put(subgraph.id(), level); // a promise, kept below
                }
            }
        }
        var nodes = new HashMap<String, List<Node>>();
        chart.nodes()
                .forEach(node -> nodes.computeIfAbsent(node.parent(), unknown -> new ArrayList<>())
                        .add(node));
        inner.forEach(this::frame);
        levels.forEach((id, level) -> nodes.getOrDefault(id, List.of()).forEach(node -> box(level, node)));
        levels.values().forEach(level -> inAuthorsOrder(level));
        int number = 0;
        for (Edge edge : chart.edges()) {
            wire(edge, number++);
        }
        return top;
    }

    private void frame(Subgraph subgraph) {
        Level level = levels.get(subgraph.parent());
        boolean along = subgraph.direction() == flow.direction();
        var cell = new Cell(along ? Kind.FRAME : Kind.BOX, level, numberOf(subgraph.id()));
        if (along) {
            cell.inner = new Level(cell, subgraph.id(), wrapped(subgraph.title(), spacing.labelFor(subgraph.title())));
            levels.put(subgraph.id(), cell.inner);
        } else {
            cell.picture = apart.apply(subgraph);
            cell.across = flow.isHorizontal() ? cell.picture.rows() : cell.picture.columns();
            cell.along = flow.isHorizontal() ? cell.picture.columns() : cell.picture.rows();
        }
        add(cell, subgraph.id());
    }

    private void box(Level level, Node node) {
        var cell = new Cell(Kind.BOX, level, numberOf(node.id()));
        cell.node = node;
        cell.text = wrapped(node.label(), spacing.labelFor(node.label()));
        int columns = widest(cell.text) + 4;
        int rows = Math.max(1, cell.text.size()) + 2;
        cell.across = flow.isHorizontal() ? rows : columns;
        cell.along = flow.isHorizontal() ? columns : rows;
        add(cell, node.id());
    }

    private void add(Cell cell, String id) {
        cell.level.cells.add(cell);
        cells.put(id, cell);
    }

    private final Map<String, Integer> numbers = new HashMap<>();

    /** Where a node or subgraph comes in the chart: at the first edge that names it, or else at its declaration. */
    private int numberOf(String id) {
        if (numbers.isEmpty()) {
            for (Node node : chart.nodes()) {
                for (String at = node.id(); at != null && !at.isEmpty(); at = parents.get(at)) {
                    numbers.putIfAbsent(at, numbers.size());
                }
            }
            chart.subgraphs().forEach(subgraph -> numbers.putIfAbsent(subgraph.id(), numbers.size()));
        }
        return numbers.getOrDefault(id, numbers.size());
    }

    private static void inAuthorsOrder(Level level) {
        level.cells.sort((a, b) -> Integer.compare(a.number, b.number));
    }

    private void wire(Edge edge, int number) {
        Cell from = nearest(edge.from());
        Cell to = nearest(edge.to());
        if (from == null || to == null) {
            return; // outside this sheet, or inside one that is drawn apart
        }
        var wire = new Wire(edge, number, wrapped(edge.label(), spacing.captionFor(edge.label())), from, to);
        if (from == to) {
            if (cells.get(edge.from()) == from && cells.get(edge.to()) == to && !wire.isInvisible()) {
                from.loops.add(wire);
            }
            return;
        }
        common(from, to).wires.add(wire);
    }

    /** The cell of a node or subgraph, or of the smallest subgraph around it that is drawn as a whole. */
    private Cell nearest(String id) {
        for (String at = id; at != null && !at.isEmpty(); at = parents.get(at)) {
            Cell cell = cells.get(at);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    /** The innermost level with both cells in it, where a frame counts as lying in itself. */
    private static Level common(Cell a, Cell b) {
        Level left = a.inner != null ? a.inner : a.level;
        Level right = b.inner != null ? b.inner : b.level;
        int leftDepth = left.depth();
        int rightDepth = right.depth();
        while (left != right) {
            if (leftDepth >= rightDepth) {
                left = left.frame.level;
                leftDepth--;
            } else {
                right = right.frame.level;
                rightDepth--;
            }
        }
        return left;
    }

    static List<String> wrapped(List<String> lines, int columns) {
        var wrapped = new ArrayList<String>();
        for (String line : lines) {
            Wrap.lines(Line.of(line), columns).forEach(each -> wrapped.add(each.text()));
        }
        return wrapped;
    }

    static int widest(List<String> lines) {
        return lines.stream().mapToInt(Width::of).max().orElse(0);
    }
}
