package dev.onekernel.cli;

import dev.onekernel.log.Directories;
import dev.onekernel.render.Look;
import dev.onekernel.terminal.Terminals.Output;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Medium;
import java.nio.file.Path;
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
        Colour colour,
        OptionalInt width,
        Map<String, String> environment) {

    enum Colour {
        auto,
        always,
        never
    }

    static Settings usual(Map<String, String> environment) {
        return new Settings(
                Optional.empty(), Optional.empty(), false, false, Colour.auto, OptionalInt.empty(), environment);
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
    Look look(Output output) {
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        boolean ascii = this.ascii || !output.charset().newEncoder().canEncode('┼');
        return new Look(
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
    Medium drawn(Output output, boolean words) {
        Look look = look(output);
        return new Medium(look.width().orElse(Medium.wide().width()), Integer.MAX_VALUE, look.glyphs(), words || plain);
    }

    /** NO_COLOR counts when it is not empty (no-color.org). */
    private boolean coloured(boolean terminal) {
        return switch (colour) {
            case always -> true;
            case never -> false;
            case auto -> terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        };
    }
}
