package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart.Tip;
import java.util.Comparator;
import java.util.List;

/** Routes the lines between layers, from the innermost graphs outwards, and so finds where each layer starts along the flow. */
final class EdgeRouting {

    /** Rows that a frame is made longer at most. */
    private static final int LITTLE = 2;

    /** Columns that the boxes beside a frame are made wider at most, to begin and end where it does. */
    private static final int MOST_FILLED = 8;

    private final LayoutGraph graph;
    private final Orientation orientation;
    private boolean crowded;

    EdgeRouting(LayoutGraph graph, Orientation orientation) {
        this.graph = graph;
        this.orientation = orientation;
    }

    /** Routes all lines of the graph and of all graphs in it. */
    void routeEdges() {
        int count = graph.layers.size();
        graph.channels.clear();
        graph.starts = new int[count];
        graph.sizes = new int[count];
        int at = roomAt(Side.BEFORE);
        for (int i = 0; i < count; i++) {
            graph.starts[i] = at;
            standLayer(i);
            at += graph.sizes[i];
            if (i + 1 < count) {
                Channel channel = route(i);
                channel.start = at;
                at += channel.size;
            }
        }
        graph.along = at + roomAt(Side.AFTER);
        if (graph.isBordered()) {
            int least = orientation.isHorizontal() ? Labels.widest(graph.title) + 4 : FrameRoom.FEWEST_ROWS;
            graph.along = Math.max(graph.along, least);
        }
    }

    /** True if some graph turned out too narrow for its lines: it keeps more room when nodes are placed again. */
    boolean isCrowded() {
        return crowded;
    }

    /** From a border to the first or last layer, along the flow. */
    private int roomAt(Side side) {
        if (!graph.isBordered()) {
            return 0;
        }
        int padding = graph.ports(side).isEmpty() ? orientation.paddingAlong() : 1;
        boolean titled = !orientation.isHorizontal() && side == orientation.upperSide();
        return padding + (titled ? graph.titleRows() : 0);
    }

    private void standLayer(int index) {
        List<LayoutNode> frames = graph.layers.get(index).stream()
                .filter(node -> node.inner != null)
                .toList();
        frames.forEach(this::routeInside);
        if (!orientation.isHorizontal()) {
            frames.stream()
                    .max(Comparator.comparingInt(frame -> frame.along))
                    .ifPresent(longest -> frames.forEach(frame -> stretch(frame, longest)));
        }
        for (LayoutNode node : graph.layers.get(index)) {
            if (!node.isPort()) {
                graph.sizes[index] = Math.max(graph.sizes[index], node.along);
            }
        }
        int size = graph.sizes[index];
        int widest = graph.layers.get(index).stream()
                .filter(node -> node.origin != null)
                .mapToInt(node -> node.along)
                .max()
                .orElse(0);
        int boxes = size - widest > MOST_FILLED ? widest : size;
        for (LayoutNode node : graph.layers.get(index)) {
            if (node.origin != null && orientation.isHorizontal()) {
                node.along = boxes; // boxes above one another look best when they are equally wide
            }
            node.y = graph.starts[index] + (node.isPort() ? 0 : freeBefore(node, size - node.along));
        }
    }

    /** Of the room that a node leaves in its layer, how much lies before it: a node stands near to what it is joined with. */
    private int freeBefore(LayoutNode node, int free) {
        boolean before = !node.segments(Side.BEFORE).isEmpty();
        boolean after = !node.segments(Side.AFTER).isEmpty();
        if (!node.isWide() || orientation.isHorizontal() || before && after) {
            return node.isWide() || node.kind == NodeKind.LABEL_DUMMY ? free / 2 : 0;
        }
        boolean atEnd =
                after || !before && !orientation.isMirrored(); // what is joined with nothing stands on the ground
        return atEnd ? free : 0;
    }

    private void routeInside(LayoutNode frame) {
        var routing = new EdgeRouting(frame.inner, orientation);
        routing.routeEdges();
        crowded |= routing.isCrowded();
        frame.inner.along = Math.max(frame.inner.along, frame.along); // its loops may need more
        frame.along = frame.inner.along;
    }

    /** Makes a frame a little longer, so that it and what it holds begin and end in the rows in which its neighbour does. */
    private static void stretch(LayoutNode frame, LayoutNode longest) {
        LayoutGraph inner = frame.inner;
        int missing = longest.along - frame.along;
        if (missing > LITTLE) {
            return;
        }
        int left = missing;
        int last = inner.layers.size() - 1;
        for (int i = 1; i <= last && longest.inner.layers.size() == inner.layers.size(); i++) {
            int later = Math.min(left, longest.inner.starts[i] - inner.starts[i]);
            if (later > 0) {
                delay(inner, i, later);
                left -= later;
            }
        }
        if (last > 0 && !inner.ports(Side.AFTER).isEmpty()) {
            delay(inner, last, left);
        }
        inner.along += missing;
        frame.along = inner.along;
    }

