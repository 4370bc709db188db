package dev.onekernel.format;

import dev.onekernel.course.ModelGoal;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Part;
import dev.onekernel.course.model.Constraint;
import dev.onekernel.course.model.Model;
import dev.onekernel.course.model.Setting;
import dev.onekernel.course.model.TypedMoves;
import dev.onekernel.source.Problem;
import dev.onekernel.source.YamlNode.Scalar;
import dev.onekernel.text.Line;
import dev.onekernel.text.Suggestion;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What models of all kinds have in common: names that stand for something in the question, a prediction, and goals. */
final class ModelReader {

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

    MappingReader fields() {
        return fields;
    }

    CourseFile file() {
        return file;
    }

    /** Whether something is wrong with what was read of the model so far. */
    boolean hasErrors() {
        return file.problems().stream().skip(before).anyMatch(Problem::isError);
    }

    /** @param predicted the setting that the prediction is about */
    record ReadModel(Model model, Line asked, Setting predicted, Part prediction, List<ModelGoal> goals) {}

    /** What the walls and threats of the model rest on. */
    List<String> sources() {
        return List.copyOf(sources);
    }

    /** A name that is typed: one word. */
    String word(MappingReader each) {
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

    /** The names of a list, none of which may stand for something else as well. */
    Set<String> unique(String key, List<String> names) {
        var seen = new LinkedHashSet<String>();
        var taken = names.stream()
                .filter(name -> !seen.add(name) || TypedMoves.isReserved(name))
                .toList();
        taken.stream()
                .findFirst()
                .ifPresent(name -> file.error(
                        "model-name",
                        fields.positionOf(key),
                        "The name `" + name + "` in `" + key + "` stands for something else already.",
                        "Choose another one."));
        return seen;
    }

    List<String> cited(MappingReader each) {
        List<String> ids = each.sources("sources");
        sources.addAll(ids);
        return ids;
    }

    /** The texts of a list, each of which has to be one of {@code names}. */
    List<String> known(MappingReader fields, String key, String what, Collection<String> names) {
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

    void unknown(MappingReader at, String key, String what, String name, Collection<String> names) {
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

    Optional<MappingReader> prediction(MappingSchema schema) {
        return fields.node("prediction").flatMap(node -> MappingReader.of(node, schema, file));
    }

    Part number(Model model, MappingReader prediction, Setting predicted) {
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

    void keep(Model model, Setting initial, List<String> names, List<Constraint> constraints) {
        for (String name : names) {
            int control = model.indexOf(name);
            if (control >= 0) {
                constraints.add(
                        new Constraint.ControlKept(model.controls().get(control), control, initial.value(control)));
            }
        }
    }

    void atMost(MappingReader goal, String key, Setting initial, List<Constraint> constraints) {
        if (goal.has(key)) {
            constraints.add(new Constraint.ChangesAtMost(initial, goal.whole(key, 1, 99, 1)));
        }
    }

    ModelGoal goal(MappingReader goal, Model model, Setting initial, List<Constraint> constraints) {
        return new ModelGoal(model, initial, goal.line("text"), constraints, goal.line("why"));
    }
}
