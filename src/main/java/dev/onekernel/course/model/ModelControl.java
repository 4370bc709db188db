package dev.onekernel.course.model;

import dev.onekernel.text.Line;
import java.util.List;

/**
 * Something that can be set in a model.
 *
 * @param name what is typed to set it
 * @param values what it can be set to; the first is how it begins
 * @param text what it is; may be empty
 * @param why it has an effect or none; may be empty
 */
public record ModelControl(ControlKind kind, String name, List<String> values, Line text, Line why) {

    /** What kind of value a control has. */
    public enum ControlKind {
        /** Off or on. */
        SWITCH,
        /** One of several words. */
        CHOICE,
        /** One of several numbers. */
        NUMBER
    }

    private static final List<String> OFF_AND_ON = List.of("off", "on");

    public ModelControl {
        values = List.copyOf(values);
    }

    public static ModelControl onOff(String name, Line text, Line why) {
        return new ModelControl(ControlKind.SWITCH, name, OFF_AND_ON, text, why);
    }

    public static ModelControl choice(String name, List<String> values) {
        return new ModelControl(ControlKind.CHOICE, name, values, Line.EMPTY, Line.EMPTY);
    }

    public static ModelControl number(String name, List<String> values, Line text) {
        return new ModelControl(ControlKind.NUMBER, name, values, text, Line.EMPTY);
    }

    public boolean isSwitch() {
        return kind == ControlKind.SWITCH;
    }
}
