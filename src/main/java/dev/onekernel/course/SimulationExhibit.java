package dev.onekernel.course;

import dev.onekernel.course.model.Exhibit;
import dev.onekernel.course.model.Setting;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to see of a simulation: its model in a setting, what follows from the setting, and what can be set. */
record SimulationExhibit(Simulation simulation) {

    /**
     * Before the prediction, the model without its result; then the result of what was tried, with what can be set and the goal; or
     * where nothing is tried, of what was answered last.
     */
    List<Block> during(Response given, Optional<Answer> draft) {
        var blocks = new ArrayList<Block>();
        if (given.isEmpty()) {
            blocks.add(block(simulation.model().unsolved(simulation.predicted())));
            blocks.add(new Block.Paragraph(simulation.asked()));
            return blocks;
        }
        Setting shown = draft.map(ModelGoal::setting).orElseGet(() -> simulation.last(given));
        blocks.add(block(simulation.model().solved(shown)));
        blocks.add(new Block.Paragraph(Line.of(simulation.model().summary(shown))));
        if (draft.isPresent()) {
            ModelGoal goal = simulation
                    .goals()
                    .get(Math.min(given.size(), simulation.goals().size()) - 1);
            blocks.add(controls(goal, shown));
            if (given.size() <= simulation.goals().size()) {
                String number = simulation.goals().size() > 1
                        ? " " + given.size() + " of " + simulation.goals().size()
                        : "";
                blocks.add(new Block.Paragraph(Line.of("Goal" + number + ": ", Style.STRONG)
                        .plus(goal.text())
                        .plus(goal.objection(shown))));
            }
        }
        return blocks;
    }

    /** The model as an instructor shows it to others: its picture and all that is told of it. */
    List<Block> shown(Optional<Answer> set) {
        Setting setting = set.map(ModelGoal::setting).orElse(simulation.predicted());
        var blocks = new ArrayList<Block>();
        blocks.add(block(simulation.model().solved(setting)));
        blocks.addAll(told(set));
        return blocks;
    }

    /** What follows from a setting, what can be set, and the goals that are reached, for whoever leads others and need not see the picture. */
    List<Block> told(Optional<Answer> set) {
        Setting setting = set.map(ModelGoal::setting).orElse(simulation.predicted());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(Line.of(simulation.model().summary(setting))));
        blocks.add(controls(simulation.goals().get(0), setting));
        simulation.goals().stream()
                .filter(goal -> goal.isMet(setting))
                .forEach(goal -> blocks.add(new Block.Paragraph(
                        Line.of("Goal reached: ", Style.STRONG).plus(goal.text()))));
        return blocks;
    }

    /** What can be changed, and how it is set at first. */
    Block controls() {
        return controls(simulation.goals().get(0), simulation.goals().get(0).initial());
    }

    private static Block controls(ModelGoal goal, Setting setting) {
        return new Block.Listing(
                1,
                goal.controls(setting).stream()
                        .map(line -> List.<Block>of(new Block.Paragraph(line)))
                        .toList());
    }

    private static Block block(Exhibit exhibit) {
        if (exhibit instanceof Exhibit.ChartExhibit chart) {
            return new Block.Figure(chart.chart());
        }
        var rows = (Exhibit.RowsExhibit) exhibit;
        return new Block.Drawing(rows.rows(), rows.description());
    }
}
