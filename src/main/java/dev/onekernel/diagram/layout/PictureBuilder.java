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
import java.util.List;
import java.util.Optional;

/** Turns a routed layout, measured across and along the flow, into rows and columns. */
final class PictureBuilder {

    private final LayoutGraph top;
    private final Orientation orientation;
    private final SelfLoops loops;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<LineSegment> lines = new ArrayList<>();
    private final List<ArrowTip> tips = new ArrayList<>();
    private final List<Caption> captions = new ArrayList<>();

    PictureBuilder(LayoutGraph graph, Orientation orientation) {
        top = graph;
        this.orientation = orientation;
        loops = new SelfLoops(orientation);
    }

    Picture build() {
        if (top.isBordered()) {
            addFrame(top, 0);
        }
        addGraph(top, 0);
        int across = top.high.x + 1;
        int rows = orientation.isHorizontal() ? across : top.along;
        int columns = orientation.isHorizontal() ? top.along : across;
        return new Picture(rows, columns, boxes, frames, lines, List.copyOf(tips), captions);
    }

    /** Turns and mirrors an area given by its ends across the flow (x) and along it (y). */
    private Area area(int lowX, int startY, int highX, int endY) {
        int start = orientation.isMirrored() ? top.along - 1 - endY : startY;
        int end = orientation.isMirrored() ? top.along - 1 - startY : endY;
        return orientation.isHorizontal() ? new Area(lowX, start, highX, end) : new Area(start, lowX, end, highX);
    }

    private void addFrame(LayoutGraph graph, int y) {
        Area area = area(graph.low.x, y, graph.high.x, y + graph.along - 1);
        int titleRow = area.top() + (graph.titleInside ? 1 : 0);
        frames.add(new Frame(area, graph.id, graph.title, titleRow, area.left() + 2));
    }

    /** @param base where the graph starts along the flow */
    private void addGraph(LayoutGraph graph, int base) {
        for (int i = 0; i < graph.layers.size(); i++) {
            for (LayoutNode node : graph.layers.get(i)) {
                addNode(node, base, base + graph.starts[i], graph.sizes[i]);
            }
            if (i < graph.channels.size()) {
                for (Net net : graph.nets.get(i)) {
                    if (!net.isInvisible()) {
                        addNet(net, graph, i, base);
                    }
                }
            }
        }
    }

    private void addNode(LayoutNode node, int base, int layerStart, int layerSize) {
        int y = base + node.y;
        switch (node.kind) {
            case BOX -> addBox(node, y);
            case FRAME -> {
                addFrame(node.inner, y);
                addGraph(node.inner, y);
            }
            case DUMMY -> addLineThrough(node, layerStart, layerSize);
            case LABEL_DUMMY -> {
                addLineThrough(node, layerStart, layerSize);
                addLabel(node, y, layerStart, layerSize);
            }
            case HIERARCHICAL_PORT -> {}
        }
        loops.draw(node, y, this);
    }

    private void addBox(LayoutNode node, int y) {
        Area area = area(node.low.x, y, node.high.x, y + node.along - 1);
        if (node.picture == null) {
            boxes.add(new Box(area, node.origin.id(), node.origin.shape(), node.text));
        } else {
            addPicture(node.picture, area);
        }
    }

    /** Adds a picture that was drawn apart; its outermost frame takes all of {@code area}. */
    private void addPicture(Picture picture, Area area) {
        int down = area.top();
        int right = area.left();
        Frame outermost = picture.frames().get(0);
        picture.boxes().forEach(box -> boxes.add(box.shifted(down, right)));
        picture.frames().forEach(frame -> {
            Frame shifted = frame.shifted(down, right);
            frames.add(frame == outermost ? shifted.within(area) : shifted);
        });
        picture.lines().forEach(line -> lines.add(line.shifted(down, right)));
        picture.tips().forEach(tip -> tips.add(tip.shifted(down, right)));
        picture.captions().forEach(caption -> captions.add(caption.shifted(down, right)));
    }

    private void addLineThrough(LayoutNode dummy, int layerStart, int layerSize) {
        LayoutEdge edge = dummy.segments(Side.BEFORE).get(0).edge;
        if (!edge.isInvisible()) {
            int x = dummy.low.x;
            line(x, layerStart, x, layerStart + layerSize - 1, edge.origin.stroke());
        }
    }

