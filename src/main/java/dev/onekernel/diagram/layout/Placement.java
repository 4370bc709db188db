package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.layout.Cell.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Places everything across the flow, all levels at once: borders, lines and the places where lines touch borders are points of
 * one {@link NetworkSimplex}. Their order in each layer gives the constraints, and every edge pulls its two ends into one
 * column, the harder the longer it is (Gansner et al. 1993, section 4.2, with the pins of a box as points of their own, so
 * that an edge runs straight wherever the two boxes overlap at all).
 */
final class Placement {

    /** Holds the width of a box against everything else. */
    private static final int STIFF = 4096;

    /** What a box gives way to, within narrow limits: one edge that then runs straight. */
    private static final int ELASTIC = 5;

    /** Pulls of an edge between two bends, and between two boxes; half as much again where it enters or leaves a box. */
    private static final int LONG = 32;

    private static final int DIRECT = 8;

    /** Pull of a pin towards the middle of its side, and of a frame on itself. */
    private static final int CENTER = 1;

    private static final int COMPACT = 2;

    private final Flow flow;
    private final NetworkSimplex solver = new NetworkSimplex();
    private final List<Column> columns = new ArrayList<>();
    private final List<Bound> bounds = new ArrayList<>();
    private final List<Spring> springs = new ArrayList<>();
    private final List<int[]> rigid = new ArrayList<>();
    /** True once it is known which edges can run straight: only they are still pulled hard. */
    private final boolean again;

    private record Bound(int a, int b, int distance) {}

    private record Spring(int a, int b, int offset, int pull) {}

    private Placement(Flow flow, boolean again) {
        this.flow = flow;
        this.again = again;
    }

    /**
     * Gives every column of the level and all inside it its place.
     *
     * @param most cells there are across the flow; much more than that is not worked out in full
     * @param work steps the solver may take
     */
    static void of(Level top, Column low, Column high, Flow flow, int most, long work) {
        new Placement(flow, false).place(top, low, high, work);
        if (high.x <= most + most / 8) {
            new Placement(flow, true).place(top, low, high, work);
        }
    }

    private void place(Level top, Column low, Column high, long work) {
        low.point = 0;
        high.point = 0;
        forget(top);
        known(low);
        known(high);
        within(top, low, high, !top.id.isEmpty());
        int[] found = solver.solve(work);
        if (again) {
            balance(top, low, high, found);
        }
        for (Column column : columns) {
            column.x = found[column.point] - found[low.point];
        }
        if (again && !flow.isHorizontal()) {
            new Trunks(flow).moveAside(top);
        }
    }

    private static void forget(Level level) {
        for (List<Cell> layer : level.layers) {
            for (Cell cell : layer) {
                cell.low.point = 0;
                cell.high.point = 0;
                cell.before.forEach(column -> column.point = 0);
                cell.after.forEach(column -> column.point = 0);
                if (cell.inner != null) {
                    forget(cell.inner);
                }
            }
        }
    }

    private void balance(Level top, Column low, Column high, int[] found) {
        var balance = new Balance(found);
        bounds.forEach(bound -> balance.bound(bound.a(), bound.b(), bound.distance()));
        springs.forEach(spring -> balance.spring(spring.a(), spring.b(), spring.offset(), spring.pull()));
        balance.together(low.point, high.point);
        rigid.forEach(pair -> balance.together(pair[0], pair[1]));
        straight(top, balance, found);
        balance.settle(low.point);
    }

    private static void straight(Level level, Balance balance, int[] found) {
        for (List<Net> nets : level.nets) {
            for (Net net : nets) {
                Segment segment = net.segments.get(0);
                if (net.segments.size() == 1 && found[segment.top.point] == found[segment.bottom.point]) {
                    balance.together(segment.top.point, segment.bottom.point);
                }
            }
        }
        for (Cell cell : level.cells) {
            if (cell.inner != null) {
                straight(cell.inner, balance, found);
            }
        }
    }

    private void apart(int a, int b, int distance) {
        solver.apart(a, b, distance);
        bounds.add(new Bound(a, b, distance));
    }

