package dev.onekernel.cli;

import dev.onekernel.cli.Settings.ColourMode;
import dev.onekernel.text.Display;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A command line as most people type it, read without the library for command lines, which takes longer to load than a lesson. It knows
 * the options that change how a lesson looks and where it comes from, each at most once, with a value as the guide writes it. Everything
 * else is left to the library, errors included.
 *
 * @param words what is no option: the command and its arguments
 */
record UsualArguments(Settings settings, List<String> words) {

    private static final Set<String> FLAGS = Set.of("--plain", "--ascii");
    private static final Set<String> WITH_VALUE = Set.of("--color", "--width", "--state", "--course");

    /** The commands that are begun without the library. */
    private static final Set<String> COMMANDS = Set.of("learn", "quiz", "diagram");

    /** The name of the command; learning is what is done when none is named. */
    String command() {
        return words.isEmpty() ? "learn" : words.get(0);
    }

    /** What stands behind the name of the command. */
    String rest() {
        return words.isEmpty() ? "" : String.join(" ", words.subList(1, words.size()));
    }

    /** Reads a command line; empty when there is anything unusual in it. */
    static Optional<UsualArguments> read(List<String> arguments, Map<String, String> environment) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("-")) {
                words.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            String value = "";
            if (equals < 0 && WITH_VALUE.contains(name) && i + 1 < arguments.size()) {
                value = arguments.get(++i);
            } else if (equals >= 0 && WITH_VALUE.contains(name)) {
                value = argument.substring(equals + 1);
            } else if (!FLAGS.contains(argument)) {
                return Optional.empty();
            }
            if (WITH_VALUE.contains(name) && !isUsual(name, value) || options.put(name, value) != null) {
                return Optional.empty();
            }
        }
        return isUsual(words)
                ? Optional.of(new UsualArguments(settings(options, environment), words))
                : Optional.empty();
    }

    private static boolean isUsual(List<String> words) {
        return words.isEmpty()
                || COMMANDS.contains(words.get(0))
                        && words.stream().noneMatch(word -> word.isEmpty() || word.startsWith("@"))
                        && (!words.get(0).equals("diagram") || words.size() == 2);
    }

    private static boolean isUsual(String option, String value) {
        return switch (option) {
            case "--color" -> colourMode(value).isPresent();
            case "--width" ->
                value.matches("[1-9][0-9]{1,3}")
                        && Integer.parseInt(value) >= Display.NARROWEST
                        && Integer.parseInt(value) <= RootCommand.WIDEST;
            default -> isPath(value);
        };
    }

    private static Optional<ColourMode> colourMode(String value) {
        for (ColourMode mode : ColourMode.values()) {
            if (mode.toString().equals(value)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /** A single word may be the name of a command, which the library does not take for a value. */
    private static boolean isPath(String value) {
        try {
            return !value.isBlank()
                    && !value.matches("[a-z-]+")
                    && "-@\"'".indexOf(value.charAt(0)) < 0
                    && Path.of(value) != null;
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static Settings settings(Map<String, String> options, Map<String, String> environment) {
        return new Settings(
                Optional.ofNullable(options.get("--course")).map(Path::of),
                Optional.ofNullable(options.get("--state")).map(Path::of),
                Optional.ofNullable(options.get("--ascii")).map(given -> true),
                Optional.ofNullable(options.get("--plain")).map(given -> true),
                Optional.ofNullable(options.get("--color")).flatMap(UsualArguments::colourMode),
                Optional.ofNullable(options.get("--width")).map(columns -> OptionalInt.of(Integer.parseInt(columns))),
                environment);
    }
}
