package dev.onekernel.format;

import dev.onekernel.course.ModelGoal;
import dev.onekernel.course.model.Constraint;
import dev.onekernel.course.model.ModelControl;
import dev.onekernel.course.model.QuotaModel;
import dev.onekernel.course.model.Setting;
import dev.onekernel.source.YamlNode.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** A model of a CPU limit, and what is to be predicted and reached in it. */
final class QuotaReader {

    private static final int MOST_VALUES = 9;

    private final ModelReader base;
    private final MappingReader fields;
    private final CourseFile file;

    QuotaReader(ModelReader base) {
        this.base = base;
        this.fields = base.fields();
        this.file = base.file();
    }

    Optional<ModelReader.ReadModel> read() {
        var model = new QuotaModel(
                decimals("quota"), decimals("period"), decimals("threads"), decimals("cpus"), fields.decimal("work"));
        if (base.hasErrors() || !fields.has("work")) {
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
        return base.prediction(MappingSchema.QUOTA_PREDICTION).map(prediction -> read(model, prediction));
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
            base.keep(model, model.initial(), base.known(goal, "keep", "value to change", names), constraints);
            if (goal.has("share-at-most")) {
                constraints.add(new Constraint.ShareAtMost(model, goal.decimal("share-at-most")));
            }
            if (goal.has("takes-at-most")) {
                constraints.add(new Constraint.TakesAtMost(model, goal.decimal("takes-at-most")));
            }
            base.atMost(goal, "changes-at-most", model.initial(), constraints);
            return base.goal(goal, model, model.initial(), constraints);
        });
    }

    private ModelReader.ReadModel read(QuotaModel model, MappingReader prediction) {
        Setting initial = model.initial();
        return new ModelReader.ReadModel(
                model, prediction.line("ask"), initial, base.number(model, prediction, initial), goals(model));
    }
}
