package dev.onekernel.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jline.utils.InfoCmp.Capability;

/**
 * What the common types of terminals can do. The library parses a table of terminfo's and a list of all names at each start; these tables
 * hold what comes out, a line each: {@code auto_right_margin}, {@code max_colors#256}, {@code cursor_up=\E[A}.
 */
final class TerminfoTable {

    private TerminfoTable() {}

    private static String resource(String type) {
        return type + ".terminfo";
    }

    /** Whether there is a table for that type of terminal. */
    static boolean exists(String type) {
        return TerminfoTable.class.getResource(resource(type)) != null;
    }

    /**
     * Reads the table for a type of terminal.
     *
     * @return false when there is none
     */
    static boolean read(
            String type, Set<Capability> flags, Map<Capability, Integer> numbers, Map<Capability, String> strings) {
        try (InputStream in = TerminfoTable.class.getResourceAsStream(resource(type))) {
            if (in == null) {
                return false;
            }
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (int start = 0, end = table.indexOf('\n');
                    end >= 0;
                    start = end + 1, end = table.indexOf('\n', start)) {
                int name = start;
                while (name < end && table.charAt(name) != '#' && table.charAt(name) != '=') {
                    name++;
                }
                Capability capability = Capability.valueOf(table.substring(start, name));
                if (name == end) {
                    flags.add(capability);
                } else if (table.charAt(name) == '#') {
                    numbers.put(capability, Integer.valueOf(table.substring(name + 1, end)));
                } else {
                    strings.put(capability, table.substring(name + 1, end));
                }
            }
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
