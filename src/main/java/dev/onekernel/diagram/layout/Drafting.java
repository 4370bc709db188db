package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.Flowchart.Stroke;
import dev.onekernel.diagram.Flowchart.Tip;
import dev.onekernel.diagram.layout.Cell.Kind;
import dev.onekernel.diagram.layout.Picture.Area;
import dev.onekernel.diagram.layout.Picture.Box;
import dev.onekernel.diagram.layout.Picture.Caption;
import dev.onekernel.diagram.layout.Picture.Frame;
import dev.onekernel.diagram.layout.Picture.Mark;
import dev.onekernel.diagram.layout.Picture.Run;
import dev.onekernel.text.Width;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns a routed layout, measured across and along the flow, into rows and columns. */
final class Drafting {

    private final Flow flow;
    private final int across;
    private final int along;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final Set<Mark> marks = new HashSet<>();
    private final List<Caption> captions = new ArrayList<>();

    private Drafting(Flow flow, int across, int along) {
        this.flow = flow;
        this.across = across;
        this.along = along;
    }

    static Picture of(Level top, Column low, Column high, Flow flow) {
        boolean bordered = !top.id.isEmpty();
        var drafting = new Drafting(flow, high.x + 1, top.along);
        if (bordered) {
            drafting.frame(top, low.x, high.x, 0);
        }
        drafting.level(top, 0);
        int rows = flow.isHorizontal() ? drafting.across : drafting.along;
        int columns = flow.isHorizontal() ? drafting.along : drafting.across;
        return new Picture(
                rows,
                columns,
                drafting.boxes,
                drafting.frames,
                drafting.runs,
                List.copyOf(drafting.marks),
                drafting.captions);
    }

    private Area area(int lowX, int startY, int highX, int endY) {
        int start = flow.isMirrored() ? along - 1 - endY : startY;
        int end = flow.isMirrored() ? along - 1 - startY : endY;
        return flow.isHorizontal() ? new Area(lowX, start, highX, end) : new Area(start, lowX, end, highX);
    }

    private void frame(Level level, int low, int high, int y) {
        Area area = area(low, y, high, y + level.along - 1);
        int titleRow = area.top() + (level.title.size() > 1 ? 1 : 0);
        frames.add(new Frame(area, level.id, level.title, titleRow, area.left() + 2));
    }

    private void level(Level level, int base) {
        for (int i = 0; i < level.layers.size(); i++) {
            for (Cell cell : level.layers.get(i)) {
                cell(cell, base, base + level.starts[i], level.sizes[i]);
            }
            if (i < level.channels.size()) {
                for (Net net : level.nets.get(i)) {
                    if (!net.isInvisible()) {
                        net(net, level.channels.get(i), base, level, i);
                    }
                }
            }
        }
    }

    private void cell(Cell cell, int base, int start, int size) {
        int y = base + cell.y;
        switch (cell.kind) {
            case BOX -> box(cell, y);
            case FRAME -> {
                frame(cell.inner, cell.low.x, cell.high.x, y);
                level(cell.inner, y);
            }
            case BEND -> line(cell, start, size);
            case LABEL -> {
                line(cell, start, size);
                label(cell, y, start, size);
            }
            case GATE -> {}
        }
        new Loops(flow, this).draw(cell, y);
    }

    private void box(Cell cell, int y) {
        Area area = area(cell.low.x, y, cell.high.x, y + cell.along - 1);
        if (cell.picture == null) {
            boxes.add(new Box(area, cell.node.id(), cell.node.shape(), cell.text));
            return;
        }
        int down = area.top();
        int right = area.left();
        Picture picture = cell.picture;
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
        picture.runs().forEach(run -> runs.add(new Run(run.area().shifted(down, right), run.stroke())));
        picture.marks()
                .forEach(mark -> marks.add(
                        new Mark(mark.row() + down, mark.column() + right, mark.rows(), mark.columns(), mark.tip())));
        picture.captions()
                .forEach(caption ->
                        captions.add(new Caption(caption.row() + down, caption.column() + right, caption.text())));
    }

    private void line(Cell cell, int start, int size) {
        Wire wire = cell.in.get(0).wire;
        if (!wire.isInvisible()) {
            run(cell.low.x, start, cell.low.x, start + size - 1, wire.edge.stroke());
        }
    }

