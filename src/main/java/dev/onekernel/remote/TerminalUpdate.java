package dev.onekernel.remote;

import dev.onekernel.text.Field;
import dev.onekernel.text.Line;
import java.util.List;

/**
 * What one person's terminal is to show now.
 *
 * @param whole true when the lines are a whole screen, so that nothing that was sent before is needed to understand it
 * @param lines what is added above the prompt; may be empty
 * @param columns the width of the window
 * @param colour whether roles may be told apart by colour
 */
public record TerminalUpdate(boolean whole, List<Line> lines, Line prompt, Field field, int columns, boolean colour) {

    public TerminalUpdate {
        lines = List.copyOf(lines);
    }
}
