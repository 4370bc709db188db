package dev.onekernel.diagram.layout;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Moves the trunk of a merged line that would run into one of its own branches one cell aside. A joint with four arms would look
 * like two lines crossing; the alternative, a track for either side, costs a row.
 */
final class PortNudging {

    private final Orientation orientation;

    PortNudging(Orientation orientation) {
        this.orientation = orientation;
    }

    void moveAside(LayoutGraph graph) {
        for (List<Net> nets : graph.nets) {
            nets.forEach(this::moveAside);
        }
        for (LayoutNode node : graph.nodes) {
            if (node.inner != null) {
                moveAside(node.inner);
            }
        }
    }

    private void moveAside(Net net) {
        Set<Coordinate> tops = net.tops();
        Set<Coordinate> bottoms = net.bottoms();
        if (net.segments.size() < 2 || tops.size() > 1 && bottoms.size() > 1) {
            return;
        }
        boolean down = tops.size() == 1;
        Coordinate trunk = (down ? tops : bottoms).iterator().next();
        Segment segment = net.segments.get(0);
        LayoutNode node = down ? segment.upper : segment.lower;
        var branches = new TreeSet<Integer>();
        (down ? bottoms : tops).forEach(column -> branches.add(column.x));
        boolean between = branches.first() < trunk.x && trunk.x < branches.last();
        if (node.kind == NodeKind.BOX && node.picture == null && between && branches.contains(trunk.x)) {
            step(trunk, node, down ? node.after : node.before, branches);
        }
    }

    private void step(Coordinate trunk, LayoutNode node, List<Coordinate> side, Set<Integer> branches) {
        int at = side.indexOf(trunk);
        int least = at == 0 ? node.low.x + 1 : side.get(at - 1).x + orientation.betweenPins();
        int most = at + 1 == side.size() ? node.high.x - 1 : side.get(at + 1).x - orientation.betweenPins();
        for (int x : new int[] {trunk.x + 1, trunk.x - 1}) {
            if (least <= x && x <= most && !branches.contains(x)) {
                trunk.x = x;
                return;
            }
        }
    }
}
