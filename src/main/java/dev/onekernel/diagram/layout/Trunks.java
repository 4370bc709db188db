package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.layout.Cell.Kind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Moves the trunk of a merged line that would run into one of its own branches one cell aside. A joint with four arms would look
 * like two lines crossing; the alternative, a track for either side, costs a row.
 */
final class Trunks {

    private final Flow flow;

    Trunks(Flow flow) {
        this.flow = flow;
    }

    void moveAside(Level level) {
        for (List<Net> nets : level.nets) {
            nets.forEach(this::moveAside);
        }
        for (Cell cell : level.cells) {
            if (cell.inner != null) {
                moveAside(cell.inner);
            }
        }
    }

    private void moveAside(Net net) {
        Set<Column> tops = net.tops();
        Set<Column> bottoms = net.bottoms();
        if (net.segments.size() < 2 || tops.size() > 1 && bottoms.size() > 1) {
            return;
        }
        boolean down = tops.size() == 1;
        Column trunk = (down ? tops : bottoms).iterator().next();
        Segment segment = net.segments.get(0);
        Cell cell = down ? segment.upper : segment.lower;
        var branches = new TreeSet<Integer>();
        (down ? bottoms : tops).forEach(column -> branches.add(column.x));
        boolean between = branches.first() < trunk.x && trunk.x < branches.last();
        if (cell.kind == Kind.BOX && cell.picture == null && between && branches.contains(trunk.x)) {
            step(trunk, cell, down ? cell.after : cell.before, branches);
        }
    }

    private void step(Column trunk, Cell cell, List<Column> side, Set<Integer> branches) {
        int at = side.indexOf(trunk);
        int least = at == 0 ? cell.low.x + 1 : side.get(at - 1).x + flow.betweenPins();
        int most = at + 1 == side.size() ? cell.high.x - 1 : side.get(at + 1).x - flow.betweenPins();
        for (int x : new int[] {trunk.x + 1, trunk.x - 1}) {
            if (least <= x && x <= most && !branches.contains(x)) {
                trunk.x = x;
                return;
            }
        }
    }
}
