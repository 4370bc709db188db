package dev.onekernel.room;

import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.view.ScreenBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Text with a QR code beside it, where the window has room for both and can show it; else the text alone. */
final class PatternBeside {

    private static final int MARGIN = 2;
    private static final int GAP = 2;
    private static final int NARROWEST_TEXT = 36;

    /** Rows of the window that are not for the text: the head, what is said below, and the prompt. */
    private static final int OTHER_ROWS = 4;

    private PatternBeside() {}

    /** @param pattern rows of cells, all of the same width; none for no pattern */
    static void draw(ScreenBuilder screen, List<Line> pattern, Consumer<ScreenBuilder> text) {
        Display display = screen.display();
        int columns = pattern.isEmpty() ? 0 : pattern.get(0).width();
        int left = display.width() - columns - MARGIN - GAP;
        if (pattern.isEmpty()
                || display.plain()
                || display.glyphs() == Glyphs.ASCII
                || left < NARROWEST_TEXT
                || display.height() < pattern.size() + OTHER_ROWS) {
            text.accept(screen);
            return;
        }
        var narrow = new ScreenBuilder(display.withWidth(left));
        text.accept(narrow);
        List<Line> beside = narrow.lines();
        var lines = new ArrayList<Line>();
        for (int row = 0; row < Math.max(beside.size(), pattern.size()); row++) {
            Line first = row < beside.size() ? beside.get(row) : Line.EMPTY;
            Line cells = row < pattern.size() ? pattern.get(row) : Line.EMPTY;
            lines.add(first.indent(MARGIN).pad(left + MARGIN + GAP).plus(cells));
        }
        screen.drawn(lines);
    }
}
