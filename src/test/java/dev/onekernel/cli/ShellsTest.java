package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** What shells and {@code man} are told about the command. */
class ShellsTest {

    private static String printed(String... arguments) {
        var commandLine = Onekernel.commandLine(Clock.systemUTC());
        var out = new StringWriter();
        commandLine.setOut(new PrintWriter(out));
        assertEquals(0, commandLine.execute(arguments));
        return out.toString();
    }

    @Test
    void every_command_and_option_is_completed_in_every_shell() {
        for (String shell : new String[] {"bash", "zsh", "fish"}) {
            String script = printed("completion", shell);
            for (String word : new String[] {"quiz", "progress", "diagram", "course", "plain", "words"}) {
                assertTrue(script.contains(word), shell + " " + word);
            }
        }
    }

    @Test
    void fish_is_told_what_a_command_does() {
        String script = printed("completion", "fish");
        assertTrue(script.contains("complete -c onekernel -n __fish_use_subcommand -a learn -d '"), script);
        assertTrue(script.contains("-l color -x -a 'auto always never'"), script);
        assertFalse(script.contains("manual"), script);
    }

    @Test
    void the_manual_names_every_option_so_that_it_can_be_copied() {
        String manual = printed("manual");
        assertTrue(manual.startsWith(".TH ONEKERNEL 1\n.SH NAME\nonekernel \\- "), manual);
        assertTrue(manual.contains("\n.B \\-\\-course=DIR\n"), manual);
        assertTrue(manual.contains("\n.SS quiz\n"), manual);
        assertFalse(manual.contains("${"), manual);
    }
}
