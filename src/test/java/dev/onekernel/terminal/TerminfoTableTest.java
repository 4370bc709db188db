package dev.onekernel.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jline.utils.InfoCmp;
import org.jline.utils.InfoCmp.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables say what the library would have found out, so a newer library that finds out more is noticed. */
class TerminfoTableTest {

    private static final Path TABLES = Path.of("src/main/resources/dev/onekernel/terminal");

    private record Capabilities(
            Set<Capability> flags, Map<Capability, Integer> numbers, Map<Capability, String> strings) {

        Capabilities() {
            this(EnumSet.noneOf(Capability.class), new EnumMap<>(Capability.class), new EnumMap<>(Capability.class));
        }

        /** In the form of the tables, by name. */
        String table() {
            var lines = new TreeSet<String>();
            flags.forEach(flag -> lines.add(flag.name() + "\n"));
            numbers.forEach((name, number) -> lines.add(name.name() + "#" + number + "\n"));
            strings.forEach((name, text) -> lines.add(name.name() + "=" + text + "\n"));
            return String.join("", lines);
        }
    }

    private static Capabilities ofTheLibrary(String type) {
        var capabilities = new Capabilities();
        InfoCmp.parseInfoCmp(
                InfoCmp.getDefaultInfoCmp(type), capabilities.flags(), capabilities.numbers(), capabilities.strings());
        return capabilities;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xterm", "xterm-256color", "screen", "screen-256color"})
    void a_table_holds_what_the_library_finds_out_about_a_terminal(String type) throws IOException {
        Capabilities expected = ofTheLibrary(type);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(TABLES.resolve(type + ".terminfo"), expected.table());
            return; // it is on the class path after the next build
        }
        var actual = new Capabilities();
        assertTrue(TerminfoTable.read(type, actual.flags(), actual.numbers(), actual.strings()));
        assertEquals(expected, actual, "-Dgolden=write writes the table again");
        assertFalse(actual.flags().isEmpty()
                || actual.numbers().isEmpty()
                || actual.strings().isEmpty());
    }

    @Test
    void a_rare_terminal_is_left_to_the_library() {
        var capabilities = new Capabilities();
        assertFalse(TerminfoTable.read("rxvt", capabilities.flags(), capabilities.numbers(), capabilities.strings()));
        assertEquals(new Capabilities(), capabilities);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../cli/man", "xterm\u0000", "/etc/passwd", "xterm-256color.terminfo"})
    void whatever_the_environment_calls_a_terminal_is_no_other_file(String type) {
        assertFalse(TerminfoTable.exists(type));
    }
}
