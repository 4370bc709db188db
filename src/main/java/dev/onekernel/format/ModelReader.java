package dev.onekernel.format;

import dev.onekernel.course.ModelGoal;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Option;
import dev.onekernel.course.Part;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.model.Constraint;
import dev.onekernel.course.model.Model;
import dev.onekernel.course.model.ModelControl;
import dev.onekernel.course.model.QuotaModel;
import dev.onekernel.course.model.ReachModel;
import dev.onekernel.course.model.Setting;
import dev.onekernel.course.model.ShortestSolution;
import dev.onekernel.course.model.Threat;
import dev.onekernel.course.model.Wall;
import dev.onekernel.diagram.model.Chart;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.source.Problem;
import dev.onekernel.source.YamlNode.Scalar;
import dev.onekernel.text.Line;
import dev.onekernel.text.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The model of a question, with what is to be predicted and reached in it. */
final class ModelReader {

    /** So that a number from 1 to 9 names each of them. */
    private static final int MOST_SWITCHES = 9;

    private static final int MOST_VALUES = 9;

    private final MappingReader fields;
    private final CourseFile file;
    private final Set<String> sources = new LinkedHashSet<>();

    /** How many problems the file had before. */
    private final int before;

    ModelReader(MappingReader fields) {
        this.fields = fields;
        this.file = fields.file();
        this.before = file.problems().size();
    }

    private boolean hasErrors() {
        return file.problems().stream().skip(before).anyMatch(Problem::isError);
    }

    /** @param predicted the setting that the prediction is about */
    record ReadModel(Model model, Line asked, Setting predicted, Part prediction, List<ModelGoal> goals) {}

    /** What the walls and threats of the model rest on. */
    List<String> sources() {
        return List.copyOf(sources);
    }

