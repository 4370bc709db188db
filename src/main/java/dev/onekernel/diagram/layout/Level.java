package dev.onekernel.diagram.layout;

import java.util.ArrayList;
import java.util.List;

/** The chart itself, or the inside of one subgraph: what lies directly in it, layer by layer. */
final class Level {
    /** The frame around it, or null around the whole chart. */
    final Cell frame;

    final String id;
    final List<String> title;
    final List<Cell> cells = new ArrayList<>();
    /** The wires of which this is the innermost level that holds both ends. */
    final List<Wire> wires = new ArrayList<>();
    /** From cell to cell, however many layers lie between. */
    final List<Segment> links = new ArrayList<>();

    final List<Cell> gatesBefore = new ArrayList<>();
    final List<Cell> gatesAfter = new ArrayList<>();
    final List<List<Cell>> layers = new ArrayList<>();
    /** What runs behind each layer; one fewer than layers. */
    final List<List<Net>> nets = new ArrayList<>();

    final List<Channel> channels = new ArrayList<>();
    /** How far the level reaches along the flow, borders included. */
    int along;
    /** For each layer where it starts along the flow, measured from the level's own start. */
    int[] starts;

    int[] sizes;

    /** Cells across the flow kept free at the high end, for lines that found no room to change their track. */
    int spare;

    Level(Cell frame, String id, List<String> title) {
        this.frame = frame;
        this.id = id;
        this.title = title;
    }

    Cell gate(boolean before) {
        var gates = before ? gatesBefore : gatesAfter;
        var gate = new Cell(Cell.Kind.GATE, this, gates.size());
        gates.add(gate);
        return gate;
    }

    /** How many frames lie around this level. */
    int depth() {
        int depth = 0;
        for (Level at = this; at.frame != null; at = at.frame.level) {
            depth++;
        }
        return depth;
    }
}
