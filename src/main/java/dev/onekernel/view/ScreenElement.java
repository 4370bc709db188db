package dev.onekernel.view;

import dev.onekernel.course.Block;
import dev.onekernel.text.Line;
import dev.onekernel.text.TextTable;
import java.util.List;

/** What stands on a screen, before it is set into lines: for what wraps text by itself, as a web page does. */
public sealed interface ScreenElement {

    /**
     * Where one is.
     *
     * @param position as {@code 4/11}, or empty
     */
    record ScreenHead(String unit, String title, String position) implements ScreenElement {}

    /** A paragraph. */
    record ScreenText(Line text) implements ScreenElement {}

    /** A paragraph behind a mark. */
    record MarkedText(Line mark, Line text) implements ScreenElement {}

    /** Part of a course's text. */
    record CourseText(List<Block> blocks) implements ScreenElement {

        public CourseText {
            blocks = List.copyOf(blocks);
        }
    }

    record Grid(TextTable table) implements ScreenElement {}

    record Bars(BarChart chart) implements ScreenElement {}

    /** What was drawn already. */
    record Drawn(List<Line> lines) implements ScreenElement {

        public Drawn {
            lines = List.copyOf(lines);
        }
    }
}
