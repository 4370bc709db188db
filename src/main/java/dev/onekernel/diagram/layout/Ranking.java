package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.layout.Cell.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the cells of a level into layers such that all edges together span as few layers as possible (Gansner et al. 1993,
 * section 2), and fills the layers an edge passes with bends. A label of an edge that passes no layer gets one made for it.
 */
final class Ranking {

    /** Steps the solver may take; reached only by charts that no screen can show. */
    private static final long WORK = 20_000_000;

    /** A level with more bends than this is no longer a drawing anybody could follow. */
    private static final long MOST_BENDS = 60_000;

    private final Level level;
    private final Flow flow;
    private final Map<Cell, Integer> ranks = new HashMap<>();
    private int last;

    private Ranking(Level level, Flow flow) {
        this.level = level;
        this.flow = flow;
    }

    /** Ranks {@code level} and all levels in it. */
    static void of(Level level, Flow flow, Spacing spacing) {
        for (Cell cell : level.cells) {
            if (cell.inner != null) {
                of(cell.inner, flow, spacing);
                cell.across = Reach.across(cell.inner, flow);
            }
        }
        var ranking = new Ranking(level, flow);
        ranking.rank();
        if (!flow.isHorizontal()) {
            new Shelves(level, flow, spacing).stack(ranking.ranks);
        }
        ranking.fillLayers();
    }

    private void rank() {
        var solver = new NetworkSimplex();
        var points = new HashMap<Cell, Integer>();
        int before = solver.point();
        for (Cell cell : level.cells) {
            points.put(cell, solver.point());
            solver.apart(before, points.get(cell), 0);
        }
        int after = level.gatesAfter.isEmpty() ? -1 : solver.point();
        for (Segment link : level.links) {
            Integer upper = points.get(link.upper);
            Integer lower = points.get(link.lower);
            if (upper != null && lower != null) {
                solver.apart(upper, lower, link.wire.edge.length(), 1);
            } else if (upper == null && lower != null) {
                solver.apart(before, lower, 0, 1);
            } else if (upper != null && lower == null) {
                solver.apart(upper, after, 0, 1);
            }
        }
        if (after >= 0) {
            points.values().forEach(point -> solver.apart(point, after, 0));
        }
        int[] found = solver.solve(WORK);
        int first =
                points.values().stream().mapToInt(point -> found[point]).min().orElse(0);
        points.forEach((cell, point) -> ranks.put(cell, found[point] - first));
    }

    private void fillLayers() {
        long bends = 0;
        for (Segment link : level.links) {
            bends += Math.abs(ranks.getOrDefault(link.lower, 0) - ranks.getOrDefault(link.upper, 0));
        }
        if (bends > MOST_BENDS) {
            throw new TooMuch();
        }
        last = ranks.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
        boolean[] labelled = gapsForLabels();
        var layerOf = new int[last + 1];
        var labelLayer = new int[last + 2];
        Arrays.fill(labelLayer, -1);
        int layers = level.gatesBefore.isEmpty() ? 0 : 1;
        for (int rank = -1; rank <= last; rank++) {
            if (rank >= 0) {
                layerOf[rank] = layers++;
            }
            if (labelled[rank + 1]) {
                labelLayer[rank + 1] = layers++;
            }
        }
        if (!level.gatesAfter.isEmpty() || layers == 0) {
            layers++;
        }
        for (int i = 0; i < layers; i++) {
            level.layers.add(new ArrayList<>());
            level.nets.add(new ArrayList<>());
        }
        level.gatesBefore.forEach(gate -> put(gate, 0));
        for (Cell cell : level.cells) {
            put(cell, layerOf[ranks.get(cell)]);
        }
        int end = layers - 1;
        level.gatesAfter.forEach(gate -> put(gate, end));
        for (Segment link : level.links) {
            chain(link, labelLayer);
        }
    }

    private void put(Cell cell, int layer) {
        cell.layer = layer;
        level.layers.get(layer).add(cell);
    }

    /** The gaps before each rank, and behind the last, in which an edge that is no longer than the gap has a label. */
    private boolean[] gapsForLabels() {
        var labelled = new boolean[last + 2];
        for (Segment link : level.links) {
            int upper = ranks.getOrDefault(link.upper, -1);
            int lower = ranks.getOrDefault(link.lower, last + 1);
            if (hasLabel(link) && upper + 1 == lower) {
                labelled[lower] = true;
            }
        }
        return labelled;
    }

    private static boolean hasLabel(Segment link) {
        boolean whole =
                link.upper.kind != Kind.GATE && link.lower.kind != Kind.GATE || link.upper.stop || link.lower.stop;
        return whole && !link.wire.label.isEmpty() && !link.wire.isInvisible();
    }

    /** Splits a link into segments from layer to layer, with its label on one of the bends. */
    private void chain(Segment link, int[] labelLayer) {
        int from = link.upper.layer;
        int to = link.lower.layer;
        int labelAt = hasLabel(link) ? placeForLabel(from, to, labelLayer) : -1;
        Cell upper = link.upper;
        for (int layer = from + 1; layer < to; layer++) {
            var bend = new Cell(layer == labelAt ? Kind.LABEL : Kind.BEND, level, link.upper.number);
            if (layer == labelAt) {
                describe(bend, link.wire.label);
            }
            put(bend, layer);
            add(new Segment(link.wire, upper, bend, upper == link.upper ? link.upperGate : null, null));
            upper = bend;
        }
        add(new Segment(link.wire, upper, link.lower, upper == link.upper ? link.upperGate : null, link.lowerGate));
    }

    private static int placeForLabel(int from, int to, int[] labelLayer) {
        for (int layer : labelLayer) {
            if (layer > from && layer < to) {
                return layer;
            }
        }
        return from + (to - from) / 2;
    }

    private void describe(Cell bend, List<String> label) {
        bend.text = label;
        int columns = Nesting.widest(label);
        if (flow.isHorizontal()) {
            bend.lead = (label.size() - 1) / 2;
            bend.margin = label.size() - 1 - bend.lead;
            bend.along = columns + 2;
        } else {
            bend.along = label.size();
            bend.margin = columns + 1;
        }
    }

    private static void add(Segment segment) {
        segment.upper.out.add(segment);
        segment.lower.in.add(segment);
        if (segment.upperGate != null) {
            segment.upperGate.outside = segment;
        }
        if (segment.lowerGate != null) {
            segment.lowerGate.outside = segment;
        }
    }
}
