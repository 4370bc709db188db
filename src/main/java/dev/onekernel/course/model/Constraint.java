package dev.onekernel.course.model;

import java.math.BigDecimal;
import java.util.List;

/** One thing that a goal asks of a setting. */
public sealed interface Constraint {

    boolean isMet(Setting setting);

    /** What to think about next, in a setting that does not meet it. */
    String thought(Setting setting);

    /** No more than so much is reached. */
    record ReachedAtMost(ReachModel model, int most) implements Constraint {
        @Override
        public boolean isMet(Setting setting) {
            return model.result(setting).intValueExact() <= most;
        }

        @Override
        public String thought(Setting setting) {
            List<String> walls = model.openWalls(setting);
            return model.counted(model.result(setting).intValueExact()) + ", and the goal allows "
                    + most + ". "
                    + (walls.isEmpty()
                            ? "Undo something that made it worse."
                            : "On the way there, the wall " + walls.get(0) + " is open. What closes it?");
        }
    }

    /** A node is reached, or is not. */
    record NodeReached(ReachModel model, String node, boolean reached) implements Constraint {
        @Override
        public boolean isMet(Setting setting) {
            return model.nodes(setting).contains(node) == reached;
        }

        @Override
        public String thought(Setting setting) {
            return reached
                    ? model.labelOf(node) + " has to be reached. Which switch cut it off?"
                    : model.labelOf(node) + " is reached. The path is "
                            + String.join(
                                    ", then ",
                                    model.path(node, setting).stream()
                                            .map(model::labelOf)
                                            .toList())
                            + ". Where could it be cut?";
        }
    }

    /** The request takes no longer than that, in milliseconds. */
    record TakesAtMost(QuotaModel model, BigDecimal most) implements Constraint {
        @Override
        public boolean isMet(Setting setting) {
            return model.result(setting).compareTo(most) <= 0;
        }

        @Override
        public String thought(Setting setting) {
            String takes = "The request takes " + model.result(setting) + " ms, and the goal allows "
                    + most.toPlainString() + " ms. ";
            return model.waits(setting)
                    ? takes + "It goes through " + model.periods(setting)
                            + " periods; what would let it end in fewer, or make each of them shorter?"
                    : takes + "Nothing waits for another period. How many threads share the work?";
        }
    }

    /** The group uses no more than that share of one CPU. */
    record ShareAtMost(QuotaModel model, BigDecimal most) implements Constraint {
        @Override
        public boolean isMet(Setting setting) {
            return model.share(setting).compareTo(most) <= 0;
        }

        @Override
        public String thought(Setting setting) {
            return "The quota divided by the period is the share of a CPU. It is "
                    + model.share(setting).stripTrailingZeros().toPlainString() + " now, and the goal allows "
                    + most.toPlainString() + ".";
        }
    }

    /** Not more controls are changed than that. */
    record ChangesAtMost(Setting from, int most) implements Constraint {
        @Override
        public boolean isMet(Setting setting) {
            return setting.changesFrom(from) <= most;
        }

        @Override
        public String thought(Setting setting) {
            return "You have changed " + setting.changesFrom(from) + " things, and the goal allows " + most
                    + ". Which of them can be undone?";
        }
    }

    /** A control is set to one value. */
    record ControlKept(ModelControl control, int index, int value) implements Constraint {
        @Override
        public boolean isMet(Setting setting) {
            return setting.value(index) == value;
        }

        @Override
        public String thought(Setting setting) {
            return "For this goal, " + control.name() + " has to be "
                    + control.values().get(value) + ".";
        }
    }
}
