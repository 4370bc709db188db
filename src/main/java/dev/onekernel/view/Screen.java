package dev.onekernel.view;

import dev.onekernel.course.Block;
import dev.onekernel.text.Grid;
import dev.onekernel.text.Line;
import dev.onekernel.text.Medium;
import dev.onekernel.text.Style;
import dev.onekernel.text.Wrap;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the lines of one screen, from the top. Everything is set into the medium's width here, so whoever composes a screen
 * says what is on it and never counts columns.
 */
public final class Screen {

    /** Lines of prose longer than this are hard to read, however wide the window is. */
    private static final int PROSE = 76;

    /** From this width on there is room for a margin. */
    private static final int ROOMY = 60;

    private final Medium medium;
    private final int margin;
    private final List<Line> lines = new ArrayList<>();

    public Screen(Medium medium) {
        this.medium = medium;
        this.margin = medium.width() >= ROOMY && !medium.plain() ? 2 : 0;
    }

    Medium medium() {
        return medium;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The columns between the margins, for what is drawn. */
    private int room() {
        return medium.width() - 2 * margin;
    }

    private int proseWidth() {
        return Math.min(PROSE, room());
    }

    /**
     * Where one is: the head of every screen.
     *
     * @param position as {@code 4/11}
     * @param done the part of the unit that lies behind, from 0 to 1
     */
    public Screen head(String unit, String title, String position, double done) {
        lines.addAll(Header.lines(medium, unit, title, position, done));
        return blank();
    }

    public Screen blank() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).spans().isEmpty()) {
            lines.add(Line.EMPTY);
        }
        return this;
    }

    public Screen text(Line paragraph) {
        return add(Wrap.lines(paragraph, proseWidth()));
    }

    public Screen text(String paragraph) {
        return text(Line.of(paragraph));
    }

    public Screen text(String paragraph, Style style) {
        return text(Line.of(paragraph, style));
    }

    /** A paragraph behind a mark; its further lines are indented below the first. */
    public Screen item(Line mark, Line paragraph) {
        return add(Wrap.hanging(mark, paragraph, proseWidth()));
    }

    public Screen blocks(List<Block> blocks) {
        var prose = new Medium(proseWidth(), medium.height(), medium.glyphs(), medium.plain());
        var drawn = new Medium(room(), medium.height(), medium.glyphs(), medium.plain());
        return add(BlockView.lines(blocks, prose, drawn));
    }

    /** A table that is not part of a course's text. */
    public Screen grid(Grid grid) {
        return add(grid.draw(medium.withWidth(room())));
    }

    private Screen add(List<Line> more) {
        more.forEach(line -> lines.add(line.indent(margin)));
        return this;
    }
}
