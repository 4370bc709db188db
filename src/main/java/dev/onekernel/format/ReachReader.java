package dev.onekernel.format;

import dev.onekernel.course.ModelGoal;
import dev.onekernel.course.Option;
import dev.onekernel.course.Part;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.model.Constraint;
import dev.onekernel.course.model.Model;
import dev.onekernel.course.model.ModelControl;
import dev.onekernel.course.model.ReachModel;
import dev.onekernel.course.model.Setting;
import dev.onekernel.course.model.ShortestSolution;
import dev.onekernel.course.model.Threat;
import dev.onekernel.course.model.Wall;
import dev.onekernel.diagram.model.Chart;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.source.YamlNode.Scalar;
import dev.onekernel.text.Line;
import dev.onekernel.text.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A model of reach: its chart, what closes the ways in it, and what is to be predicted and reached. */
final class ReachReader {

    /** So that a number from 1 to 9 names each of them. */
    private static final int MOST_SWITCHES = 9;

    private final ModelReader base;
    private final MappingReader fields;
    private final CourseFile file;

    ReachReader(ModelReader base) {
        this.base = base;
        this.fields = base.fields();
        this.file = base.file();
    }

    Optional<ModelReader.ReadModel> read() {
        Optional<Flowchart> chart = fields.scalar("chart").flatMap(this::flowchart);
        var switches = fields.list(
                "switches",
                MappingSchema.SWITCH,
                each -> ModelControl.onOff(base.word(each), each.line("text"), each.line("why")));
        Set<String> names = base.unique(
                "switches", switches.stream().map(ModelControl::name).toList());
        if (chart.isEmpty() || switches.isEmpty()) {
            return Optional.empty();
        }
        if (switches.size() > MOST_SWITCHES) {
            file.error(
                    "choice-count",
                    fields.positionOf("switches"),
                    "There are " + switches.size() + " switches here; there should be at most " + MOST_SWITCHES + ".");
        }
        Set<String> nodes = chart.get().nodes().stream()
                .map(Flowchart.Node::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var walls = walls(chart.get(), names);
        var threats = fields.list("threats", MappingSchema.THREAT, each -> threat(each, walls.keySet(), names));
        base.unique("threats", threats.stream().map(Threat::name).toList());
        var starts = base.known(fields, "start", "node", nodes);
        var model = new ReachModel(chart.get(), walls, switches, starts, threats, counted(nodes), fields.title("unit"));
        sameLabel(model);
        if (starts.isEmpty() || base.hasErrors() || tooLarge(model)) {
            return Optional.empty();
        }
        return base.prediction(MappingSchema.REACH_PREDICTION)
                .map(prediction -> read(model, prediction, goals(model, nodes)));
    }

    private void sameLabel(ReachModel model) {
        var labels = model.starts().stream().map(model::labelOf).toList();
        labels.stream()
                .filter(label -> labels.indexOf(label) != labels.lastIndexOf(label))
                .findFirst()
                .ifPresent(label -> file.error(
                        "model-name",
                        fields.positionOf("start"),
                        "Two of the starts are called `" + label + "`, so learners cannot choose between them.",
                        "Give their nodes different labels."));
    }

    private Optional<Flowchart> flowchart(Scalar scalar) {
        Optional<Chart> chart = ChartReader.chart(scalar, file);
        if (chart.isPresent() && !(chart.get() instanceof Flowchart)) {
            file.error("model-chart", scalar.position(), "The chart of a model has to be a flowchart.");
        }
        return chart.filter(Flowchart.class::isInstance)
                .map(Flowchart.class::cast)
                .filter(this::joinsNodes);
    }

    /** A line to a frame does not say which of the nodes in it can be reached. */
    private boolean joinsNodes(Flowchart chart) {
        Optional<String> frame = chart.subgraphs().stream()
                .map(Flowchart.Subgraph::id)
                .filter(id -> chart.edges().stream()
                        .anyMatch(edge -> edge.from().equals(id) || edge.to().equals(id)))
                .findFirst();
        frame.ifPresent(id -> file.error(
                "model-chart",
                fields.positionOf("chart"),
                "In a model, edges join nodes, but one of them leads to the subgraph `" + id + "`.",
                "Let it lead to the nodes in it."));
        return frame.isEmpty();
    }

    private Map<String, Wall> walls(Flowchart chart, Set<String> switches) {
        var labels = chart.edges().stream()
                .map(ReachModel::label)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var walls = new LinkedHashMap<String, Wall>();
        var read = fields.list("walls", MappingSchema.WALL, wall -> {
            String name = wall.title("name");
            if (!labels.contains(name)) {
                base.unknown(wall, "name", "label of an edge of the chart", name, labels);
            }
            return new Wall(
                    name,
                    wall.title("open"),
                    Set.copyOf(base.known(wall, "closed-by", "switch", switches)),
                    wall.line("why"),
                    base.cited(wall));
        });
        for (Wall wall : read) {
            if (walls.put(wall.name(), wall) != null) {
                file.error(
                        "model-name",
                        fields.positionOf("walls"),
                        "There are two walls `" + wall.name() + "` in this question.",
                        "One wall can be closed by several switches: list them in `closed-by`.");
            }
        }
        labels.stream()
                .filter(label -> !walls.containsKey(label))
                .findFirst()
                .ifPresent(label -> file.error(
                        "model-name",
                        fields.positionOf("chart"),
                        "The label `" + label + "` of an edge is not the name of a wall.",
                        Suggestion.to(label, walls.keySet())
                                .map(near -> "Did you mean `" + near + "`?")
                                .orElse("Add it to `walls`, or remove the label.")));
        return walls;
    }

    private Threat threat(MappingReader each, Set<String> walls, Set<String> switches) {
        return new Threat(
                base.word(each),
                each.line("text"),
                Set.copyOf(base.known(each, "crosses", "wall", walls)),
                Set.copyOf(base.known(each, "stopped-by", "switch", switches)),
                Set.copyOf(base.known(each, "reduced-by", "switch", switches)),
                Set.copyOf(base.known(each, "contested", "switch", switches)),
                each.line("why"),
                base.cited(each));
    }

    private Map<String, Integer> counted(Set<String> nodes) {
        var counted = new LinkedHashMap<String, Integer>();
        (fields.has("count") ? base.known(fields, "count", "node", nodes) : nodes)
                .forEach(node -> counted.put(node, 1));
        fields.mapping("worth").forEach((node, worth) -> {
            if (!counted.containsKey(node)) {
                base.unknown(fields, "worth", "counted node", node, counted.keySet());
            } else if (!worth.matches("[1-9][0-9]{0,3}")) {
                file.error(
                        "wrong-type",
                        fields.positionOf("worth"),
                        "What a node is worth should be a whole number from 1 to 9999, but this is `" + worth + "`.");
            } else {
                counted.put(node, Integer.parseInt(worth));
            }
        });
        return counted;
    }

    private Setting predicted(ReachModel model, MappingReader prediction) {
        Setting setting = chosen(model, prediction);
        Set<String> names = model.switches().stream().map(ModelControl::name).collect(Collectors.toSet());
        for (String name : base.known(prediction, "with", "switch", names)) {
            setting = setting.with(model.indexOf(name), 1);
        }
        return setting;
    }

    /** The initial setting with the start and the threat that a prediction or a goal is about. */
    private Setting chosen(ReachModel model, MappingReader fields) {
        Setting setting = model.initial();
        for (String key : List.of(ReachModel.START, ReachModel.THREAT)) {
            String typed = fields.text(key);
            int control = model.indexOf(key);
            List<String> values =
                    control < 0 ? List.of() : model.controls().get(control).values();
            if (values.contains(typed)) {
                setting = setting.with(control, values.indexOf(typed));
            } else if (!typed.isEmpty()) {
                base.unknown(fields, key, key + " to choose", typed, values);
            }
        }
        return setting;
    }

    private List<ModelGoal> goals(ReachModel model, Set<String> nodes) {
        return fields.list("goals", MappingSchema.REACH_GOAL, goal -> {
            Setting initial = chosen(model, goal);
            var constraints = new ArrayList<Constraint>();
            base.keep(model, initial, List.of(ReachModel.START, ReachModel.THREAT), constraints);
            var names = model.switches().stream().map(ModelControl::name).toList();
            base.keep(model, initial, base.known(goal, "without", "switch", names), constraints);
            if (goal.has("reached-at-most")) {
                constraints.add(new Constraint.ReachedAtMost(model, goal.whole("reached-at-most", 0, 99_999, 0)));
            }
            base.known(goal, "not-reached", "node", nodes)
                    .forEach(node -> constraints.add(new Constraint.NodeReached(model, node, false)));
            base.known(goal, "reached", "node", nodes)
                    .forEach(node -> constraints.add(new Constraint.NodeReached(model, node, true)));
            base.atMost(goal, "switches-at-most", initial, constraints);
            return base.goal(goal, model, initial, constraints);
        });
    }

    /** Which switch, turned on alone, leaves the fewest reached. */
    private static Part whichSwitch(ReachModel model, Setting predicted) {
        var results = new ArrayList<BigDecimal>();
        for (int i = 0; i < model.switches().size(); i++) {
            results.add(model.result(predicted.with(i, 1)));
        }
        BigDecimal fewest = results.stream().min(BigDecimal::compareTo).orElseThrow();
        var options = new ArrayList<Option>();
        for (int i = 0; i < results.size(); i++) {
            ModelControl each = model.switches().get(i);
            Line why = Line.of(
                    "With this switch alone, " + model.counted(results.get(i).intValueExact()) + ".");
            options.add(new Option(
                    each.text(),
                    results.get(i).equals(fewest),
                    each.why().isBlank() ? why : why.plus(" ").plus(each.why())));
        }
        return new SingleChoice(options);
    }

    private boolean tooLarge(Model model) {
        boolean large = ShortestSolution.size(model) > ShortestSolution.MOST_SETTINGS;
        if (large) {
            file.error(
                    "choice-count",
                    fields.positionOf("switches"),
                    "This model has more than " + ShortestSolution.MOST_SETTINGS
                            + " settings, which is too many to search.",
                    "Leave out switches, starts or threats.");
        }
        return large;
    }

    private ModelReader.ReadModel read(ReachModel model, MappingReader prediction, List<ModelGoal> goals) {
        Setting predicted = predicted(model, prediction);
        boolean which = prediction
                .oneOf("asks", List.of("how-many", "which-switch"))
                .filter("which-switch"::equals)
                .isPresent();
        Part part = which ? whichSwitch(model, predicted) : base.number(model, prediction, predicted);
        return new ModelReader.ReadModel(model, prediction.line("ask"), predicted, part, goals);
    }
}
