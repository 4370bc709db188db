package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.layout.Picture.Area;
import dev.onekernel.diagram.layout.Picture.ArrowTip;
import dev.onekernel.diagram.layout.Picture.Box;
import dev.onekernel.diagram.layout.Picture.Caption;
import dev.onekernel.diagram.layout.Picture.Frame;
import dev.onekernel.diagram.layout.Picture.LineSegment;
import dev.onekernel.diagram.model.Flowchart.Stroke;
import dev.onekernel.diagram.model.Flowchart.Tip;
import dev.onekernel.text.Width;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns a routed layout, measured across and along the flow, into rows and columns. */
final class PictureBuilder {

    private final Orientation orientation;
    private final int across;
    private final int along;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<LineSegment> lines = new ArrayList<>();
    private final Set<ArrowTip> tips = new HashSet<>();
    private final List<Caption> captions = new ArrayList<>();

    private PictureBuilder(Orientation orientation, int across, int along) {
        this.orientation = orientation;
        this.across = across;
        this.along = along;
    }

    static Picture of(LayoutGraph top, Coordinate low, Coordinate high, Orientation orientation) {
        boolean bordered = !top.id.isEmpty();
        var drafting = new PictureBuilder(orientation, high.x + 1, top.along);
        if (bordered) {
            drafting.frame(top, low.x, high.x, 0);
        }
        drafting.graph(top, 0);
        int rows = orientation.isHorizontal() ? drafting.across : drafting.along;
        int columns = orientation.isHorizontal() ? drafting.along : drafting.across;
        return new Picture(
                rows,
                columns,
                drafting.boxes,
                drafting.frames,
                drafting.lines,
                List.copyOf(drafting.tips),
                drafting.captions);
    }

    private Area area(int lowX, int startY, int highX, int endY) {
        int start = orientation.isMirrored() ? along - 1 - endY : startY;
        int end = orientation.isMirrored() ? along - 1 - startY : endY;
        return orientation.isHorizontal() ? new Area(lowX, start, highX, end) : new Area(start, lowX, end, highX);
    }

    private void frame(LayoutGraph graph, int low, int high, int y) {
        Area area = area(low, y, high, y + graph.along - 1);
        int titleRow = area.top() + (graph.title.size() > 1 ? 1 : 0);
        frames.add(new Frame(area, graph.id, graph.title, titleRow, area.left() + 2));
    }

    private void graph(LayoutGraph graph, int base) {
        for (int i = 0; i < graph.layers.size(); i++) {
            for (LayoutNode node : graph.layers.get(i)) {
                node(node, base, base + graph.starts[i], graph.sizes[i]);
            }
            if (i < graph.channels.size()) {
                for (Net net : graph.nets.get(i)) {
                    if (!net.isInvisible()) {
                        net(net, graph.channels.get(i), base, graph, i);
                    }
                }
            }
        }
    }

    private void node(LayoutNode node, int base, int start, int size) {
        int y = base + node.y;
        switch (node.kind) {
            case BOX -> box(node, y);
            case FRAME -> {
                frame(node.inner, node.low.x, node.high.x, y);
                graph(node.inner, y);
            }
            case DUMMY -> line(node, start, size);
            case LABEL_DUMMY -> {
                line(node, start, size);
                label(node, y, start, size);
            }
            case HIERARCHICAL_PORT -> {}
        }
        new SelfLoops(orientation, this).draw(node, y);
    }

    private void box(LayoutNode node, int y) {
        Area area = area(node.low.x, y, node.high.x, y + node.along - 1);
        if (node.picture == null) {
            boxes.add(new Box(area, node.origin.id(), node.origin.shape(), node.text));
            return;
        }
        int down = area.top();
        int right = area.left();
        Picture picture = node.picture;
        picture.boxes()
                .forEach(
                        box -> boxes.add(new Box(box.area().shifted(down, right), box.id(), box.shape(), box.label())));
        picture.frames()
                .forEach(frame -> frames.add(new Frame(
                        frame == picture.frames().get(0) ? area : frame.area().shifted(down, right),
                        frame.id(),
                        frame.title(),
                        frame.titleRow() + down,
                        frame.titleColumn() + right)));
        picture.lines().forEach(run -> lines.add(new LineSegment(run.area().shifted(down, right), run.stroke())));
        picture.tips()
                .forEach(mark -> tips.add(new ArrowTip(
                        mark.row() + down, mark.column() + right, mark.rows(), mark.columns(), mark.tip())));
        picture.captions()
                .forEach(caption ->
                        captions.add(new Caption(caption.row() + down, caption.column() + right, caption.text())));
    }

    private void line(LayoutNode node, int start, int size) {
        LayoutEdge edge = node.in.get(0).edge;
        if (!edge.isInvisible()) {
            run(node.low.x, start, node.low.x, start + size - 1, edge.origin.stroke());
        }
    }

