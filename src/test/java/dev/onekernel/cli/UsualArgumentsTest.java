package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** What is read without the library for command lines means what the library would have read. */
class UsualArgumentsTest {

    private static final List<String> COMMANDS =
            List.of("learn", "quiz", "diagram", "review", "map", "lint", "progress", "Learn", "lern", "");
    private static final List<String> ARGUMENTS = List.of(
            "3",
            "3.5",
            "what-a-container-is",
            "chart.mmd",
            "-",
            "",
            "@file",
            "learn",
            "--",
            "a b",
            "ü",
            "-3",
            "--json");
    private static final List<String> FLAGS = List.of(
            "--plain", "--ascii", "--debug", "--help", "-h", "--plain=true", "--ascii=", "--no-ascii", "--asci");
    private static final List<String> OPTIONS = List.of("--color", "--width", "--state", "--course");
    private static final Map<String, List<String>> VALUES = Map.of(
            "--color", List.of("auto", "always", "never", "NEVER", "red", "", "--plain"),
            "--width", List.of("60", "20", "19", "1000", "1001", "080", "+60", "x", "", "-1", "99999999999", "0x50"),
            "--state", List.of("./there", "/tmp/a b", "learn", "map", "", " ", "@list", "-x", "\"q\"", "a=b", "ü", "."),
            "--course",
                    List.of("./here", "course.zip", "quiz", "..", "--state", "$HOME", "${HOME}", "%s", "'q'", "\0"));

    private static List<String> commandLine(Random random) {
        var words = new ArrayList<String>();
        if (random.nextInt(3) > 0) {
            words.add(any(COMMANDS.subList(0, random.nextBoolean() ? 3 : COMMANDS.size()), random));
            for (int more = random.nextInt(3); more > 0; more--) {
                words.add(any(ARGUMENTS.subList(0, random.nextInt(3) > 0 ? 4 : ARGUMENTS.size()), random));
            }
        }
        for (int more = random.nextInt(4); more > 0; more--) {
            words.addAll(random.nextInt(words.size() + 1), option(random));
        }
        return words;
    }

    private static List<String> option(Random random) {
        if (random.nextInt(3) == 0) {
            return List.of(any(FLAGS.subList(0, random.nextBoolean() ? 2 : FLAGS.size()), random));
        }
        String name = any(OPTIONS, random);
        List<String> values = VALUES.get(name);
        String value = any(values.subList(0, random.nextInt(4) > 0 ? 3 : values.size()), random);
        return switch (random.nextInt(8)) {
            case 0 -> List.of(name);
            case 1, 2, 3 -> List.of(name + "=" + value);
            default -> List.of(name, value);
        };
    }

    private static String any(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** What the library makes of a command line: the settings, then the command and what belongs to it. */
    private static String readByTheLibrary(List<String> words) {
        CommandLine commandLine = RootCommand.commandLine(Clock.systemUTC());
        try {
            CommandLine.ParseResult parsed = commandLine.parseArgs(words.toArray(String[]::new));
            var command = new ArrayList<String>();
            CommandLine.ParseResult inner = parsed;
            while (inner.hasSubcommand()) {
                inner = inner.subcommand();
                command.add(inner.commandSpec().name());
            }
            inner.commandSpec().positionalParameters().forEach(positional -> command.addAll(values(positional)));
            RootCommand root = commandLine.getCommand();
            boolean other = inner.isUsageHelpRequested()
                    || inner.matchedOptions().stream()
                            .anyMatch(option ->
                                    !option.longestName().matches("--(plain|ascii|color|width|state|course)"));
            return (other ? "with other options " : "") + root.given() + " " + command;
        } catch (ParameterException refused) {
            return "refused: " + refused.getMessage();
        }
    }

    private static List<String> values(PositionalParamSpec positional) {
        Object value = positional.getValue();
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : value == null ? List.of() : List.of(value.toString());
    }

    @Test
    void a_thousand_command_lines_mean_the_same_to_both_readers() {
        var random = new Random(15);
        int usual = 0;
        int refused = 0;
        for (int i = 0; i < 1000; i++) {
            List<String> words = commandLine(random);
            Optional<UsualArguments> read = UsualArguments.read(words, System.getenv());
            String expected = readByTheLibrary(words);
            refused += expected.startsWith("refused") ? 1 : 0;
            if (read.isPresent()) {
                usual++;
                assertTrue(
                        expected.equals(read.get().settings() + " " + read.get().words()),
                        () -> words + " is to the library " + expected);
            }
        }
        assertTrue(usual > 200 && refused > 100, usual + " were usual, and the library refused " + refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--plain",
                "--ascii",
                "--color never",
                "--color=never",
                "--width 60",
                "--state ./there",
                "--course=../here learn 3",
                "quiz capstone --plain --width=100",
                "diagram chart.mmd --ascii"
            })
    void what_the_guides_show_is_read_without_the_library(String line) {
        List<String> words = line.isEmpty() ? List.of() : List.of(line.split(" "));
        assertTrue(UsualArguments.read(words, Map.of()).isPresent());
    }
}
