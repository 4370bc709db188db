package dev.onekernel.course.model;

import dev.onekernel.course.model.ReachedNodes.EdgeWay;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Stroke;
import dev.onekernel.diagram.model.Flowchart.Tip;
import dev.onekernel.text.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How far something spreads in a flowchart. It begins at one node and follows the edges; an edge whose label is the name of a wall can
 * be followed unless the wall is closed, and a threat gets through closed walls that it crosses. Turning a switch on only ever closes
 * something, so it never enlarges the reach.
 *
 * @param chart an edge without a tip can be followed in both directions
 * @param walls by the label of the edges that cross them
 * @param switches in the order in which they are shown
 * @param starts the nodes where it can begin, the usual one first
 * @param threats of which one is chosen, the usual one first; empty when walls are all there is
 * @param counted what each node counts that counts
 * @param unit what is counted, in the plural
 */
public record ReachModel(
        Flowchart chart,
        Map<String, Wall> walls,
        List<ModelControl> switches,
        List<String> starts,
        List<Threat> threats,
        Map<String, Integer> counted,
        String unit)
        implements Model {

    /** The name of the control that says where it begins. */
    public static final String START = "start";

    /** The name of the control that says which threat is looked at. */
    public static final String THREAT = "threat";

    public ReachModel {
        walls = new LinkedHashMap<>(walls);
        switches = List.copyOf(switches);
        starts = List.copyOf(starts);
        threats = List.copyOf(threats);
        counted = new LinkedHashMap<>(counted);
    }

    @Override
    public List<ModelControl> controls() {
        var controls = new ArrayList<>(switches);
        if (starts.size() > 1) {
            controls.add(ModelControl.choice(START, starts));
        }
        if (threats.size() > 1) {
            controls.add(ModelControl.choice(
                    THREAT, threats.stream().map(Threat::name).toList()));
        }
        return controls;
    }

    @Override
    public Line meaning(int control, int value) {
        return controls().get(control).name().equals(THREAT)
                ? threats.get(value).text()
                : controls().get(control).text();
    }

    String start(Setting setting) {
        return starts.get(starts.size() > 1 ? setting.value(indexOf(START)) : 0);
    }

    Optional<Threat> threat(Setting setting) {
        return threats.isEmpty()
                ? Optional.empty()
                : Optional.of(threats.get(threats.size() > 1 ? setting.value(indexOf(THREAT)) : 0));
    }

    boolean isOn(String name, Setting setting) {
        return setting.value(indexOf(name)) == 1;
    }

    boolean anyOn(Set<String> names, Setting setting) {
        return names.stream().anyMatch(name -> isOn(name, setting));
    }

    Optional<Wall> wall(Edge edge) {
        return Optional.ofNullable(walls.get(label(edge)));
    }

    /** The label of an edge on one line: the name of the wall that it crosses, or empty. */
    public static String label(Edge edge) {
        return String.join(" ", edge.label()).strip();
    }

    /** Whether an edge can be followed. */
    public boolean isOpen(Edge edge, Setting setting) {
        return wall(edge).map(wall -> isOpen(wall, setting)).orElse(true);
    }

    boolean isOpen(Wall wall, Setting setting) {
        return !stands(wall, setting)
                || threat(setting)
                        .filter(threat -> threat.crosses().contains(wall.name()) && !anyOn(threat.stoppedBy(), setting))
                        .isPresent();
    }

    ReachedNodes reached(Setting setting) {
        var from = new HashMap<String, List<EdgeWay>>();
        for (Edge edge : chart.edges()) {
            if (edge.stroke() == Stroke.INVISIBLE) {
                continue;
            }
            boolean open = isOpen(edge, setting);
            if (edge.end() != Tip.NONE || edge.start() == Tip.NONE) {
                from.computeIfAbsent(edge.from(), node -> new ArrayList<>()).add(new EdgeWay(edge.to(), edge, open));
            }
            if (edge.start() != Tip.NONE || edge.end() == Tip.NONE) {
                from.computeIfAbsent(edge.to(), node -> new ArrayList<>()).add(new EdgeWay(edge.from(), edge, open));
            }
        }
        return ReachedNodes.from(start(setting), node -> from.getOrDefault(node, List.of()));
    }

    /** The nodes that are reached, the start among them, nearest first. */
    public Set<String> nodes(Setting setting) {
        return reached(setting).nodes();
    }

    /** A shortest path from the start to a node; empty when the node is not reached. */
    public List<String> path(String node, Setting setting) {
        ReachedNodes reached = reached(setting);
        return reached.contains(node) ? reached.pathTo(node) : List.of();
    }

    @Override
    public BigDecimal result(Setting setting) {
        return BigDecimal.valueOf(count(reached(setting)));
    }

    int count(ReachedNodes reached) {
        return reached.nodes().stream()
                .mapToInt(node -> counted.getOrDefault(node, 0))
                .sum();
    }

    /** How many there are to reach. */
    public int total() {
        return counted.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public Exhibit unsolved(Setting setting) {
        return new Exhibit.ChartExhibit(marked(Set.of(), setting, chart.accTitle(), chart.accDescr()));
    }

    @Override
    public Exhibit solved(Setting setting) {
        ReachedNodes reached = reached(setting);
        return new Exhibit.ChartExhibit(
                marked(reached.nodes(), setting, "", new ReachExplanation(this, setting).picture()));
    }

    private Flowchart marked(Set<String> reached, Setting setting, String name, String description) {
        var closed = chart.edges().stream()
                .filter(edge -> !reached.isEmpty() && !isOpen(edge, setting))
                .collect(Collectors.toSet());
        return new MarkedChart(
                        chart,
                        start(setting),
                        reached,
                        closed,
                        edge -> wall(edge).isPresent(),
                        edge -> shownLabel(edge, setting))
                .drawn(name, description);
    }

    /** The label of an edge as it is written, or that of a wall that does not stand. */
    private List<String> shownLabel(Edge edge, Setting setting) {
        return wall(edge)
                .filter(wall -> !wall.open().isEmpty() && !stands(wall, setting))
                .map(wall -> List.of(wall.open()))
                .orElse(edge.label());
    }

    private boolean stands(Wall wall, Setting setting) {
        return wall.closedBy().isEmpty() || anyOn(wall.closedBy(), setting);
    }

    /** The label of a node on one line. */
    public String labelOf(String id) {
        return chart.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .map(node -> String.join(" ", node.label()).strip())
                .filter(label -> !label.isEmpty())
                .orElse(id);
    }

    @Override
    public String summary(Setting setting) {
        return new ReachExplanation(this, setting).summary();
    }

    @Override
    public List<Line> reasons(Setting setting) {
        return new ReachExplanation(this, setting).reasons();
    }

    /** How many of how many are reached. */
    public String counted(int reached) {
        return reached + " of " + total() + " " + unit + (reached == 1 ? " is" : " are") + " reached";
    }

    /** The edges between nodes that are both reached, whether or not they can be followed. */
    List<Edge> crossed(ReachedNodes reached) {
        return chart.edges().stream()
                .filter(edge -> reached.contains(edge.from()) && reached.contains(edge.to()))
                .toList();
    }

    /** The walls that the start can still get through, nearest first: one of them has to be closed. */
    List<String> openWalls(Setting setting) {
        ReachedNodes reached = reached(setting);
        var order = List.copyOf(reached.nodes());
        return crossed(reached).stream()
                .sorted((a, b) -> order.indexOf(a.from()) - order.indexOf(b.from()))
                .flatMap(edge -> wall(edge).stream())
                .filter(wall -> canBeClosed(wall, setting))
                .map(Wall::name)
                .distinct()
                .toList();
    }

    private boolean canBeClosed(Wall wall, Setting setting) {
        return !wall.closedBy().isEmpty()
                || threat(setting)
                        .filter(threat -> threat.crosses().contains(wall.name())
                                && !threat.stoppedBy().isEmpty())
                        .isPresent();
    }

    /** The switches that change the reach in at least one setting. */
    public Set<String> effective() {
        var effective = new LinkedHashSet<String>();
        var controls = controls();
        for (Setting setting : ShortestSolution.all(this)) {
            for (int control : IntStream.range(0, switches.size()).toArray()) {
                String name = controls.get(control).name();
                if (!effective.contains(name)
                        && setting.value(control) == 0
                        && !nodes(setting).equals(nodes(setting.with(control, 1)))) {
                    effective.add(name);
                }
            }
        }
        return effective;
    }
}