    Optional<ReadModel> reach() {
        Optional<Flowchart> chart = fields.scalar("chart").flatMap(this::flowchart);
        var switches = fields.list(
                "switches",
                MappingSchema.SWITCH,
                each -> ModelControl.onOff(word(each), each.line("text"), each.line("why")));
        Set<String> names =
                unique("switches", switches.stream().map(ModelControl::name).toList());
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
        unique("threats", threats.stream().map(Threat::name).toList());
        var starts = known(fields, "start", "node", nodes);
        var model = new ReachModel(chart.get(), walls, switches, starts, threats, counted(nodes), fields.title("unit"));
        if (starts.isEmpty() || hasErrors() || tooLarge(model)) {
            return Optional.empty();
        }
        return prediction(MappingSchema.REACH_PREDICTION)
                .map(prediction -> readModel(model, prediction, predicted(model, prediction), goals(model, nodes)));
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

    /** A name that is typed: one word. */
    private String word(MappingReader each) {
        String name = each.title("name");
        if (name.contains(" ") || name.contains(",")) {
            file.error(
                    "model-name",
                    each.positionOf("name"),
                    "A name that is typed is one word, and this is `" + name + "`.",
                    "Say the rest in `text`.");
        }
        return name;
    }

    private Set<String> unique(String key, List<String> names) {
        var seen = new LinkedHashSet<String>();
        names.stream()
                .filter(name -> !seen.add(name) || name.equals(ReachModel.START) || name.equals(ReachModel.THREAT))
                .findFirst()
                .ifPresent(name -> file.error(
                        "model-name",
                        fields.positionOf(key),
                        "The name `" + name + "` in `" + key + "` stands for something else already.",
                        "Choose another one."));
        return seen;
    }

    private Map<String, Wall> walls(Flowchart chart, Set<String> switches) {
        var labels = chart.edges().stream()
                .map(ReachModel::label)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var walls = new LinkedHashMap<String, Wall>();
        fields.list("walls", MappingSchema.WALL, wall -> {
                    String name = wall.title("name");
                    if (!labels.contains(name)) {
                        unknown(wall, "name", "label of an edge of the chart", name, labels);
                    }
                    return new Wall(
                            name,
                            Set.copyOf(known(wall, "closed-by", "switch", switches)),
                            wall.line("why"),
                            cited(wall));
                })
                .forEach(wall -> walls.put(wall.name(), wall));
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

    private List<String> cited(MappingReader each) {
        List<String> ids = each.sources("sources");
        sources.addAll(ids);
        return ids;
    }

    private Threat threat(MappingReader each, Set<String> walls, Set<String> switches) {
        return new Threat(
                word(each),
                each.line("text"),
                Set.copyOf(known(each, "crosses", "wall", walls)),
                Set.copyOf(known(each, "stopped-by", "switch", switches)),
                Set.copyOf(known(each, "reduced-by", "switch", switches)),
                Set.copyOf(known(each, "contested", "switch", switches)),
                each.line("why"),
                cited(each));
    }

    /** The texts of a list, each of which has to be one of {@code names}. */
    private List<String> known(MappingReader fields, String key, String what, Collection<String> names) {
        var known = new LinkedHashSet<String>();
        for (Scalar scalar : fields.scalars(key)) {
            String name = scalar.value().strip();
            if (names.contains(name)) {
                known.add(name);
            } else {
                file.error(
                        "model-name",
                        scalar.position(),
                        "There is no " + what + " `" + name + "` in this question.",
                        suggestion(name, names));
            }
        }
        return List.copyOf(known);
    }

    private void unknown(MappingReader at, String key, String what, String name, Collection<String> names) {
        file.error(
                "model-name",
                at.positionOf(key),
                "There is no " + what + " `" + name + "` in this question.",
                suggestion(name, names));
    }

    private static String suggestion(String name, Collection<String> names) {
        return Suggestion.to(name, names)
                .map(near -> "Did you mean `" + near + "`?")
                .orElse("Known here: " + String.join(", ", names) + ".");
    }

    private Map<String, Integer> counted(Set<String> nodes) {
        var counted = new LinkedHashMap<String, Integer>();
        (fields.has("count") ? known(fields, "count", "node", nodes) : nodes).forEach(node -> counted.put(node, 1));
        fields.mapping("worth").forEach((node, worth) -> {
            if (!counted.containsKey(node)) {
                unknown(fields, "worth", "counted node", node, counted.keySet());
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

    private Optional<MappingReader> prediction(MappingSchema schema) {
        return fields.node("prediction").flatMap(node -> MappingReader.of(node, schema, file));
    }

    private ReadModel readModel(Model model, MappingReader prediction, Setting predicted, List<ModelGoal> goals) {
        boolean which = prediction
                .oneOf("asks", List.of("how-many", "which-switch"))
                .filter("which-switch"::equals)
                .isPresent();
        Part part = which ? whichSwitch((ReachModel) model, predicted) : number(model, prediction, predicted);
        return new ReadModel(model, prediction.line("ask"), predicted, part, goals);
    }

    private static Part number(Model model, MappingReader prediction, Setting predicted) {
        BigDecimal result = model.result(predicted);
        BigDecimal tolerance = prediction.decimal("tolerance").abs();
        return new Numeric(
                result,
                result.subtract(tolerance),
                result.add(tolerance),
                model.unit(),
                prediction.line("why"),
                prediction.line("low"),
                prediction.line("high"));
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
            Line why = Line.of("With this switch alone, " + results.get(i) + " of " + model.total() + " " + model.unit()
                    + " are reached.");
            options.add(new Option(
                    each.text(),
                    results.get(i).equals(fewest),
                    each.why().isBlank() ? why : why.plus(" ").plus(each.why())));
        }
        return new SingleChoice(options);
    }

    private Setting predicted(ReachModel model, MappingReader prediction) {
        Setting setting = chosen(model, prediction);
        Set<String> names = model.switches().stream().map(ModelControl::name).collect(Collectors.toSet());
        for (String name : known(prediction, "with", "switch", names)) {
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
                unknown(fields, key, key + " to choose", typed, values);
            }
        }
        return setting;
    }

    private List<ModelGoal> goals(ReachModel model, Set<String> nodes) {
        return fields.list("goals", MappingSchema.REACH_GOAL, goal -> {
            Setting initial = chosen(model, goal);
            var constraints = new ArrayList<Constraint>();
            keep(model, initial, List.of(ReachModel.START, ReachModel.THREAT), constraints);
            var names = model.switches().stream().map(ModelControl::name).toList();
            keep(model, initial, known(goal, "without", "switch", names), constraints);
            if (goal.has("reached-at-most")) {
                constraints.add(new Constraint.ReachedAtMost(model, goal.whole("reached-at-most", 0, 99_999, 0)));
            }
            known(goal, "not-reached", "node", nodes)
                    .forEach(node -> constraints.add(new Constraint.NodeReached(model, node, false)));
            known(goal, "reached", "node", nodes)
                    .forEach(node -> constraints.add(new Constraint.NodeReached(model, node, true)));
            atMost(goal, "switches-at-most", initial, constraints);
            return goal(goal, model, initial, constraints);
        });
    }

    private static void keep(Model model, Setting initial, List<String> names, List<Constraint> constraints) {
        for (String name : names) {
            int control = model.indexOf(name);
            if (control >= 0) {
                constraints.add(
                        new Constraint.ControlKept(model.controls().get(control), control, initial.value(control)));
            }
        }
    }

    private static void atMost(MappingReader goal, String key, Setting initial, List<Constraint> constraints) {
        if (goal.has(key)) {
            constraints.add(new Constraint.ChangesAtMost(initial, goal.whole(key, 1, 99, 1)));
        }
    }

    private static ModelGoal goal(MappingReader goal, Model model, Setting initial, List<Constraint> constraints) {
        return new ModelGoal(model, initial, goal.line("text"), constraints, goal.line("why"));
    }

    Optional<ReadModel> quota() {
        var model = new QuotaModel(
                decimals("quota"), decimals("period"), decimals("threads"), decimals("cpus"), fields.decimal("work"));
        if (hasErrors()) {
            return Optional.empty();
        }
        if (model.work().signum() <= 0 || model.controls().isEmpty()) {
            file.error(
                    "wrong-type",
                    fields.positionOf("work"),
                    model.controls().isEmpty()
                            ? "Nothing can be changed in this model."
                            : "The value of `work` should be greater than 0.",
                    "Give at least one of quota, period, threads and cpus several values.");
            return Optional.empty();
        }
        return prediction(MappingSchema.QUOTA_PREDICTION)
                .map(prediction -> readModel(model, prediction, model.initial(), goals(model)));
    }

    private List<BigDecimal> decimals(String key) {
        var values = new LinkedHashSet<BigDecimal>();
        for (Scalar scalar : fields.scalars(key)) {
            String typed = scalar.value().strip();
            boolean whole = key.equals("threads") || key.equals("cpus");
            boolean fits =
                    typed.matches(whole ? "[0-9]{1,4}" : "[0-9]{1,6}([.][0-9])?") && new BigDecimal(typed).signum() > 0;
            if (fits) {
                values.add(new BigDecimal(typed));
            } else {
                file.error(
                        "wrong-type",
                        scalar.position(),
                        "The value of `" + key + "` should be a number greater than 0, "
                                + (whole ? "such as 4." : "such as 50 or 0.5."));
            }
        }
        if (values.size() > MOST_VALUES) {
            file.error(
                    "choice-count",
                    fields.positionOf(key),
                    "There are " + values.size() + " values of `" + key + "` here; there should be at most "
                            + MOST_VALUES + ".");
        }
        return List.copyOf(values);
    }

    private List<ModelGoal> goals(QuotaModel model) {
        var names = model.controls().stream().map(ModelControl::name).toList();
        return fields.list("goals", MappingSchema.QUOTA_GOAL, goal -> {
            var constraints = new ArrayList<Constraint>();
            keep(model, model.initial(), known(goal, "keep", "value to change", names), constraints);
            if (goal.has("share-at-most")) {
                constraints.add(new Constraint.ShareAtMost(model, goal.decimal("share-at-most")));
            }
            if (goal.has("takes-at-most")) {
                constraints.add(new Constraint.TakesAtMost(model, goal.decimal("takes-at-most")));
            }
            atMost(goal, "changes-at-most", model.initial(), constraints);
            return goal(goal, model, model.initial(), constraints);
        });
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
}
