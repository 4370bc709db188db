package dev.onekernel.compiled;

import dev.onekernel.course.ModelGoal;
import dev.onekernel.course.Part;
import dev.onekernel.course.QuestionHeader;
import dev.onekernel.course.Simulation;
import dev.onekernel.course.model.Constraint;
import dev.onekernel.course.model.Model;
import dev.onekernel.course.model.ModelControl;
import dev.onekernel.course.model.QuotaModel;
import dev.onekernel.course.model.ReachModel;
import dev.onekernel.course.model.Setting;
import dev.onekernel.course.model.Threat;
import dev.onekernel.course.model.Wall;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.text.Line;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A question with a model. */
final class CompiledModel {

    private static final int REACH = 0;
    private static final int QUOTA = 1;

    private static final int REACHED_AT_MOST = 0;
    private static final int NODE_REACHED = 1;
    private static final int TAKES_AT_MOST = 2;
    private static final int SHARE_AT_MOST = 3;
    private static final int CHANGES_AT_MOST = 4;
    private static final int CONTROL_KEPT = 5;

    private CompiledModel() {}

    static void write(Simulation simulation, ByteWriter to) {
        write(simulation.model(), to);
        CompiledText.write(simulation.asked(), to);
        write(simulation.predicted(), to);
        CompiledQuestion.write(simulation.prediction(), to);
        to.list(simulation.goals(), goal -> {
            write(goal.initial(), to);
            CompiledText.writeLines(List.of(goal.text(), goal.why()), to);
            to.list(goal.constraints(), constraint -> write(constraint, to));
        });
    }

    static Simulation read(QuestionHeader header, ByteReader from) {
        Model model = model(from);
        Line asked = CompiledText.line(from);
        Setting predicted = setting(from);
        Part prediction = CompiledQuestion.part(from);
        return new Simulation(header, model, asked, predicted, prediction, from.list(() -> goal(model, from)));
    }

    private static ModelGoal goal(Model model, ByteReader from) {
        Setting initial = setting(from);
        List<Line> said = CompiledText.lines(from);
        return new ModelGoal(model, initial, said.get(0), from.list(() -> constraint(model, from)), said.get(1));
    }

    private static void write(Setting setting, ByteWriter to) {
        to.list(setting.values(), to::number);
    }

    private static Setting setting(ByteReader from) {
        return new Setting(from.list(from::number));
    }

    private static void write(Model model, ByteWriter to) {
        if (model instanceof ReachModel reach) {
            write(reach, to.number(REACH));
        } else if (model instanceof QuotaModel quota) {
            to.number(QUOTA);
            List.of(quota.quota(), quota.period(), quota.threads(), quota.cpus(), List.of(quota.work()))
                    .forEach(values -> to.list(values, value -> to.text(value.toString())));
        } else {
            throw new AssertionError(model);
        }
    }

    private static Model model(ByteReader from) {
        int kind = from.number();
        return switch (kind) {
            case REACH -> reach(from);
            case QUOTA ->
                new QuotaModel(
                        numbers(from),
                        numbers(from),
                        numbers(from),
                        numbers(from),
                        numbers(from).get(0));
            default -> throw new IndexOutOfBoundsException(kind);
        };
    }

    private static List<BigDecimal> numbers(ByteReader from) {
        return from.list(() -> new BigDecimal(from.text()));
    }

    private static void write(ReachModel reach, ByteWriter to) {
        CompiledChart.write(reach.chart(), to);
        to.list(reach.walls().values(), wall -> {
            names(wall.closedBy(), to.text(wall.name()).text(wall.open()));
            CompiledText.write(wall.why(), to);
            to.texts(wall.sources());
        });
        to.list(
                reach.switches(),
                each -> CompiledText.writeLines(List.of(each.text(), each.why()), to.text(each.name())));
        to.texts(reach.starts()).list(reach.threats(), threat -> {
            CompiledText.writeLines(List.of(threat.text(), threat.why()), to.text(threat.name()));
            List.of(threat.crosses(), threat.stoppedBy(), threat.reducedBy(), threat.contested())
                    .forEach(names -> names(names, to));
            to.texts(threat.sources());
        });
        to.list(reach.counted().entrySet(), each -> to.text(each.getKey()).number(each.getValue()));
        to.text(reach.unit());
    }