    private void addLabel(LayoutNode dummy, int y, int layerStart, int layerSize) {
        int x = dummy.low.x;
        if (!orientation.isHorizontal()) {
            Area area = area(x, layerStart, x, layerStart + layerSize - 1);
            int row = area.top() + (layerSize - dummy.text.size()) / 2;
            captions.add(new Caption(row, area.left() + 2, dummy.text));
            return;
        }
        Area area = area(x, y, x, y + dummy.along - 1);
        int row = area.top() - dummy.lead;
        for (String line : dummy.text) { // on the line itself, parted from it by a blank on either side
            int free = area.width() - Width.of(line) - 2;
            if (!line.isBlank()) { // in an empty row the line shows
                captions.add(new Caption(row, area.left() + free / 2, List.of(" " + line + " ")));
            }
            row++;
        }
    }

    /** Adds the lines of a net: its trunks across the flow, and what leads along the flow to and from them. */
    private void addNet(Net net, LayoutGraph graph, int index, int base) {
        Stroke stroke = net.segments.get(0).edge.origin.stroke();
        Channel channel = graph.channels.get(index);
        List<Trunk> trunks = channel.trunksOf(net);
        int firstTrack = base + channel.start + channel.before;
        for (Trunk trunk : trunks) {
            int y = firstTrack + trunk.track;
            line(trunk.low, y, trunk.high, y, stroke);
            if (trunk.below != null) {
                line(trunk.joint, y, trunk.joint, firstTrack + trunk.below.track, stroke);
            }
        }
        for (Segment segment : net.segments) {
            addTips(segment, graph, index, base);
            int start = start(segment, graph, index, base) + (segment.upperTip() == Tip.NONE ? 0 : 1);
            int end = end(segment, graph, index, base) - (segment.lowerTip() == Tip.NONE ? 0 : 1);
            int top = segment.top.x;
            int bottom = segment.bottom.x;
            Optional<Trunk> upper = trunkAt(trunks, Side.BEFORE, top);
            Optional<Trunk> lower = trunkAt(trunks, Side.AFTER, bottom);
            if (segment.isStraight() && !areHalves(upper, lower)) {
                line(top, start, top, end, stroke);
            } else { // a segment without a trunk in its column leaves or joins another that runs on there
                upper.ifPresent(trunk -> line(top, start, top, firstTrack + trunk.track, stroke));
                lower.ifPresent(trunk -> line(bottom, firstTrack + trunk.track, bottom, end, stroke));
            }
        }
    }

    private static Optional<Trunk> trunkAt(List<Trunk> trunks, Side side, int x) {
        return trunks.stream().filter(trunk -> trunk.isJoined(side, x)).findFirst();
    }

    /** True for an upper and a lower half of one line, which are joined in another column. */
    private static boolean areHalves(Optional<Trunk> upper, Optional<Trunk> lower) {
        return upper.isPresent() && lower.isPresent() && upper.get().below == lower.get();
    }

    /** The border or line along the flow from which a segment starts. */
    private static int start(Segment segment, LayoutGraph graph, int index, int base) {
        LayoutNode upper = segment.upper;
        if (upper.isWide()) {
            return base + upper.y + upper.along - 1;
        }
        return upper.isPort() ? base : base + graph.starts[index] + graph.sizes[index] - 1;
    }

    private static int end(Segment segment, LayoutGraph graph, int index, int base) {
        LayoutNode lower = segment.lower;
        if (lower.isWide()) {
            return base + lower.y;
        }
        return lower.isPort() ? base + graph.along - 1 : base + graph.starts[index + 1];
    }

    private void addTips(Segment segment, LayoutGraph graph, int index, int base) {
        tip(segment.top.x, start(segment, graph, index, base) + 1, 0, -1, segment.upperTip());
        tip(segment.bottom.x, end(segment, graph, index, base) - 1, 0, 1, segment.lowerTip());
    }

    /** Adds a line, unless both ends are the same cell. */
    void line(int x1, int y1, int x2, int y2, Stroke stroke) {
        if (x1 != x2 || y1 != y2) {
            Area area = area(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
            lines.add(new LineSegment(area, stroke));
        }
    }

    /**
     * Adds what an edge ends with, if anything.
     *
     * @param acrossBy leads across the flow from the tip to what it touches
     * @param alongBy leads there along the flow
     */
    void tip(int x, int y, int acrossBy, int alongBy, Tip tip) {
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
        int last = (orientation.isHorizontal() ? Labels.widest(text) : text.size()) - 1;
        if (last >= 0) {
            Area area = area(x, y, x, y + last);
            captions.add(new Caption(area.top(), area.left(), text));
        }
    }
}
