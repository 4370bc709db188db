package dev.onekernel.cli;

import dev.onekernel.log.Directories;
import dev.onekernel.render.Appearance;
import dev.onekernel.terminal.Terminals.Output;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What holds for every command.
 *
 * @param course a folder or a .zip file instead of the course that travels with the program
 * @param state where progress is kept, instead of the usual place
 * @param environment the process's variables
 */
record Settings(
        Optional<Path> course,
        Optional<Path> state,
        boolean ascii,
        boolean plain,
        ColourMode colourMode,
        OptionalInt width,
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

    static Settings usual(Map<String, String> environment) {
        return new Settings(
                Optional.empty(), Optional.empty(), false, false, ColourMode.AUTO, OptionalInt.empty(), environment);
    }

    /** Where progress is kept; empty when the environment names no home. */
    Optional<Path> stateDirectory() {
        return state.or(directories()::state);
    }

    /** Where things are kept that can be made again. */
    Optional<Path> cache() {
        return directories().cache();
    }

    private Directories directories() {
        return new Directories(environment, System.getProperty("os.name", ""));
    }

    /** How things look on an output, at the width of the terminal it goes to. */
    Appearance look(Output output) {
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        boolean ascii = this.ascii || !output.charset().newEncoder().canEncode('┼');
        return new Appearance(
                width.isPresent() ? width : output.width(),
                ascii ? Glyphs.ASCII : Glyphs.UNICODE,
                plain || dumb || !output.terminal(),
                coloured(output.terminal() && !dumb));
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
                words || plain);
    }

    /** NO_COLOR counts when it is not empty (no-color.org). */
    private boolean coloured(boolean terminal) {
        return switch (colourMode) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        };
    }
}