    private void near(int a, int b, int offset, int pull) {
        solver.near(a, b, offset, pull);
        springs.add(new Spring(a, b, offset, pull));
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
        bounds.add(new Bound(low.point, high.point, smallest(level, bordered)));
        for (List<Cell> layer : level.layers) {
            Cell previous = null;
            for (Cell cell : layer) {
                int point = known(cell.low);
                if (cell.isWide()) {
                    borders(cell);
                }
                if (previous == null) {
                    apart(low.point, point, (bordered ? inset(level, cell) : 0) + cell.lead);
                } else {
                    apart(end(previous), point, 1 + previous.margin + gap(previous, cell) + cell.lead);
                }
                previous = cell;
            }
            if (previous != null) {
                int padding = level.spare + (previous.kind == Kind.GATE ? 1 : bordered ? flow.paddingAcross() : 0);
                apart(end(previous), high.point, previous.margin + padding);
            }
        }
        for (List<Net> nets : level.nets) {
            nets.forEach(this::pull);
        }
    }

    private static int end(Cell cell) {
        return cell.isWide() ? cell.high.point : cell.low.point;
    }

    private int inset(Level level, Cell cell) {
        if (cell.kind == Kind.GATE) {
            return firstPin(level.title, level.gatesBefore.contains(cell));
        }
        return flow.paddingAcross() + titleRows(level);
    }

    private int smallest(Level level, boolean bordered) {
        if (!bordered) {
            return 0;
        }
        return flow.isHorizontal() ? 2 : level.title.isEmpty() ? 1 : Nesting.widest(level.title) + 4;
    }

    /** In a chart that flows sideways a title of several lines takes rows across the flow. */
    private int titleRows(Level level) {
        return flow.isHorizontal() && level.title.size() > 1 ? level.title.size() : 0;
    }

    /** How far from the low border the first line may touch or cross a side: behind the title, where it stands in that side. */
    private int firstPin(List<String> title, boolean before) {
        boolean titled = !flow.isHorizontal() && !title.isEmpty() && before != flow.isMirrored();
        return titled ? Nesting.widest(title) + 3 : 1;
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
            int little = flow.isHorizontal() ? 2 : 6;
            solver.apart(low, high, cell.across - 1, STIFF + ELASTIC);
            if (cell.picture == null) { // a box may grow a little where that keeps an edge straight
                solver.near(low, high, cell.across - 1 + little, STIFF);
            }
            rigid.add(new int[] {low, high});
        } else {
            within(cell.inner, cell.low, cell.high, true);
        }
        touch(cell, cell.before, true);
        touch(cell, cell.after, false);
        if (cell.kind == Kind.BOX) {
            cell.before.forEach(pin -> rigid.add(new int[] {low, pin.point}));
            cell.after.forEach(pin -> rigid.add(new int[] {low, pin.point}));
        }
    }

    private void touch(Cell cell, List<Column> side, boolean before) {
        Column previous = null;
        for (Column column : side) {
            boolean gate = column.point != 0;
            int point = known(column);
            if (!gate) {
                apart(cell.low.point, point, firstPin(cell.title(), before));
                apart(point, cell.high.point, 1);
                if (cell.kind == Kind.BOX) {
                    near(cell.low.point, point, (cell.across - 1) / 2, again ? 2 * CENTER : CENTER);
                }
            }
            if (previous != null) {
                apart(previous.point, point, flow.betweenPins());
            }
            previous = column;
        }
    }

    private void pull(Net net) {
        int pairs = net.tops().size() * net.bottoms().size();
        boolean many = pairs > 2 * (net.tops().size() + net.bottoms().size());
        for (Segment segment : net.segments) {
            int top = known(segment.top);
            int bottom = known(segment.bottom);
            near(top, bottom, 0, net.segments.size() == 1 ? single(segment) : again || many ? 1 : DIRECT / 2);
        }
    }

    private int single(Segment segment) {
        if (again && segment.top.x != segment.bottom.x) {
            return 1;
        }
        if (!segment.upper.isWide() && !segment.lower.isWide()) {
            return LONG;
        }
        return segment.upper.isWide() && segment.lower.isWide() ? DIRECT : DIRECT * 2;
    }
}
