package dev.onekernel.diagram.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which edges lead against the flow, so that without them no circle is left: those which a depth-first search, in the
 * order of declaration, finds leading back. Then leads every edge through the frames around its ends, from outside to inside,
 * since only now it is known which side of a frame it crosses.
 */
final class CycleBreaking {

    private CycleBreaking() {}

    static void in(Level level) {
        reverse(level);
        for (Wire wire : level.wires) {
            link(level, wire);
        }
        for (Cell cell : level.cells) {
            if (cell.inner != null) {
                in(cell.inner);
            }
        }
    }

    private static void reverse(Level level) {
        var out = new HashMap<Cell, List<Wire>>();
        var entered = new HashSet<Cell>();
        for (Wire wire : level.wires) {
            Cell from = childOf(level, wire.from);
            Cell to = childOf(level, wire.to);
            if (from != null && to != null) {
                out.computeIfAbsent(from, unknown -> new ArrayList<>()).add(wire);
                entered.add(to);
            }
        }
        var open = new HashSet<Cell>();
        var done = new HashSet<Cell>();
        for (Cell cell : level.cells) {
            if (!entered.contains(cell)) {
                search(level, cell, out, open, done);
            }
        }
        for (Cell cell : level.cells) {
            search(level, cell, out, open, done);
        }
    }

    /** Depth first without recursion: a chain may be ten thousand nodes long. */
    private static void search(Level level, Cell start, Map<Cell, List<Wire>> out, Set<Cell> open, Set<Cell> done) {
        if (done.contains(start)) {
            return;
        }
        var path = new ArrayDeque<Cell>();
        var next = new HashMap<Cell, Integer>();
        path.push(start);
        open.add(start);
        while (!path.isEmpty()) {
            Cell cell = path.peek();
            List<Wire> wires = out.getOrDefault(cell, List.of());
            int at = next.merge(cell, 1, Integer::sum) - 1;
            if (at == wires.size()) {
                path.pop();
                open.remove(cell);
                done.add(cell);
                continue;
            }
            Wire wire = wires.get(at);
            Cell to = childOf(level, wire.to);
            if (open.contains(to)) {
                wire.reversed = true;
            } else if (!done.contains(to)) {
                path.push(to);
                open.add(to);
            }
        }
    }

    /** The cell of {@code level} that is or holds {@code end}; null if {@code end} is the frame around the level. */
    static Cell childOf(Level level, Cell end) {
        if (end == level.frame) {
            return null;
        }
        Cell cell = end;
        while (cell.level != level) {
            cell = cell.level.frame;
        }
        return cell;
    }

    private static void link(Level level, Wire wire) {
        Cell upperEnd = wire.reversed ? wire.to : wire.from;
        Cell lowerEnd = wire.reversed ? wire.from : wire.to;
        Cell upper = childOf(level, upperEnd);
        Cell lower = childOf(level, lowerEnd);
        Cell upperGate = upper == null ? null : inwards(level, upperEnd, wire, false);
        Cell lowerGate = lower == null ? null : inwards(level, lowerEnd, wire, true);
        if (upper == null) {
            upper = level.gate(true);
            upper.stop = true;
        }
        if (lower == null) {
            lower = level.gate(false);
            lower.stop = true;
        }
        level.links.add(new Segment(wire, upper, lower, upperGate, lowerGate));
    }

    /**
     * Links {@code end} with gates of all frames between it and {@code outer}.
     *
     * @param before true if the wire enters by the side the flow comes from
     * @return the gate of the outermost of those frames, or null if there is none
     */
    private static Cell inwards(Level outer, Cell end, Wire wire, boolean before) {
        Cell gate = null;
        for (Cell cell = end; cell.level != outer; cell = cell.level.frame) {
            Cell passed = cell.level.gate(before);
            cell.level.links.add(
                    before ? new Segment(wire, passed, cell, null, gate) : new Segment(wire, cell, passed, gate, null));
            gate = passed;
        }
        return gate;
    }
}