    private void label(Cell cell, int y, int start, int size) {
        if (!flow.isHorizontal()) {
            Area area = area(cell.low.x, start, cell.low.x, start + size - 1);
            captions.add(new Caption(area.top() + (size - cell.text.size()) / 2, area.left() + 2, cell.text));
            return;
        }
        Area area = area(cell.low.x, y, cell.low.x, y + cell.along - 1);
        int row = area.top() - cell.lead;
        for (String line : cell.text) { // on the line itself, parted from it by a blank on either side
            int free = area.width() - Width.of(line) - 2;
            captions.add(new Caption(row++, area.left() + free / 2, List.of(" " + line + " ")));
        }
    }

    private void net(Net net, Channel channel, int base, Level level, int index) {
        Stroke stroke = net.segments.get(0).wire.edge.stroke();
        List<Bus> buses = channel.busesOf(net);
        int first = base + channel.start + channel.before;
        for (Bus bus : buses) {
            run(bus.low, first + bus.track, bus.high, first + bus.track, stroke);
            if (bus.below != null) {
                run(bus.joint, first + bus.track, bus.joint, first + bus.below.track, stroke);
            }
        }
        for (Segment segment : net.segments) {
            int top = top(segment, base, level, index);
            int bottom = bottom(segment, base, level, index);
            boolean through = segment.top.x == segment.bottom.x;
            Bus above = through ? null : busAt(buses, segment.top.x, true);
            Bus below = through ? null : busAt(buses, segment.bottom.x, false);
            if (through || above == null || below == null) {
                straight(segment, buses, top, bottom, first, above, below, stroke);
            } else {
                run(segment.top.x, top, segment.top.x, first + above.track, stroke);
                run(segment.bottom.x, first + below.track, segment.bottom.x, bottom, stroke);
            }
        }
    }

    /** A segment that runs on in its column, or that leaves or joins such a one to the side. */
    private void straight(
            Segment segment, List<Bus> buses, int top, int bottom, int first, Bus above, Bus below, Stroke stroke) {
        if (segment.top.x == segment.bottom.x) {
            Bus up = busAt(buses, segment.top.x, true);
            Bus down = busAt(buses, segment.top.x, false);
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

    private static Bus busAt(List<Bus> buses, int x, boolean up) {
        for (Bus bus : buses) {
            if ((up ? bus.ups : bus.downs).contains(x)) {
                return bus;
            }
        }
        return null;
    }

    /** The first cell of a segment along the flow; draws the tip that is there. */
    private int top(Segment segment, int base, Level level, int index) {
        Cell upper = segment.upper;
        int end = upper.isWide()
                ? base + upper.y + upper.along - 1
                : upper.kind == Kind.GATE ? base : base + level.starts[index] + level.sizes[index] - 1;
        if (segment.upperTip() == Tip.NONE) {
            return end;
        }
        mark(segment.top.x, end + 1, 0, -1, segment.upperTip());
        return end + 1;
    }

    private int bottom(Segment segment, int base, Level level, int index) {
        Cell lower = segment.lower;
        int start = lower.isWide()
                ? base + lower.y
                : lower.kind == Kind.GATE ? base + level.along - 1 : base + level.starts[index + 1];
        if (segment.lowerTip() == Tip.NONE) {
            return start;
        }
        mark(segment.bottom.x, start - 1, 0, 1, segment.lowerTip());
        return start - 1;
    }

    /** Adds a line, unless both ends are the same cell. */
    void run(int x1, int y1, int x2, int y2, Stroke stroke) {
        if (x1 != x2 || y1 != y2) {
            runs.add(new Run(area(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)), stroke));
        }
    }

    /** @param acrossBy and {@code alongBy} lead from the tip to what it touches */
    void mark(int x, int y, int acrossBy, int alongBy, Tip tip) {
        if (tip == Tip.NONE) {
            return;
        }
        Area area = area(x, y, x, y);
        int by = flow.isMirrored() ? -alongBy : alongBy;
        marks.add(
                flow.isHorizontal()
                        ? new Mark(area.top(), area.left(), acrossBy, by, tip)
                        : new Mark(area.top(), area.left(), by, acrossBy, tip));
    }

    void caption(int x, int y, List<String> text) {
        int last = (flow.isHorizontal() ? Nesting.widest(text) : text.size()) - 1;
        if (last >= 0) {
            Area area = area(x, y, x, y + last);
            captions.add(new Caption(area.top(), area.left(), text));
        }
    }
}