    private static ReachModel reach(ByteReader from) {
        var chart = (Flowchart) CompiledChart.read(from);
        Map<String, Wall> walls = new LinkedHashMap<>();
        from.list(() -> new Wall(from.text(), from.text(), names(from), CompiledText.line(from), from.texts()))
                .forEach(wall -> walls.put(wall.name(), wall));
        List<ModelControl> switches = from.list(() -> onOff(from.text(), CompiledText.lines(from)));
        List<String> starts = from.texts();
        List<Threat> threats = from.list(() -> threat(from.text(), CompiledText.lines(from), from));
        Map<String, Integer> counted = new LinkedHashMap<>();
        from.list(() -> counted.put(from.text(), from.number()));
        return new ReachModel(chart, walls, switches, starts, threats, counted, from.text());
    }

    private static ModelControl onOff(String name, List<Line> said) {
        return ModelControl.onOff(name, said.get(0), said.get(1));
    }

    private static Threat threat(String name, List<Line> said, ByteReader from) {
        return new Threat(
                name, said.get(0), names(from), names(from), names(from), names(from), said.get(1), from.texts());
    }

    /** In an order of their own, as the same course always gives the same bytes. */
    private static void names(Set<String> names, ByteWriter to) {
        to.texts(new TreeSet<>(names));
    }

    private static Set<String> names(ByteReader from) {
        return Set.copyOf(from.texts());
    }

    private static void write(Constraint constraint, ByteWriter to) {
        if (constraint instanceof Constraint.ReachedAtMost reached) {
            to.number(REACHED_AT_MOST).number(reached.most());
        } else if (constraint instanceof Constraint.NodeReached node) {
            to.number(NODE_REACHED).text(node.node()).flag(node.reached());
        } else if (constraint instanceof Constraint.TakesAtMost takes) {
            to.number(TAKES_AT_MOST).text(takes.most().toString());
        } else if (constraint instanceof Constraint.ShareAtMost share) {
            to.number(SHARE_AT_MOST).text(share.most().toString());
        } else if (constraint instanceof Constraint.ChangesAtMost changes) {
            write(changes.from(), to.number(CHANGES_AT_MOST).number(changes.most()));
        } else if (constraint instanceof Constraint.ControlKept kept) {
            to.number(CONTROL_KEPT).number(kept.index()).number(kept.value());
        } else {
            throw new AssertionError(constraint);
        }
    }

    private static Constraint constraint(Model model, ByteReader from) {
        int kind = from.number();
        return switch (kind) {
            case REACHED_AT_MOST -> new Constraint.ReachedAtMost((ReachModel) model, from.number());
            case NODE_REACHED -> new Constraint.NodeReached((ReachModel) model, from.text(), from.flag());
            case TAKES_AT_MOST -> new Constraint.TakesAtMost((QuotaModel) model, new BigDecimal(from.text()));
            case SHARE_AT_MOST -> new Constraint.ShareAtMost((QuotaModel) model, new BigDecimal(from.text()));
            case CHANGES_AT_MOST -> changes(from.number(), from);
            case CONTROL_KEPT -> kept(model, from.number(), from.number());
            default -> throw new IndexOutOfBoundsException(kind);
        };
    }

    private static Constraint changes(int most, ByteReader from) {
        return new Constraint.ChangesAtMost(setting(from), most);
    }

    private static Constraint kept(Model model, int index, int value) {
        return new Constraint.ControlKept(model.controls().get(index), index, value);
    }
}
