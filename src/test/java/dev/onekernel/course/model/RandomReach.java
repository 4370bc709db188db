package dev.onekernel.course.model;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Direction;
import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Node;
import dev.onekernel.diagram.model.Flowchart.Stroke;
import dev.onekernel.diagram.model.Flowchart.Tip;
import dev.onekernel.diagram.model.NodeShape;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A model of reach that is made up from a seed: edges of every direction, walls that switches close, and threats. */
public final class RandomReach {

    private final Random random;

    private RandomReach(long seed) {
        random = new Random(seed);
    }

    public static ReachModel of(long seed, int nodes) {
        return new RandomReach(seed).model(nodes);
    }

    private ReachModel model(int size) {
        var switches = names("switch", 1 + random.nextInt(4)).stream()
                .map(name -> ModelControl.onOff(name, Line.of("The " + name), Line.of("Why.")))
                .toList();
        var switchNames = switches.stream().map(ModelControl::name).toList();
        Map<String, Wall> walls = new LinkedHashMap<>();
        names("wall", 1 + random.nextInt(4))
                .forEach(name -> walls.put(
                        name,
                        new Wall(
                                name,
                                random.nextBoolean() ? "no " + name : "",
                                some(switchNames),
                                Line.EMPTY,
                                List.of())));
        var threats = names("threat", random.nextInt(3)).stream()
                .map(name -> new Threat(
                        name,
                        Line.EMPTY,
                        some(walls.keySet()),
                        some(switchNames),
                        some(switchNames),
                        Set.of(),
                        Line.EMPTY,
                        List.of()))
                .toList();
        var ids = names("n", size);
        var nodes = ids.stream()
                .map(id -> new Node(id, List.of("Node " + id), NodeShape.RECTANGLE, ""))
                .toList();
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < size * 3 / 2; i++) {
            edges.add(edge(ids, List.copyOf(walls.keySet())));
        }
        var counted = new LinkedHashMap<String, Integer>();
        ids.forEach(id -> counted.put(id, 1 + random.nextInt(3)));
        var chart = new Flowchart(Direction.DOWN, "", "", "", nodes, edges, List.of());
        return new ReachModel(
                chart,
                walls,
                switches,
                ids.subList(0, Math.min(size, 1 + random.nextInt(3))),
                threats,
                counted,
                "nodes");
    }

    private Edge edge(List<String> ids, List<String> walls) {
        String label = random.nextInt(3) == 0 ? "" : walls.get(random.nextInt(walls.size()));
        return new Edge(
                ids.get(random.nextInt(ids.size())),
                ids.get(random.nextInt(ids.size())),
                label.isEmpty() ? List.of() : List.of(label),
                Stroke.LIGHT,
                random.nextInt(5) == 0 ? Tip.ARROW : Tip.NONE,
                random.nextInt(5) == 0 ? Tip.NONE : Tip.ARROW,
                1);
    }

    private static List<String> names(String stem, int count) {
        var names = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            names.add(stem + i);
        }
        return names;
    }

    private Set<String> some(Iterable<String> names) {
        var some = new HashSet<String>();
        names.forEach(name -> {
            if (random.nextInt(3) == 0) {
                some.add(name);
            }
        });
        return some;
    }
}
