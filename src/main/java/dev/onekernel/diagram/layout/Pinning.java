package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.layout.Cell.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the segments behind each layer into nets, and gives every net its places at the sides of the cells it joins. */
final class Pinning {

    /** A place at a side of a cell, and how far towards the high end the net leads from there. */
    private record Wish(Column column, double far, int number) {}

    private Pinning() {}

    static void of(Level level, Flow flow) {
        for (int i = 0; i + 1 < level.layers.size(); i++) {
            gather(level.layers.get(i), level.nets.get(i));
        }
        for (Cell cell : level.cells) {
            pin(cell, cell.out, true);
            pin(cell, cell.in, false);
            if (cell.inner != null) {
                of(cell.inner, flow);
            }
            if (cell.kind == Kind.BOX) {
                int pins = Math.max(cell.before.size(), cell.after.size());
                int title = flow.isHorizontal() || cell.title().isEmpty() ? 0 : Nesting.widest(cell.title()) + 2;
                cell.across = Math.max(cell.across, pins == 0 ? 0 : title + (pins - 1) * flow.betweenPins() + 3);
            }
        }
        if (!level.id.isEmpty() && !flow.isHorizontal()) {
            alignStack(level);
        }
        for (List<Cell> layer : level.layers) {
            for (Cell cell : layer) {
                if (!cell.isWide()) {
                    cell.out.forEach(segment -> segment.top = cell.low);
                    cell.in.forEach(segment -> segment.bottom = cell.low);
                }
            }
        }
    }

    /** A subgraph that is a mere stack of boxes looks best when they are equally wide. */
    private static void alignStack(Level level) {
        int widest = 0;
        for (List<Cell> layer : level.layers) {
            boolean gates = layer.stream().allMatch(cell -> cell.kind == Kind.GATE);
            if (!gates && (layer.size() != 1 || layer.get(0).node == null || layer.get(0).margin > 0)) {
                return;
            }
            widest = gates ? widest : Math.max(widest, layer.get(0).across);
        }
        for (Cell cell : level.cells) {
            cell.across = widest;
        }
    }

    private static void gather(List<Cell> layer, List<Net> nets) {
        var shared = new HashMap<Bundle, Net>();
        for (Cell cell : layer) {
            for (Segment segment : cell.out) {
                Bundle bundle = segment.wire.bundle;
                boolean merged = bundle != null
                        && (bundle.center() == null
                                || bundle.center() == segment.upper
                                || bundle.center() == segment.lower);
                Net net = merged ? shared.get(bundle) : null;
                if (net == null) {
                    net = new Net();
                    nets.add(net);
                    if (merged) {
                        shared.put(bundle, net);
                    }
                }
                net.segments.add(segment);
                segment.net = net;
            }
        }
    }

    private static void pin(Cell cell, List<Segment> segments, boolean after) {
        var byNet = new HashMap<Net, List<Segment>>();
        var wishes = new ArrayList<Wish>();
        for (Segment segment : segments) {
            Cell gate = after ? segment.upperGate : segment.lowerGate;
            if (gate != null) {
                set(segment, after, gate.low);
            } else {
                byNet.computeIfAbsent(segment.net, unknown -> new ArrayList<>()).add(segment);
            }
        }
        for (Map.Entry<Net, List<Segment>> entry : byNet.entrySet()) {
            var pin = new Column();
            double far = 0;
            int number = Integer.MAX_VALUE;
            for (Segment segment : entry.getValue()) {
                set(segment, after, pin);
                far += far(segment, after) / entry.getValue().size();
                number = Math.min(number, segment.wire.number);
            }
            wishes.add(new Wish(pin, far, number));
        }
        wishes.sort(Comparator.comparingDouble(Wish::far).thenComparingInt(Wish::number));
        var columns = after ? cell.after : cell.before;
        var gates = cell.inner == null ? List.<Cell>of() : gatesInOrder(cell.inner, after);
        int next = 0;
        for (Cell gate : gates) {
            double far = gate.outside == null ? -1 : far(gate.outside, after);
            while (gate.outside != null
                    && next < wishes.size()
                    && wishes.get(next).far() < far) {
                columns.add(wishes.get(next++).column());
            }
            if (gate.outside != null) {
                columns.add(gate.low);
            }
        }
        while (next < wishes.size()) {
            columns.add(wishes.get(next++).column());
        }
    }

    private static List<Cell> gatesInOrder(Level inner, boolean after) {
        var gates = new ArrayList<>(after ? inner.gatesAfter : inner.gatesBefore);
        gates.sort(Comparator.comparingInt(gate -> gate.order));
        return gates;
    }

    private static void set(Segment segment, boolean top, Column column) {
        if (top) {
            segment.top = column;
        } else {
            segment.bottom = column;
        }
    }

    /** The place of the other end in its layer, gates in a frame's border told apart. */
    private static double far(Segment segment, boolean after) {
        Cell cell = after ? segment.lower : segment.upper;
        Cell gate = after ? segment.lowerGate : segment.upperGate;
        return cell.order
                + (gate == null
                        ? 0.5
                        : (gate.order + 1) / (gate.level.layers.get(gate.layer).size() + 1.0));
    }
}
