package dev.onekernel.cli;

import dev.onekernel.evidence.LiveHost;
import dev.onekernel.log.Directories;
import dev.onekernel.log.Preferences;
import dev.onekernel.render.Appearance;
import dev.onekernel.terminal.Terminals.Output;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.tutor.Machine;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What holds for every command. An option of the command line wins over what the learner has chosen at a prompt before, and that wins
 * over the environment.
 *
 * @param course a folder or a .zip file instead of the course that travels with the program
 * @param state where progress is kept, instead of the usual place
 * @param ascii, plain, colourMode, width as given on the command line; empty when they were not
 * @param environment the process's variables
 */
record Settings(
        Optional<Path> course,
        Optional<Path> state,
        Optional<Boolean> ascii,
        Optional<Boolean> plain,
        Optional<ColourMode> colourMode,
        Optional<OptionalInt> width,
        Map<String, String> environment) {

    enum ColourMode {
        AUTO,
        ALWAYS,
        NEVER;

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The machine the program runs on. */
    Machine machine() {
        return new Machine(() -> Optional.of(new LiveHost(System.getProperty("os.name", ""))));
    }

    static Settings usual(Map<String, String> environment) {
        return new Settings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                environment);
    }

    /** The same with what the learner has chosen before. */
    Settings remembered() {
        Preferences preferences = Preferences.in(config());
        Settings all = this;
        for (String setting : List.of("ascii", "plain", "color", "width")) {
            Optional<String> value = preferences.value(setting);
            if (value.isPresent() && !all.isGiven(setting)) {
                all = all.with(setting, value.get());
            }
        }
        return all;
    }

    private boolean isGiven(String setting) {
        return switch (setting) {
            case "ascii" -> ascii.isPresent();
            case "plain" -> plain.isPresent();
            case "color" -> colourMode.isPresent();
            case "width" -> width.isPresent();
            default -> throw new AssertionError(setting);
        };
    }

    /** The same with a setting as it is typed at a prompt; what makes no sense changes nothing. */
    Settings with(String setting, String value) {
        Optional<Boolean> on = switch (value) {
            case "on" -> Optional.of(true);
            case "off" -> Optional.of(false);
            default -> Optional.empty();
        };
        return switch (setting) {
            case "ascii" -> new Settings(course, state, on, plain, colourMode, width, environment);
            case "plain" -> new Settings(course, state, ascii, on, colourMode, width, environment);
            case "color" ->
                new Settings(
                        course,
                        state,
                        ascii,
                        plain,
                        on.map(wanted -> wanted ? ColourMode.ALWAYS : ColourMode.NEVER),
                        width,
                        environment);
            case "width" -> new Settings(course, state, ascii, plain, colourMode, columns(value), environment);
            default -> throw new AssertionError(setting);
        };
    }

    private static Optional<OptionalInt> columns(String value) {
        if (!value.matches("[0-9]{1,4}") || Integer.parseInt(value) < Display.NARROWEST) {
            return Optional.of(OptionalInt.empty());
        }
        return Optional.of(OptionalInt.of(Integer.parseInt(value)));
    }

    /** Where progress is kept; empty when the environment names no home. */
    Optional<Path> stateDirectory() {
        return state.or(directories()::state);
    }

    /** Where things are kept that can be made again. */
    Optional<Path> cache() {
        return directories().cache();
    }

    /** Where the learner's choices are kept. */
    Optional<Path> config() {
        return directories().config();
    }

    /** Whether things are to be said in sentences instead of drawn. */
    boolean isPlain() {
        return plain.orElseGet(() -> isSet("ACCESSIBLE"));
    }

    private boolean isSet(String variable) {
        String value = environment.getOrDefault(variable, "");
        return !value.isEmpty() && !value.equals("0");
    }

    private Directories directories() {
        return new Directories(environment, System.getProperty("os.name", ""));
    }

    /** How things look on an output, at the width of the terminal it goes to. */
    Appearance look(Output output) {
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        boolean drawable = output.charset().newEncoder().canEncode('\u253c');
        boolean styled = output.terminal() && !dumb;
        return new Appearance(
                width.orElse(OptionalInt.empty()).isPresent() ? width.get() : output.width(),
                ascii.orElse(false) || !drawable ? Glyphs.ASCII : Glyphs.UNICODE,
                isPlain() || dumb || !output.terminal(),
                coloured(styled),
                styled);
    }

    /**
     * What a drawing or an author's work goes onto: a pipe as well as a terminal, as that is what it is made for.
     *
     * @param words true to have it in sentences, as {@code --plain} does
     */
    Display drawn(Output output, boolean words) {
        Appearance appearance = look(output);
        return new Display(
                appearance.width().orElse(Display.wide().width()),
                Integer.MAX_VALUE,
                appearance.glyphs(),
                words || isPlain());
    }

    /** NO_COLOR counts when it is not empty (no-color.org), CLICOLOR when it is 0 (bixense.com/clicolors). */
    private boolean coloured(boolean styled) {
        return switch (colourMode.orElse(ColourMode.AUTO)) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                styled
                        && environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !environment.getOrDefault("CLICOLOR", "").equals("0");
        };
    }
}
