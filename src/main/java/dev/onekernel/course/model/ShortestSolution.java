package dev.onekernel.course.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the settings that meet a goal with the fewest changes, by breadth-first search over all settings. */
public final class ShortestSolution {

    /** More settings than this are not searched; the format keeps models smaller. */
    public static final int MOST_SETTINGS = 50_000;

    private ShortestSolution() {}

    /** How many settings a model has. */
    public static long size(Model model) {
        long size = 1;
        for (ModelControl control : model.controls()) {
            size = Math.min(Integer.MAX_VALUE, size * control.values().size());
        }
        return size;
    }

    /** The setting that meets all of {@code goal} with the fewest controls changed; empty when none does. */
    public static Optional<Setting> of(Model model, Setting from, List<Constraint> goal) {
        return search(model, from, setting -> goal.stream().allMatch(constraint -> constraint.isMet(setting)));
    }

    /** Every setting of a model. */
    static Set<Setting> all(Model model) {
        var all = new LinkedHashSet<Setting>();
        search(model, model.initial(), setting -> !all.add(setting));
        return all;
    }

    private static Optional<Setting> search(Model model, Setting from, Predicate<Setting> wanted) {
        var controls = model.controls();
        var seen = new HashSet<>(List.of(from));
        Deque<Setting> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            Setting setting = waiting.remove();
            if (wanted.test(setting)) {
                return Optional.of(setting);
            }
            for (Setting next : changed(setting, from, controls)) {
                if (seen.size() < MOST_SETTINGS && seen.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return Optional.empty();
    }

    /** The settings with one more control changed; one that was changed is not changed again. */
    private static List<Setting> changed(Setting setting, Setting from, List<ModelControl> controls) {
        var changed = new ArrayList<Setting>();
        for (int control = 0; control < controls.size(); control++) {
            if (setting.value(control) != from.value(control)) {
                continue;
            }
            for (int value = 0; value < controls.get(control).values().size(); value++) {
                if (value != setting.value(control)) {
                    changed.add(setting.with(control, value));
                }
            }
        }
        return changed;
    }
}
