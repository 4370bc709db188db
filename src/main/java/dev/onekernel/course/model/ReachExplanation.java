package dev.onekernel.course.model;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Says in words how far something spreads in one setting of a model, and why. */
record ReachExplanation(ReachModel model, Setting setting) {

    /** The picture in words, for those who do not see it: what is reached, and what is safe. */
    String picture() {
        ReachedNodes reached = model.reached(setting);
        var others = model.chart().nodes().stream()
                .map(Flowchart.Node::id)
                .filter(node -> !node.equals(model.start(setting)))
                .toList();
        var hit = others.stream().filter(reached::contains).map(model::labelOf).toList();
        var safe = others.stream()
                .filter(node -> !reached.contains(node))
                .map(model::labelOf)
                .toList();
        return "Start: " + model.labelOf(model.start(setting)) + ". Reached: "
                + (hit.isEmpty() ? "nothing else" : String.join("; ", hit)) + ". Safe: "
                + (safe.isEmpty() ? "nothing" : String.join("; ", safe)) + ".";
    }

    /** What follows from the setting, in a few sentences. */
    String summary() {
        ReachedNodes reached = model.reached(setting);
        int count = model.count(reached);
        var summary =
                new StringBuilder("From " + model.labelOf(model.start(setting)) + ", " + model.counted(count) + ".");
        var walls = heldWalls(reached);
        var bypassed = bypassedWalls(reached);
        summary.append(
                walls.isEmpty() && !bypassed.isEmpty()
                        ? " There is a way past what is closed: " + String.join(", ", bypassed) + "."
                        : walls.isEmpty()
                                ? " No wall holds."
                                : walls.size() == 1
                                        ? " This wall holds: " + walls.get(0) + "."
                                        : " These walls hold: " + String.join(", ", walls) + ".");
        remarks().forEach(remark -> summary.append(" ").append(remark));
        return summary.toString();
    }

    /** Why: the longest path, the threat, each wall that matters and each switch that is on. */
    List<Line> reasons() {
        var reasons = new ArrayList<Line>();
        ReachedNodes reached = model.reached(setting);
        String last = List.copyOf(reached.nodes()).get(reached.nodes().size() - 1);
        if (reached.nodes().size() > 1) {
            reasons.add(Line.of("The longest path: " + told(reached.pathTo(last)) + "."));
        }
        model.threat(setting)
                .ifPresent(threat -> reason(
                        reasons,
                        "Threat " + threat.name(),
                        threat.text().plus(spaced(threat.text(), threat.why())),
                        threat.sources()));
        var named = new LinkedHashSet<>(heldWalls(reached));
        model.crossed(reached).forEach(edge -> model.wall(edge).ifPresent(wall -> named.add(wall.name())));
        for (String name : named) {
            Wall wall = model.walls().get(name);
            reason(
                    reasons,
                    "Wall " + name + (model.isOpen(wall, setting) ? " (open)" : " (closed)"),
                    wall.why(),
                    wall.sources());
        }
        for (ModelControl each : model.switches()) {
            if (model.isOn(each.name(), setting)) {
                reason(reasons, "Switch " + each.name(), each.why(), List.of());
            }
        }
        return reasons;
    }

    private String told(List<String> path) {
        return String.join(", then ", path.stream().map(model::labelOf).toList());
    }

    private static List<String> heldWalls(ReachedNodes reached) {
        return reached.held().stream().map(ReachModel::label).distinct().toList();
    }

    /** The walls that are closed though what is behind them is reached on another way. */
    private List<String> bypassedWalls(ReachedNodes reached) {
        return model.crossed(reached).stream()
                .filter(edge -> !model.isOpen(edge, setting))
                .map(ReachModel::label)
                .distinct()
                .toList();
    }

    /** What switches that are on do to the threat without stopping it. */
    private List<String> remarks() {
        var remarks = new ArrayList<String>();
        model.threat(setting)
                .filter(threat -> !model.anyOn(threat.stoppedBy(), setting))
                .ifPresent(threat -> {
                    for (ModelControl each : model.switches()) {
                        if (model.isOn(each.name(), setting)
                                && threat.reducedBy().contains(each.name())) {
                            remarks.add("The switch " + each.name() + " makes " + threat.name()
                                    + " harder but does not stop it.");
                        } else if (model.isOn(each.name(), setting)
                                && threat.contested().contains(each.name())) {
                            remarks.add("Whether the switch " + each.name() + " stops " + threat.name()
                                    + " is contested; here it does not.");
                        }
                    }
                });
        return remarks;
    }

    private static Line spaced(Line before, Line after) {
        return before.isBlank() || after.isBlank() ? after : Line.of(" ").plus(after);
    }

    private static void reason(List<Line> reasons, String about, Line why, List<String> sources) {
        if (!why.isBlank()) {
            reasons.add(Line.of(about + ": ")
                    .plus(why)
                    .plus(sources.isEmpty() ? "" : " [" + String.join(", ", sources) + "]"));
        }
    }
}
