package dev.onekernel.course.model;

import dev.onekernel.text.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads what a learner types to change a setting: {@code 2}, {@code vms}, {@code start App 3}, {@code set period 50}, {@code reset}. */
public final class TypedMoves {

    /** Words that may stand before the name of a control and change nothing. */
    private static final List<String> LEADING = List.of("set", "turn", "toggle", "switch");

    private static final String RESET = "reset";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<ModelControl> controls;
    private final Setting initial;
    private final UnaryOperator<String> names;

    /**
     * @param initial what {@code reset} leads back to
     * @param names another name under which a value may be typed, such as the label of a node
     */
    public TypedMoves(List<ModelControl> controls, Setting initial, UnaryOperator<String> names) {
        this.controls = List.copyOf(controls);
        this.initial = initial;
        this.names = names;
    }

    /** Whether a word stands for something else than a switch when it is typed. */
    public static boolean isReserved(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return List.of(RESET, ReachModel.START, ReachModel.THREAT).contains(word)
                || LEADING.contains(word)
                || NUMBER.matcher(word).matches();
    }

    /** What became of a line. */
    public sealed interface Moves {

        record Made(Setting setting) implements Moves {}

        /** The sentence says what could have been typed. */
        record Unclear(String sentence) implements Moves {}
    }

    /** The setting after what was typed, in one or several moves with commas between them. */
    public Moves on(Setting setting, String typed) {
        Setting now = setting;
        for (String move : typed.split(",", -1)) {
            Optional<List<Setting>> after = each(now, move.strip());
            if (after.isEmpty()) {
                return new Moves.Unclear(unclear(move.strip()));
            }
            now = after.get().get(after.get().size() - 1);
        }
        return new Moves.Made(now);
    }

    private Optional<List<Setting>> each(Setting setting, String move) {
        Optional<Setting> whole = one(setting, words(move));
        if (whole.isPresent()) {
            return whole.map(List::of);
        }
        var all = new ArrayList<Setting>(List.of(setting));
        for (String word : words(move)) { // several switches with blanks between them
            Optional<Setting> next = one(all.get(all.size() - 1), List.of(word));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            all.add(next.get());
        }
        return all.size() == 1 ? Optional.empty() : Optional.of(all);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(BLANKS.split(text.toLowerCase(Locale.ROOT)));
    }

    private Optional<Setting> one(Setting setting, List<String> typed) {
        List<String> words =
                typed.size() > 1 && LEADING.contains(typed.get(0)) ? typed.subList(1, typed.size()) : typed;
        if (words.equals(List.of(RESET))) {
            return Optional.of(initial);
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int control = control(words.get(0));
        if (control < 0) {
            return chosen(setting, String.join(" ", words));
        }
        int values = controls.get(control).values().size();
        if (words.size() == 1) {
            return Optional.of(setting.with(control, (setting.value(control) + 1) % values));
        }
        int value = value(controls.get(control), String.join(" ", words.subList(1, words.size())));
        return value < 0 ? Optional.empty() : Optional.of(setting.with(control, value));
    }

    /** The value of a choice can be typed without its name, where only one choice has it. */
    private Optional<Setting> chosen(Setting setting, String typed) {
        int[] choices = IntStream.range(0, controls.size())
                .filter(control -> controls.get(control).kind() == ModelControl.ControlKind.CHOICE
                        && value(controls.get(control), typed) >= 0)
                .toArray();
        return choices.length == 1
                ? Optional.of(setting.with(choices[0], value(controls.get(choices[0]), typed)))
                : Optional.empty();
    }

    private int control(String word) {
        if (NUMBER.matcher(word).matches()) {
            int number = Integer.parseInt(word);
            return number <= controls.size() ? number - 1 : -1;
        }
        for (int i = 0; i < controls.size(); i++) {
            if (controls.get(i).name().equalsIgnoreCase(word)) {
                return i;
            }
        }
        return -1;
    }

    private int value(ModelControl control, String typed) {
        for (int i = 0; i < control.values().size(); i++) {
            String value = control.values().get(i);
            if (value.equalsIgnoreCase(typed) || names.apply(value).equalsIgnoreCase(typed)) {
                return i;
            }
        }
        return -1;
    }

    private String unclear(String move) {
        var words = new ArrayList<>(words(move));
        if (words.size() > 1 && LEADING.contains(words.get(0))) {
            words.remove(0);
        }
        int control = words.isEmpty() ? -1 : control(words.get(0));
        if (control >= 0) {
            ModelControl known = controls.get(control);
            return known.name() + " can be "
                    + String.join(", ", known.values().stream().map(names).toList()) + ".";
        }
        var all = controls.stream().map(ModelControl::name).toList();
        return words.stream()
                .findFirst()
                .flatMap(word -> Suggestion.to(word, all))
                .map(meant -> "Did you mean " + meant + "?")
                .orElseGet(() -> "Type a number from 1 to " + controls.size() + ", or one of: " + String.join(", ", all)
                        + ", reset.");
    }

    /** How a value is shown. */
    public String shown(String value) {
        return names.apply(value);
    }

    /** What to type to get from the initial setting to another one. */
    public String typed(Setting setting) {
        var moves = new ArrayList<String>();
        for (int i = 0; i < controls.size(); i++) {
            ModelControl control = controls.get(i);
            if (setting.value(i) != initial.value(i)) {
                moves.add(
                        control.isSwitch()
                                ? control.name()
                                : control.name() + " " + control.values().get(setting.value(i)));
            }
        }
        return moves.isEmpty() ? RESET : String.join(", ", moves);
    }
}
