package dev.onekernel.course.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How the controls of a model are set.
 *
 * @param values for each control the index of its value
 */
public record Setting(List<Integer> values) {

    public Setting {
        values = List.copyOf(values);
    }

    public int value(int control) {
        return values.get(control);
    }

    /** The same with one control set to another value. */
    public Setting with(int control, int value) {
        var changed = new ArrayList<>(values);
        changed.set(control, value);
        return new Setting(changed);
    }

    /** How many controls are set to another value than in {@code other}. */
    public int changesFrom(Setting other) {
        int changes = 0;
        for (int control = 0; control < values.size(); control++) {
            changes += values.get(control).equals(other.values.get(control)) ? 0 : 1;
        }
        return changes;
    }
}
