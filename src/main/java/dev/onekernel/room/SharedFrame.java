package dev.onekernel.room;

import dev.onekernel.text.Line;
import java.util.List;

/**
 * A drawing of what everybody has in front of them.
 *
 * @param lines the whole of it
 * @param added what is to be added below for those who have the text of the same screen in front of them already
 */
public record SharedFrame(List<Line> lines, List<Line> added) {

    public SharedFrame {
        lines = List.copyOf(lines);
        added = List.copyOf(added);
    }
}
