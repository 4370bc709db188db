package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart.Tip;
import java.util.List;

/** Routes the lines between layers, from the innermost levels outwards, and so finds where each layer starts along the flow. */
final class EdgeRouting {

    private final Orientation orientation;
    private boolean crowded;

    private EdgeRouting(Orientation orientation) {
        this.orientation = orientation;
    }

    /** Routes all lines; false if some level turned out too narrow, and was told to keep more room. */
    static boolean of(LayoutGraph top, Coordinate low, Coordinate high, Orientation orientation) {
        var routing = new EdgeRouting(orientation);
        routing.graph(top, low, high, !top.id.isEmpty());
        return !routing.crowded;
    }

    private void graph(LayoutGraph graph, Coordinate low, Coordinate high, boolean bordered) {
        int count = graph.layers.size();
        graph.channels.clear();
        graph.starts = new int[count];
        graph.sizes = new int[count];
        boolean titleBefore = !orientation.isMirrored();
        int at = bordered ? padding(graph, graph.portsBefore) + (titleBefore ? titleRows(graph) : 0) : 0;
        for (int i = 0; i < count; i++) {
            for (LayoutNode node : graph.layers.get(i)) {
                if (node.inner != null) {
                    graph(node.inner, node.low, node.high, true);
                    node.inner.along = Math.max(node.inner.along, node.along); // its loops may need more
                    node.along = node.inner.along;
                }
                if (node.kind != NodeKind.HIERARCHICAL_PORT) {
                    graph.sizes[i] = Math.max(graph.sizes[i], node.along);
                }
            }
            graph.starts[i] = at;
            for (LayoutNode node : graph.layers.get(i)) {
                stand(node, at, graph.sizes[i]);
            }
            at += graph.sizes[i];
            if (i + 1 < count) {
                var channel = new Channel(graph.nets.get(i), low.x + (bordered ? 1 : 0), high.x - (bordered ? 1 : 0));
                channel.start = at;
                if (channel.isCrowded()) {
                    graph.spare++;
                    crowded = true;
                }
                measure(channel, graph, i);
                graph.channels.add(channel);
                at += channel.size;
            }
        }
        graph.along = at + (bordered ? padding(graph, graph.portsAfter) + (titleBefore ? 0 : titleRows(graph)) : 0);
        if (bordered && orientation.isHorizontal()) {
            graph.along = Math.max(graph.along, CompoundGraphBuilder.widest(graph.title) + 5);
        }
    }

    private int padding(LayoutGraph graph, List<LayoutNode> ports) {
        return ports.isEmpty() ? orientation.paddingAlong() : 1;
    }

    /** A title of one line stands in the border; a longer one needs rows of its own. */
    private int titleRows(LayoutGraph graph) {
        return !orientation.isHorizontal() && graph.title.size() > 1 ? graph.title.size() : 0;
    }

    private void stand(LayoutNode node, int start, int size) {
        if (node.origin != null && orientation.isHorizontal()) {
            node.along = size; // boxes above one another look best when they are equally wide
        }
        node.y = start + (node.isWide() || node.kind == NodeKind.LABEL_DUMMY ? (size - node.along) / 2 : 0);
    }

    private void measure(Channel channel, LayoutGraph graph, int index) {
        int straight = smallest(graph.layers.get(index), graph.layers.get(index + 1), graph.nets.get(index));
        boolean before = false;
        boolean behind = false;
        for (Net net : graph.nets.get(index)) {
            if (net.isInvisible()) {
                continue;
            }
            for (Segment segment : net.segments) {
                boolean up = segment.upperTip() != Tip.NONE;
                boolean down = segment.lowerTip() != Tip.NONE;
                if (segment.top.x == segment.bottom.x) {
                    straight = Math.max(straight, tipRoom(segment, graph.sizes[index]));
                }
                before |= up && channel.covers(segment.top.x, 0);
                behind |= (down || segment.lower.isWide() && segment.top.x != segment.bottom.x)
                        && channel.covers(segment.bottom.x, channel.tracks() - 1);
            }
        }
        channel.before = before || orientation.isHorizontal() && channel.tracks() > 0 ? 1 : 0;
        int roomBehind = !behind ? 0 : orientation.isHorizontal() && !orientation.narrow() ? 2 : 1;
        channel.size = Math.max(straight, channel.before + channel.tracks() + roomBehind);
    }

    /** Cells along the flow that a straight segment needs for its tips, and for a piece of line to see where they belong. */
    private int tipRoom(Segment segment, int sizeBefore) {
        Tip up = segment.upperTip();
        Tip down = segment.lowerTip();
        int room = (up == Tip.NONE ? 0 : 1) + (down == Tip.NONE ? 0 : 1);
        boolean atGate =
                segment.upper.kind == NodeKind.HIERARCHICAL_PORT || segment.lower.kind == NodeKind.HIERARCHICAL_PORT;
        boolean twoTips = segment.edge.upperTip() != Tip.NONE && segment.edge.lowerTip() != Tip.NONE;
        boolean line = isOpen(up) || isOpen(down) || atGate && twoTips; // else it would seem to start at the frame
        if (segment.upper.isWide() && segment.lower.isWide()) {
            return room + (line ? 1 : 0);
        }
        boolean lines = !segment.upper.isWide() && segment.upper.kind != NodeKind.HIERARCHICAL_PORT
                || !segment.lower.isWide() && segment.lower.kind != NodeKind.HIERARCHICAL_PORT;
        if (!lines || orientation.isHorizontal()) {
            return room + (line ? 1 : 0);
        }
        // the tip can stand in the row of a label, unless the other tip of the edge stands there already
        boolean both = down != Tip.NONE && sizeBefore == 1 && segment.edge.upperTip() != Tip.NONE;
        return both || line ? room : 0;
    }

    private static boolean endsInTip(Net net) {
        return net.segments.stream().anyMatch(segment -> !net.isInvisible() && segment.lowerTip() != Tip.NONE);
    }

    private static boolean isOpen(Tip tip) {
        return tip == Tip.CIRCLE || tip == Tip.CROSS;
    }

    /** The least room between two layers, if no line changes its column. */
    private int smallest(List<LayoutNode> upper, List<LayoutNode> lower, List<Net> nets) {
        boolean wideAbove = upper.stream().anyMatch(LayoutNode::isWide);
        boolean wideBelow = lower.stream().anyMatch(LayoutNode::isWide);
        boolean joined = nets.stream().anyMatch(net -> !net.isInvisible());
        if (orientation.isHorizontal()) {
            boolean tips = nets.stream().anyMatch(EdgeRouting::endsInTip);
            return wideAbove && wideBelow ? orientation.shortest() : wideBelow && tips ? 2 : 1;
        }
        if (!joined) {
            return 0;
        }
        boolean port = upper.get(0).kind == NodeKind.HIERARCHICAL_PORT;
        return wideAbove && wideBelow ? 1 : port && wideBelow ? 1 : 0;
    }
}
