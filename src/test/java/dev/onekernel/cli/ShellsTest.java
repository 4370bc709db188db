package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What shells and {@code man} are told about the command. */
class ShellsTest {

    private static String printed(String... arguments) {
        var commandLine = RootCommand.commandLine(Clock.systemUTC());
        var out = new StringWriter();
        commandLine.setOut(new PrintWriter(out));
        assertEquals(0, commandLine.execute(arguments));
        return out.toString();
    }

    /** The commands that are meant to be found. */
    private static List<CommandSpec> commands() {
        return ManPage.shown(RootCommand.commandLine(Clock.systemUTC()));
    }

    private static Stream<OptionSpec> options() {
        CommandSpec root = RootCommand.commandLine(Clock.systemUTC()).getCommandSpec();
        return Stream.concat(root.options().stream(), commands().stream().flatMap(each -> each.options().stream()))
                .filter(option -> !option.hidden());
    }

    @Test
    void there_are_commands_and_options_to_complete() {
        assertTrue(commands().size() > 10, commands()::toString);
        assertTrue(options().count() > 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void every_command_and_option_is_completed_in_bash_and_zsh(String shell) {
        Set<String> words = new HashSet<>(List.of(printed("completion", shell).split("[^-\\w]+")));
        commands().forEach(command -> assertTrue(words.contains(command.name()), command.name()));
        options().forEach(option -> assertTrue(words.contains(option.longestName()), option.longestName()));
    }

    @Test
    void every_command_and_option_is_completed_in_fish() {
        String script = printed("completion", "fish");
        commands()
                .forEach(command -> assertTrue(
                        script.contains(" -n __fish_use_subcommand -a " + command.name() + " -d '"), command.name()));
        options().forEach(option -> {
            String name = option.longestName().substring(2);
            assertTrue(
                    Pattern.compile(" -l " + name + "( |$)", Pattern.MULTILINE)
                            .matcher(script)
                            .find(),
                    name);
        });
    }

    @Test
    void a_command_within_a_command_is_completed_and_described() {
        String fish = printed("completion", "fish");
        assertTrue(fish.contains("'__fish_seen_subcommand_from export; and not __fish_seen_subcommand_from "), fish);
        assertTrue(fish.contains(" -a handout -d '"), fish);
        assertTrue(fish.contains("-n '__fish_seen_subcommand_from handout' -l answers "), fish);
        assertTrue(printed("completion", "bash").contains("--answers"));
        assertTrue(printed("manual").contains("\n.SS export handout\n"));
    }

    @Test
    void fish_is_told_what_a_command_does() {
        String script = printed("completion", "fish");
        assertTrue(script.contains("complete -c onekernel -n __fish_use_subcommand -a learn -d '"), script);
        assertTrue(script.contains("-l color -x -a 'auto always never'"), script);
        assertFalse(script.contains("manual"), script);
    }

    @Test
    void the_manual_names_every_command_and_option_so_that_it_can_be_copied() {
        String manual = printed("manual");
        assertTrue(manual.startsWith(".TH ONEKERNEL 1\n.SH NAME\nonekernel \\- "), manual);
        assertTrue(manual.contains("\n.B \\-\\-course=DIR\n"), manual);
        commands().forEach(command -> assertTrue(manual.contains("\n.SS " + command.name() + "\n"), command.name()));
        options().forEach(option -> {
            String head = option.longestName().replace("-", "\\-");
            assertTrue(manual.lines().anyMatch(line -> line.startsWith(".B ") && line.contains(head)), head);
        });
        assertFalse(manual.contains("${"), manual);
    }
}