    private void label(LayoutNode node, int y, int start, int size) {
        if (!orientation.isHorizontal()) {
            Area area = area(node.low.x, start, node.low.x, start + size - 1);
            captions.add(new Caption(area.top() + (size - node.text.size()) / 2, area.left() + 2, node.text));
            return;
        }
        Area area = area(node.low.x, y, node.low.x, y + node.along - 1);
        int row = area.top() - node.lead;
        for (String line : node.text) { // on the line itself, parted from it by a blank on either side
            int free = area.width() - Width.of(line) - 2;
            captions.add(new Caption(row++, area.left() + free / 2, List.of(" " + line + " ")));
        }
    }

    private void net(Net net, Channel channel, int base, LayoutGraph graph, int index) {
        Stroke stroke = net.segments.get(0).edge.origin.stroke();
        List<Trunk> trunks = channel.trunksOf(net);
        int first = base + channel.start + channel.before;
        for (Trunk trunk : trunks) {
            run(trunk.low, first + trunk.track, trunk.high, first + trunk.track, stroke);
            if (trunk.below != null) {
                run(trunk.joint, first + trunk.track, trunk.joint, first + trunk.below.track, stroke);
            }
        }
        for (Segment segment : net.segments) {
            int top = top(segment, base, graph, index);
            int bottom = bottom(segment, base, graph, index);
            boolean through = segment.top.x == segment.bottom.x;
            Trunk above = through ? null : busAt(trunks, segment.top.x, true);
            Trunk below = through ? null : busAt(trunks, segment.bottom.x, false);
            if (through || above == null || below == null) {
                straight(segment, trunks, top, bottom, first, above, below, stroke);
            } else {
                run(segment.top.x, top, segment.top.x, first + above.track, stroke);
                run(segment.bottom.x, first + below.track, segment.bottom.x, bottom, stroke);
            }
        }
    }

    /** A segment that runs on in its column, or that leaves or joins such a one to the side. */
    private void straight(
            Segment segment,
            List<Trunk> trunks,
            int top,
            int bottom,
            int first,
            Trunk above,
            Trunk below,
            Stroke stroke) {
        if (segment.top.x == segment.bottom.x) {
            Trunk up = busAt(trunks, segment.top.x, true);
            Trunk down = busAt(trunks, segment.top.x, false);
            boolean joint =
                    up != null && down != null && up.below == down; // an upper and a lower half, joined elsewhere
            if (joint) {
                run(segment.top.x, top, segment.top.x, first + up.track, stroke);
                run(segment.top.x, first + down.track, segment.top.x, bottom, stroke);
            } else {
                run(segment.top.x, top, segment.top.x, bottom, stroke);
            }
            return;
        }
        if (above != null) {
            run(segment.top.x, top, segment.top.x, first + above.track, stroke);
        }
        if (below != null) {
            run(segment.bottom.x, first + below.track, segment.bottom.x, bottom, stroke);
        }
    }

    private static Trunk busAt(List<Trunk> trunks, int x, boolean up) {
        for (Trunk trunk : trunks) {
            if ((up ? trunk.ups : trunk.downs).contains(x)) {
                return trunk;
            }
        }
        return null;
    }

    /** The first cell of a segment along the flow; draws the tip that is there. */
    private int top(Segment segment, int base, LayoutGraph graph, int index) {
        LayoutNode upper = segment.upper;
        int end = upper.isWide()
                ? base + upper.y + upper.along - 1
                : upper.kind == NodeKind.HIERARCHICAL_PORT ? base : base + graph.starts[index] + graph.sizes[index] - 1;
        if (segment.upperTip() == Tip.NONE) {
            return end;
        }
        mark(segment.top.x, end + 1, 0, -1, segment.upperTip());
        return end + 1;
    }

    private int bottom(Segment segment, int base, LayoutGraph graph, int index) {
        LayoutNode lower = segment.lower;
        int start = lower.isWide()
                ? base + lower.y
                : lower.kind == NodeKind.HIERARCHICAL_PORT ? base + graph.along - 1 : base + graph.starts[index + 1];
        if (segment.lowerTip() == Tip.NONE) {
            return start;
        }
        mark(segment.bottom.x, start - 1, 0, 1, segment.lowerTip());
        return start - 1;
    }

    /** Adds a line, unless both ends are the same cell. */
    void run(int x1, int y1, int x2, int y2, Stroke stroke) {
        if (x1 != x2 || y1 != y2) {
            lines.add(new LineSegment(
                    area(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)), stroke));
        }
    }

    /** @param acrossBy and {@code alongBy} lead from the tip to what it touches */
    void mark(int x, int y, int acrossBy, int alongBy, Tip tip) {
        if (tip == Tip.NONE) {
            return;
        }
        Area area = area(x, y, x, y);
        int by = orientation.isMirrored() ? -alongBy : alongBy;
        tips.add(
                orientation.isHorizontal()
                        ? new ArrowTip(area.top(), area.left(), acrossBy, by, tip)
                        : new ArrowTip(area.top(), area.left(), by, acrossBy, tip));
    }

    void caption(int x, int y, List<String> text) {
        int last = (orientation.isHorizontal() ? CompoundGraphBuilder.widest(text) : text.size()) - 1;
        if (last >= 0) {
            Area area = area(x, y, x, y + last);
            captions.add(new Caption(area.top(), area.left(), text));
        }
    }
}
