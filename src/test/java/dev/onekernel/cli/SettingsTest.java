package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.log.Preferences;
import dev.onekernel.render.Appearance;
import dev.onekernel.terminal.Terminals.Output;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final Output TERMINAL = new Output(true, OptionalInt.of(80), StandardCharsets.UTF_8);
    private static final Line BOLD_AND_GREEN = Line.of("Right.", Style.RIGHT);

    @TempDir
    private Path home;

    private Settings settings(String... variables) {
        var environment = new TreeMap<>(Map.of("HOME", home.toString(), "TERM", "xterm"));
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return Settings.usual(environment);
    }

    @Test
    void accessible_means_plain_unless_it_is_0() {
        assertTrue(settings("ACCESSIBLE", "1").look(TERMINAL).plain());
        assertFalse(settings("ACCESSIBLE", "0").look(TERMINAL).plain());
        assertFalse(settings().look(TERMINAL).plain());
    }

    @Test
    void no_color_drops_colours_and_keeps_bold() {
        assertEquals("\u001b[1;32mRight.\u001b[0m", settings().look(TERMINAL).rendered(BOLD_AND_GREEN));
        assertEquals(
                "\u001b[1mRight.\u001b[0m",
                settings("NO_COLOR", "1").look(TERMINAL).rendered(BOLD_AND_GREEN));
        assertEquals(
                "\u001b[1mRight.\u001b[0m",
                settings("CLICOLOR", "0").look(TERMINAL).rendered(BOLD_AND_GREEN));
        assertEquals("it", settings("NO_COLOR", "1").look(TERMINAL).rendered(Line.of("it", Style.CODE)));
        assertEquals(
                "\u001b[3mit\u001b[0m",
                settings("NO_COLOR", "1").look(TERMINAL).rendered(Line.of("it", Style.EMPHASIS)));
    }

    @Test
    void a_dumb_terminal_gets_plain_text() {
        Appearance look = settings("TERM", "dumb").look(TERMINAL);
        assertTrue(look.plain());
        assertEquals("Right.", look.rendered(BOLD_AND_GREEN));
    }

    @Test
    void what_was_chosen_at_a_prompt_is_remembered_and_wins_over_the_environment() throws Exception {
        Path config = settings().config().orElseThrow();
        Preferences.keep(config, "plain", "on");
        Preferences.keep(config, "color", "on");
        Preferences.keep(config, "width", "60");
        Preferences.keep(config, "ascii", "on");
        Appearance look = settings("NO_COLOR", "1").remembered().look(TERMINAL);
        assertEquals(new Appearance(OptionalInt.of(60), Glyphs.ASCII, true, true, true), look);
        Preferences.keep(config, "plain", "off");
        assertFalse(settings("ACCESSIBLE", "1").remembered().look(TERMINAL).plain());
    }

    @Test
    void an_option_wins_over_what_was_chosen() throws Exception {
        Preferences.keep(settings().config().orElseThrow(), "width", "60");
        Settings given = settings().with("width", "100");
        assertEquals(OptionalInt.of(100), given.remembered().look(TERMINAL).width());
        assertEquals(OptionalInt.of(60), settings().remembered().look(TERMINAL).width());
    }

    @Test
    void nonsense_in_the_file_counts_for_nothing_and_stays() throws Exception {
        Path config = settings().config().orElseThrow();
        Files.createDirectories(config);
        Files.writeString(config.resolve("settings"), "plain perhaps\nwidth 3\nfont large\n\njunk\n");
        Appearance look = settings().remembered().look(TERMINAL);
        assertFalse(look.plain());
        assertEquals(OptionalInt.of(80), look.width());
        Preferences.keep(config, "ascii", "on");
        assertTrue(Files.readString(config.resolve("settings")).contains("font large"));
    }
}