    /** Moves a layer and all behind it on by {@code rows}. */
    private static void delay(LayoutGraph inner, int layer, int rows) {
        inner.channels.get(layer - 1).size += rows;
        for (int i = layer; i < inner.layers.size(); i++) {
            inner.starts[i] += rows;
            inner.layers.get(i).forEach(node -> node.y += rows);
            if (i < inner.channels.size()) {
                inner.channels.get(i).start += rows;
            }
        }
    }

    private Channel route(int index) {
        int border = graph.isBordered() ? 1 : 0;
        int title = orientation.isHorizontal() ? graph.titleRows() : 0;
        var channel = new Channel(graph.nets.get(index), graph.low.x + border + title, graph.high.x - border);
        if (channel.isCrowded()) {
            graph.spare++;
            crowded = true;
        }
        measure(channel, index);
        graph.channels.add(channel);
        return channel;
    }

    private void measure(Channel channel, int index) {
        int straight = smallest(index);
        boolean tipUnderTrack = false; // before the first track, or behind the last, where a line across would hide it
        boolean tipOverTrack = false;
        for (Net net : visibleNets(index)) {
            for (Segment segment : net.segments) {
                if (segment.isStraight()) {
                    straight = Math.max(straight, roomForTips(segment));
                }
                boolean bendsIntoBox = segment.lower.isWide() && !segment.isStraight();
                boolean needsEnd = segment.hasLowerTip() || bendsIntoBox;
                tipUnderTrack |= segment.hasUpperTip() && channel.covers(segment.top.x, 0);
                tipOverTrack |= needsEnd && channel.covers(segment.bottom.x, channel.tracks() - 1);
            }
        }
        boolean sideways = orientation.isHorizontal() && channel.tracks() > 0;
        channel.before = tipUnderTrack || sideways ? 1 : 0;
        int behind = orientation.isHorizontal() && !orientation.isNarrow() ? 2 : 1;
        channel.size = Math.max(straight, channel.before + channel.tracks() + (tipOverTrack ? behind : 0));
    }

    /** Character cells along the flow that a straight segment needs for its tips and for a piece of line to see whose they are. */
    private int roomForTips(Segment segment) {
        int tips = (segment.hasUpperTip() ? 1 : 0) + (segment.hasLowerTip() ? 1 : 0);
        boolean meetsDummy = segment.upper.isDummy() || segment.lower.isDummy();
        if (!meetsDummy || orientation.isHorizontal()) {
            return tips + (needsVisibleLine(segment) ? 1 : 0);
        }
        boolean rowOfLabel =
                tips == 1 && segment.edge.origin.steady(); // the rows saved matter more than a line above a cross
        return needsVisibleLine(segment) && !rowOfLabel ? tips : 0; // one tip alone can stand in the row of a label
    }

    /** True if the tips alone would not be seen to belong to a line, or would seem to be joined with each other. */
    private static boolean needsVisibleLine(Segment segment) {
        boolean twoTips = segment.edge.hasUpperTip() && segment.edge.hasLowerTip();
        return twoTips || segment.edge.origin.steady() || isOpen(segment.upperTip()) || isOpen(segment.lowerTip());
    }

    private static boolean isOpen(Tip tip) {
        return tip == Tip.CIRCLE || tip == Tip.CROSS;
    }

    /** The least room between two layers, if no line changes its column. */
    private int smallest(int index) {
        List<LayoutNode> upper = graph.layers.get(index);
        boolean wideAbove = upper.stream().anyMatch(LayoutNode::isWide);
        boolean wideBelow = graph.layers.get(index + 1).stream().anyMatch(LayoutNode::isWide);
        List<Net> visible = visibleNets(index);
        if (orientation.isHorizontal()) {
            if (wideAbove && wideBelow) {
                return orientation.shortest();
            }
            return wideBelow && visible.stream().anyMatch(EdgeRouting::endsInTip) ? 2 : 1;
        }
        boolean joined =
                !visible.isEmpty() && wideBelow && (wideAbove || upper.get(0).isPort());
        boolean apart = visible.isEmpty() && wideAbove && wideBelow;
        return joined || apart ? 1 : 0;
    }

    private List<Net> visibleNets(int index) {
        return graph.nets.get(index).stream().filter(net -> !net.isInvisible()).toList();
    }

    private static boolean endsInTip(Net net) {
        return net.segments.stream().anyMatch(Segment::hasLowerTip);
    }
}
