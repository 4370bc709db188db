package dev.onekernel.room;

import dev.onekernel.text.Field;
import dev.onekernel.text.Line;
import java.util.List;

/** Where the instructor's console is painted. */
@FunctionalInterface
public interface ConsoleOutput {

    /** @param lines the whole window but its last row, from the top */
    void paint(List<Line> lines, Line prompt, Field field);
}
