package dev.onekernel.course.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Tip;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Laws that hold in every model of reach, tried with models that are made up. */
class ReachModelTest {

    private static final int MODELS = 200;

    @Test
    void turning_a_switch_on_never_enlarges_the_reach() {
        int smaller = 0;
        for (long seed = 0; seed < MODELS; seed++) {
            ReachModel model = RandomReach.of(seed, 2 + (int) (seed % 12));
            for (Setting setting : ShortestSolution.all(model)) {
                for (int control = 0; control < model.switches().size(); control++) {
                    Set<String> off = model.nodes(setting.with(control, 0));
                    Set<String> on = model.nodes(setting.with(control, 1));
                    assertTrue(off.containsAll(on), "seed " + seed + ": " + setting);
                    assertTrue(model.result(setting.with(control, 1)).compareTo(model.result(setting.with(control, 0)))
                            <= 0);
                    smaller += on.size() < off.size() ? 1 : 0;
                }
            }
        }
        assertTrue(smaller > 1000, "only " + smaller + " switches did anything");
    }

    @Test
    void the_path_that_is_shown_leads_from_the_start_to_the_node_over_edges_that_are_open() {
        int longest = 0;
        for (long seed = 0; seed < MODELS; seed++) {
            ReachModel model = RandomReach.of(seed, 2 + (int) (seed % 12));
            for (Setting setting : ShortestSolution.all(model)) {
                for (String node : model.nodes(setting)) {
                    List<String> path = model.path(node, setting);
                    assertTrue(model.starts().contains(path.get(0)));
                    assertEquals(node, path.get(path.size() - 1));
                    for (int i = 1; i < path.size(); i++) {
                        assertTrue(
                                isJoined(model, setting, path.get(i - 1), path.get(i)), "seed " + seed + ": " + path);
                    }
                    longest = Math.max(longest, path.size());
                }
            }
        }
        assertTrue(longest > 4);
    }

    private static boolean isJoined(ReachModel model, Setting setting, String from, String to) {
        return model.chart().edges().stream()
                .filter(edge -> model.isOpen(edge, setting))
                .anyMatch(edge -> leads(edge, from, to));
    }

    private static boolean leads(Edge edge, String from, String to) {
        boolean forward = edge.from().equals(from) && edge.to().equals(to);
        boolean backward = edge.from().equals(to) && edge.to().equals(from);
        boolean bare = edge.start() == Tip.NONE && edge.end() == Tip.NONE;
        return forward && (bare || edge.end() != Tip.NONE) || backward && (bare || edge.start() != Tip.NONE);
    }

    @Test
    void a_closed_wall_is_said_to_hold_only_where_there_is_no_other_way() {
        int bypassed = 0;
        for (long seed = 0; seed < MODELS; seed++) {
            ReachModel model = RandomReach.of(seed, 2 + (int) (seed % 12));
            for (Setting setting : ShortestSolution.all(model)) {
                Set<String> reached = model.nodes(setting);
                boolean passed = model.chart().edges().stream()
                        .anyMatch(edge -> !model.isOpen(edge, setting)
                                && reached.contains(edge.from())
                                && reached.contains(edge.to()));
                boolean held = model.summary(setting).contains("hold: ")
                        || model.summary(setting).contains("holds: ");
                boolean past = model.summary(setting).contains("There is a way past");
                assertEquals(passed && !held, past, "seed " + seed + ": " + setting);
                bypassed += past ? 1 : 0;
            }
        }
        assertTrue(bypassed > 50, "only " + bypassed);
    }

    @Test
    void no_node_that_an_open_edge_leads_to_is_left_out() {
        for (long seed = 0; seed < MODELS; seed++) {
            ReachModel model = RandomReach.of(seed, 2 + (int) (seed % 12));
            Setting setting = model.initial();
            Set<String> reached = model.nodes(setting);
            for (String from : reached) {
                for (var node : model.chart().nodes()) {
                    assertTrue(
                            reached.contains(node.id()) || !isJoined(model, setting, from, node.id()), "seed " + seed);
                }
            }
        }
    }

    @Test
    void a_switch_has_an_effect_where_some_setting_shows_one() {
        for (long seed = 0; seed < 50; seed++) {
            ReachModel model = RandomReach.of(seed, 6);
            var effective = new HashSet<String>();
            for (Setting setting : ShortestSolution.all(model)) {
                for (int control = 0; control < model.switches().size(); control++) {
                    if (!model.nodes(setting.with(control, 0)).equals(model.nodes(setting.with(control, 1)))) {
                        effective.add(model.switches().get(control).name());
                    }
                }
            }
            assertEquals(effective, model.effective());
        }
    }

    @Test
    void the_solution_that_is_found_meets_the_goal_and_none_has_fewer_changes() {
        int found = 0;
        for (long seed = 0; seed < MODELS; seed++) {
            ReachModel model = RandomReach.of(seed, 8);
            int goal = model.result(model.initial()).intValueExact() - 1;
            List<Constraint> constraints = List.of(new Constraint.ReachedAtMost(model, goal));
            Optional<Setting> solution = ShortestSolution.of(model, model.initial(), constraints);
            for (Setting setting : ShortestSolution.all(model)) {
                if (constraints.get(0).isMet(setting)) {
                    int changes = setting.changesFrom(model.initial());
                    assertTrue(solution.orElseThrow().changesFrom(model.initial()) <= changes);
                }
            }
            if (solution.isPresent()) {
                assertTrue(constraints.get(0).isMet(solution.get()));
                assertFalse(constraints.get(0).isMet(model.initial()));
                found++;
            }
        }
        assertTrue(found > 50, "only " + found);
    }
}
