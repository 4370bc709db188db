package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.layout.Cell.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Places everything across the flow, all levels at once: borders, lines and the places where lines touch borders are points of
 * one {@link NetworkSimplex}. Their order in each layer gives the constraints, and every edge pulls its two ends into one
 * column, the harder the longer it is (Gansner et al. 1993, section 4.2, with the pins of a box as points of their own, so
 * that an edge runs straight wherever the two boxes overlap at all).
 */
final class Placement {

    private static final int STIFF = 4096;
    private static final int LONG = 32;
    private static final int DIRECT = 8;
    private static final int CENTER = 1;
    private static final int COMPACT = 2;

    private final Flow flow;
    private final NetworkSimplex solver = new NetworkSimplex();
    private final List<Column> columns = new ArrayList<>();

    private Placement(Flow flow) {
        this.flow = flow;
    }

    /**
     * Gives every column of the level and all inside it its place.
     *
     * @param work steps the solver may take
     */
    static void of(Level top, Column low, Column high, Flow flow, long work) {
        var placement = new Placement(flow);
        placement.known(low);
        placement.known(high);
        placement.within(top, low, high, !top.id.isEmpty());
        int[] found = placement.solver.solve(work);
        for (Column column : placement.columns) {
            column.x = found[column.point] - found[low.point];
        }
    }

    private int known(Column column) {
        if (column.point == 0) {
            column.point = solver.point();
            columns.add(column);
        }
        return column.point;
    }

    private void within(Level level, Column low, Column high, boolean bordered) {
        solver.apart(low.point, high.point, smallest(level, bordered), COMPACT);
        for (List<Cell> layer : level.layers) {
            Cell previous = null;
            for (Cell cell : layer) {
                int point = known(cell.low);
                if (cell.isWide()) {
                    borders(cell);
                }
                if (previous == null) {
                    solver.apart(low.point, point, bordered ? inset(level, cell) : 0);
                } else {
                    solver.apart(end(previous), point, 1 + previous.margin + gap(previous, cell) + lead(cell));
                }
                previous = cell;
            }
            if (previous != null) {
                int padding = previous.kind == Kind.GATE ? 1 : bordered ? flow.paddingAcross() : 0;
                solver.apart(end(previous), high.point, previous.margin + padding);
            }
        }
        for (List<Net> nets : level.nets) {
            nets.forEach(this::pull);
        }
    }

    private static int end(Cell cell) {
        return cell.isWide() ? cell.high.point : cell.low.point;
    }

    /** Cells that stand before the line of a label across the flow. */
    private int lead(Cell cell) {
        return 0;
    }

    private int inset(Level level, Cell cell) {
        if (cell.kind == Kind.GATE) {
            return titleSide(level, cell) ? titleWidth(level) + 3 : 1;
        }
        return flow.paddingAcross() + titleRows(level);
    }

    private int smallest(Level level, boolean bordered) {
        if (!bordered) {
            return 0;
        }
        return flow.isHorizontal() ? 2 : titleWidth(level) + (level.title.isEmpty() ? 1 : 5 - 1);
    }

    private int titleWidth(Level level) {
        return Nesting.widest(level.title);
    }

    /** In a chart that flows sideways a title of several lines takes rows across the flow. */
    private int titleRows(Level level) {
        return flow.isHorizontal() && level.title.size() > 1 ? level.title.size() : 0;
    }

    private boolean titleSide(Level level, Cell gate) {
        boolean before = level.gatesBefore.contains(gate);
        return !flow.isHorizontal() && !level.title.isEmpty() && before != flow.isMirrored();
    }

    private int gap(Cell a, Cell b) {
        if (a.isWide() && b.isWide()) {
            return flow.betweenBoxes();
        }
        return a.isWide() || b.isWide() ? flow.betweenBoxAndLine() : flow.betweenLines();
    }

    private void borders(Cell cell) {
        int low = cell.low.point;
        int high = known(cell.high);
        if (cell.kind == Kind.BOX) {
            solver.apart(low, high, cell.across - 1, STIFF);
        } else {
            within(cell.inner, cell.low, cell.high, true);
        }
        touch(cell, cell.before, true);
        touch(cell, cell.after, false);
    }

    private void touch(Cell cell, List<Column> side, boolean before) {
        Column previous = null;
        for (Column column : side) {
            boolean gate = column.point != 0;
            int point = known(column);
            if (!gate) {
                boolean title = cell.inner != null
                        && !cell.inner.title.isEmpty()
                        && !flow.isHorizontal()
                        && before != flow.isMirrored();
                solver.apart(cell.low.point, point, title ? titleWidth(cell.inner) + 3 : 1);
                solver.apart(point, cell.high.point, 1);
                if (cell.kind == Kind.BOX) {
                    solver.near(cell.low.point, point, (cell.across - 1) / 2, CENTER);
                }
            }
            if (previous != null) {
                solver.apart(previous.point, point, flow.betweenPins());
            }
            previous = column;
        }
    }

    private void pull(Net net) {
        if (net.segments.size() == 1) {
            Segment segment = net.segments.get(0);
            boolean direct = segment.upper.isWide() && segment.lower.isWide();
            boolean inner = !segment.upper.isWide() && !segment.lower.isWide();
            int pull = inner ? LONG : direct ? DIRECT : DIRECT * 2;
            solver.near(known(segment.top), known(segment.bottom), 0, pull);
            return;
        }
        Set<Column> tops = new LinkedHashSet<>(net.tops());
        Set<Column> bottoms = new LinkedHashSet<>(net.bottoms());
        int pairs = tops.size() * bottoms.size();
        for (Segment segment : net.segments) {
            solver.near(
                    known(segment.top),
                    known(segment.bottom),
                    0,
                    pairs > 2 * (tops.size() + bottoms.size()) ? 1 : DIRECT / 2);
        }
    }
}
