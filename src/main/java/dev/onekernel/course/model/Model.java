package dev.onekernel.course.model;

import dev.onekernel.text.Line;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/**
 * A small part of the world that can be computed: its controls are set, and it says what follows. Everything follows from the setting
 * alone, so a model is a value and the same setting always gives the same result.
 */
public sealed interface Model permits ReachModel, QuotaModel {

    /** What can be set, in the order in which it is shown. */
    List<ModelControl> controls();

    /** How everything is set at the beginning. */
    default Setting initial() {
        return new Setting(Collections.nCopies(controls().size(), 0));
    }

    /** Whether each control has one of its values in this setting. */
    default boolean holds(Setting setting) {
        List<ModelControl> controls = controls();
        for (int control = 0; control < controls.size(); control++) {
            if (setting.values().size() != controls.size()
                    || setting.value(control) >= controls.get(control).values().size()) {
                return false;
            }
        }
        return true;
    }

    /** The number that a prediction asks for. */
    BigDecimal result(Setting setting);

    /** What {@link #result} counts; may be empty. */
    String unit();

    /** The model before anything is known of its result. */
    Exhibit unsolved(Setting setting);

    /** The model with its result. */
    Exhibit solved(Setting setting);

    /** The result in a sentence or a few. */
    String summary(Setting setting);

    /** Why the result is what it is, one paragraph for each reason. */
    List<Line> reasons(Setting setting);

    /** What is said beside a control that is set to a value. */
    default Line meaning(int control, int value) {
        return controls().get(control).text();
    }

    /** The index of the control with that name; -1 when there is none. */
    default int indexOf(String control) {
        List<ModelControl> controls = controls();
        for (int i = 0; i < controls.size(); i++) {
            if (controls.get(i).name().equals(control)) {
                return i;
            }
        }
        return -1;
    }
}
