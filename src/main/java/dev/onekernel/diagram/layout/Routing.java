package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.Flowchart.Tip;
import dev.onekernel.diagram.layout.Cell.Kind;
import java.util.List;

/** Routes the lines between layers, from the innermost levels outwards, and so finds where each layer starts along the flow. */
final class Routing {

    private final Flow flow;
    private boolean crowded;

    private Routing(Flow flow) {
        this.flow = flow;
    }

    /** Routes all lines; false if some level turned out too narrow, and was told to keep more room. */
    static boolean of(Level top, Column low, Column high, Flow flow) {
        var routing = new Routing(flow);
        routing.level(top, low, high, !top.id.isEmpty());
        return !routing.crowded;
    }

    private void level(Level level, Column low, Column high, boolean bordered) {
        int count = level.layers.size();
        level.channels.clear();
        level.starts = new int[count];
        level.sizes = new int[count];
        boolean titleBefore = !flow.isMirrored();
        int at = bordered ? padding(level, level.gatesBefore) + (titleBefore ? titleRows(level) : 0) : 0;
        for (int i = 0; i < count; i++) {
            for (Cell cell : level.layers.get(i)) {
                if (cell.inner != null) {
                    level(cell.inner, cell.low, cell.high, true);
                    cell.inner.along = Math.max(cell.inner.along, cell.along); // its loops may need more
                    cell.along = cell.inner.along;
                }
                if (cell.kind != Kind.GATE) {
                    level.sizes[i] = Math.max(level.sizes[i], cell.along);
                }
            }
            level.starts[i] = at;
            for (Cell cell : level.layers.get(i)) {
                stand(cell, at, level.sizes[i]);
            }
            at += level.sizes[i];
            if (i + 1 < count) {
                var channel = new Channel(level.nets.get(i), low.x + (bordered ? 1 : 0), high.x - (bordered ? 1 : 0));
                channel.start = at;
                if (channel.isCrowded()) {
                    level.spare++;
                    crowded = true;
                }
                measure(channel, level, i);
                level.channels.add(channel);
                at += channel.size;
            }
        }
        level.along = at + (bordered ? padding(level, level.gatesAfter) + (titleBefore ? 0 : titleRows(level)) : 0);
        if (bordered && flow.isHorizontal()) {
            level.along = Math.max(level.along, Nesting.widest(level.title) + 5);
        }
    }

    private int padding(Level level, List<Cell> gates) {
        return gates.isEmpty() ? flow.paddingAlong() : 1;
    }

    /** A title of one line stands in the border; a longer one needs rows of its own. */
    private int titleRows(Level level) {
        return !flow.isHorizontal() && level.title.size() > 1 ? level.title.size() : 0;
    }

    private void stand(Cell cell, int start, int size) {
        if (cell.node != null && flow.isHorizontal()) {
            cell.along = size; // boxes above one another look best when they are equally wide
        }
        cell.y = start + (cell.isWide() || cell.kind == Kind.LABEL ? (size - cell.along) / 2 : 0);
    }

    private void measure(Channel channel, Level level, int index) {
        int straight = smallest(level.layers.get(index), level.layers.get(index + 1), level.nets.get(index));
        boolean before = false;
        boolean behind = false;
        for (Net net : level.nets.get(index)) {
            if (net.isInvisible()) {
                continue;
            }
            for (Segment segment : net.segments) {
                boolean up = segment.upperTip() != Tip.NONE;
                boolean down = segment.lowerTip() != Tip.NONE;
                if (segment.top.x == segment.bottom.x) {
                    straight = Math.max(straight, tipRoom(segment, level.sizes[index]));
                }
                before |= up && channel.covers(segment.top.x, 0);
                behind |= (down || segment.lower.isWide() && segment.top.x != segment.bottom.x)
                        && channel.covers(segment.bottom.x, channel.tracks() - 1);
            }
        }
        channel.before = before || flow.isHorizontal() && channel.tracks() > 0 ? 1 : 0;
        int roomBehind = !behind ? 0 : flow.isHorizontal() && !flow.narrow() ? 2 : 1;
        channel.size = Math.max(straight, channel.before + channel.tracks() + roomBehind);
    }

    /** Cells along the flow that a straight segment needs for its tips, and for a piece of line to see where they belong. */
    private int tipRoom(Segment segment, int sizeBefore) {
        Tip up = segment.upperTip();
        Tip down = segment.lowerTip();
        int room = (up == Tip.NONE ? 0 : 1) + (down == Tip.NONE ? 0 : 1);
        boolean atGate = segment.upper.kind == Kind.GATE || segment.lower.kind == Kind.GATE;
        boolean twoTips = segment.wire.upperTip() != Tip.NONE && segment.wire.lowerTip() != Tip.NONE;
        boolean line = isOpen(up) || isOpen(down) || atGate && twoTips; // else it would seem to start at the frame
        if (segment.upper.isWide() && segment.lower.isWide()) {
            return room + (line ? 1 : 0);
        }
        boolean lines = !segment.upper.isWide() && segment.upper.kind != Kind.GATE
                || !segment.lower.isWide() && segment.lower.kind != Kind.GATE;
        if (!lines || flow.isHorizontal()) {
            return room + (line ? 1 : 0);
        }
        // the tip can stand in the row of a label, unless the other tip of the edge stands there already
        boolean both = down != Tip.NONE && sizeBefore == 1 && segment.wire.upperTip() != Tip.NONE;
        return both || line ? room : 0;
    }

    private static boolean endsInTip(Net net) {
        return net.segments.stream().anyMatch(segment -> !net.isInvisible() && segment.lowerTip() != Tip.NONE);
    }

    private static boolean isOpen(Tip tip) {
        return tip == Tip.CIRCLE || tip == Tip.CROSS;
    }

    /** The least room between two layers, if no line changes its column. */
    private int smallest(List<Cell> upper, List<Cell> lower, List<Net> nets) {
        boolean wideAbove = upper.stream().anyMatch(Cell::isWide);
        boolean wideBelow = lower.stream().anyMatch(Cell::isWide);
        boolean joined = nets.stream().anyMatch(net -> !net.isInvisible());
        if (flow.isHorizontal()) {
            boolean tips = nets.stream().anyMatch(Routing::endsInTip);
            return wideAbove && wideBelow ? flow.shortest() : wideBelow && tips ? 2 : 1;
        }
        if (!joined) {
            return 0;
        }
        boolean gate = upper.get(0).kind == Kind.GATE;
        return wideAbove && wideBelow ? 1 : gate && wideBelow ? 1 : 0;
    }
}
