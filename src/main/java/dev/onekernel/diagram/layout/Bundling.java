package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.Flowchart.Stroke;
import dev.onekernel.diagram.Flowchart.Tip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which edges are drawn as one line where they meet. Lines have no direction of their own, so whoever follows a merged
 * line may turn at each of its joints; edges are merged only where every way one can go is an edge of the chart: from one
 * cell to several, from several to one, or from each of several to each of several others. An edge is merged at one of its
 * ends at most.
 */
final class Bundling {

    /** Edges that could be merged because they share an end and look alike. */
    private record Meeting(Cell center, boolean source, boolean reversed, Stroke stroke, Tip tip) {}

    private record Spread(Set<Cell> targets, int layer, boolean reversed, Stroke stroke, Tip tip) {}

    private final Flow flow;
    private final List<Wire> wires = new ArrayList<>();

    private Bundling(Flow flow) {
        this.flow = flow;
    }

    static void of(Level top, Flow flow) {
        var bundling = new Bundling(flow);
        bundling.collect(top);
        bundling.everyToEvery();
        bundling.stars();
    }

    private void collect(Level level) {
        for (Wire wire : level.wires) {
            boolean oneTip = wire.edge.end() != Tip.NONE && wire.edge.start() == Tip.NONE;
            if (oneTip && !wire.isInvisible()) {
                wires.add(wire);
            }
        }
        for (Cell cell : level.cells) {
            if (cell.inner != null) {
                collect(cell.inner);
            }
        }
    }

    /** Two or more cells of one layer, each with the same edges to the same two or more cells of the next. */
    private void everyToEvery() {
        var targets = new LinkedHashMap<Cell, Set<Cell>>();
        var direct = new LinkedHashMap<Cell, List<Wire>>();
        for (Wire wire : wires) {
            boolean next = wire.from.level == wire.to.level && Math.abs(wire.from.layer - wire.to.layer) == 1;
            if (next
                    && targets.computeIfAbsent(wire.from, unknown -> new LinkedHashSet<>())
                            .add(wire.to)) {
                direct.computeIfAbsent(wire.from, unknown -> new ArrayList<>()).add(wire);
            }
        }
        var alike = new LinkedHashMap<Spread, List<Cell>>();
        targets.forEach((cell, to) -> {
            Wire first = direct.get(cell).get(0);
            boolean same = direct.get(cell).stream()
                    .allMatch(wire -> wire.reversed == first.reversed
                            && wire.edge.stroke() == first.edge.stroke()
                            && wire.edge.end() == first.edge.end());
            if (same && to.size() > 1) {
                var spread = new Spread(to, cell.layer, first.reversed, first.edge.stroke(), first.edge.end());
                alike.computeIfAbsent(spread, unknown -> new ArrayList<>()).add(cell);
            }
        });
        alike.values().stream().filter(cells -> cells.size() > 1).forEach(cells -> {
            var bundle = new Bundle(null);
            cells.forEach(cell -> direct.get(cell).forEach(wire -> wire.bundle = bundle));
        });
    }

    private void stars() {
        var meetings = new LinkedHashMap<Meeting, List<Wire>>();
        for (Wire wire : wires) {
            if (wire.bundle == null) {
                for (boolean source : new boolean[] {true, false}) {
                    Cell center = source ? wire.from : wire.to;
                    if (meetsIn(center, wire)) {
                        var meeting = new Meeting(center, source, wire.reversed, wire.edge.stroke(), wire.edge.end());
                        meetings.computeIfAbsent(meeting, unknown -> new ArrayList<>())
                                .add(wire);
                    }
                }
            }
        }
        meetings.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Meeting, List<Wire>> entry) ->
                        -entry.getValue().size()))
                .forEach(entry -> bundle(entry.getKey(), entry.getValue()));
    }

    /** False for the frame around an edge: such an edge ends at a gate of its own. */
    private static boolean meetsIn(Cell center, Wire wire) {
        return segmentAt(center, wire) != null;
    }

    private static Segment segmentAt(Cell cell, Wire wire) {
        for (Segment segment : (cell == wire.from) == wire.reversed ? cell.in : cell.out) {
            if (segment.wire == wire) {
                return segment;
            }
        }
        return null;
    }

    private void bundle(Meeting meeting, List<Wire> all) {
        var others = new HashSet<Cell>();
        var free = new ArrayList<Wire>();
        for (Wire wire : all) {
            if (wire.bundle == null && others.add(meeting.source() ? wire.to : wire.from)) {
                free.add(wire);
            }
        }
        int count = free.size();
        free.sort(Comparator.comparingDouble(wire -> far(meeting, wire)));
        boolean manySides = !flow.isHorizontal() && meeting.source();
        if (manySides && count % 2 == 1 && count > 1) { // the one in the middle runs straight on
            join(meeting, free.subList(0, count / 2));
            join(meeting, free.subList(count / 2 + 1, count));
        } else if (!manySides || count > 2) {
            join(meeting, free);
        }
    }

    private static double far(Meeting meeting, Wire wire) {
        Segment segment = segmentAt(meeting.center(), wire);
        return (segment.upper == meeting.center() ? segment.lower : segment.upper).order;
    }

    private static void join(Meeting meeting, List<Wire> wires) {
        if (wires.size() > 1) {
            var bundle = new Bundle(meeting.center());
            wires.forEach(wire -> wire.bundle = bundle);
        }
    }
}
