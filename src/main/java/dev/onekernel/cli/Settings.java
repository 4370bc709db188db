package dev.onekernel.cli;

import dev.onekernel.terminal.Appearance;
import dev.onekernel.terminal.Terminals;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import java.nio.charset.Charset;
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

    /** Where things are kept that can be made again; the launcher has its archives there, too. */
    Optional<Path> cache() {
        return directory("XDG_CACHE_HOME")
                .or(() -> directory("HOME").map(home -> home.resolve(".cache")))
                .map(caches -> caches.resolve("onekernel"));
    }

    private Optional<Path> directory(String variable) {
        return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
    }

    /** How the output looks, at the width of the terminal it goes to. */
    Appearance appearance() {
        boolean terminal = Terminals.ends().output();
        Appearance appearance = look(terminal, Terminals.charset());
        return appearance.width().isPresent() || !terminal
                ? appearance
                : new Appearance(Terminals.width(), appearance.glyphs(), appearance.plain(), appearance.colour());
    }

    /**
     * What a drawing or an author's work goes onto: a pipe as well as a terminal, as that is what it is made for.
     *
     * @param words true to have it in sentences, as {@code --plain} does
     */
    Display drawn(boolean words) {
        Appearance appearance = appearance();
        return new Display(
                appearance.width().orElse(Display.wide().width()),
                Integer.MAX_VALUE,
                appearance.glyphs(),
                words || plain);
    }

    /**
     * How things are to look.
     *
     * @param terminal false where the output goes into a pipe or a file
     */
    Appearance look(boolean terminal, Charset charset) {
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        Glyphs glyphs = ascii || !charset.newEncoder().canEncode('┼') ? Glyphs.ASCII : Glyphs.UNICODE;
        return new Appearance(width, glyphs, plain || dumb || !terminal, coloured(terminal && !dumb));
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
