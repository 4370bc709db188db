package dev.onekernel.view;

import dev.onekernel.course.Block;
import dev.onekernel.evidence.Evidence;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.TextTable;
import dev.onekernel.text.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Collects the lines of one screen, from the top. Everything is set into the medium's width here, so whoever composes a screen
 * says what is on it and never counts columns. What was said is kept as well, for a page that sets it in its own way.
 */
public final class ScreenBuilder {

    /** From this width on there is room for a margin. */
    private static final int ROOMY = 60;

    private static final int BETWEEN_CHARTS = 4;

    private final Display display;
    private final int margin;
    private final Supplier<Optional<Evidence>> own;
    private final List<Line> lines = new ArrayList<>();
    private final List<ScreenElement> elements = new ArrayList<>();

    public ScreenBuilder(Display display) {
        this(display, Optional::empty);
    }

    /** @param own what the learner's machine shows, asked for only where a block shows it */
    public ScreenBuilder(Display display, Supplier<Optional<Evidence>> own) {
        this.display = display;
        this.own = own;
        this.margin = display.width() >= ROOMY && !display.plain() ? 2 : 0;
    }

    public Display display() {
        return display;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** What stands on the screen, from the top, without the space between it. */
    public List<ScreenElement> elements() {
        return List.copyOf(elements);
    }

    /** The columns between the margins, for what is drawn. */
    private int room() {
        return display.width() - 2 * margin;
    }

    private int proseWidth() {
        return display.flows() ? room() : Math.min(Display.TEXT_END - margin, room());
    }

    /**
     * Where one is: the head of every screen.
     *
     * @param position as {@code 4/11}
     * @param done the part of the unit that lies behind, from 0 to 1
     */
    public ScreenBuilder head(String unit, String title, String position, double done) {
        elements.add(new ScreenElement.ScreenHead(
                display.phrases().in(unit), display.phrases().in(title), position));
        lines.addAll(Header.lines(
                display.withWidth(Math.min(display.width(), Display.TEXT_END)),
                display.phrases().in(unit),
                display.phrases().in(title),
                position,
                done));
        return blank();
    }

    public ScreenBuilder blank() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).spans().isEmpty()) {
            lines.add(Line.EMPTY);
        }
        return this;
    }

    public ScreenBuilder text(Line paragraph) {
        Line said = display.phrases().in(paragraph);
        return add(new ScreenElement.ScreenText(said), Wrap.lines(said, proseWidth()));
    }

    public ScreenBuilder text(String paragraph) {
        return text(Line.of(paragraph));
    }

    public ScreenBuilder text(String paragraph, Style style) {
        return text(Line.of(paragraph, style));
    }

    /** A paragraph behind a mark; its further lines are indented below the first. */
    public ScreenBuilder item(Line mark, Line paragraph) {
        Line said = display.phrases().in(paragraph);
        Line saidMark = display.phrases().in(mark);
        return add(new ScreenElement.MarkedText(saidMark, said), Wrap.hanging(saidMark, said, proseWidth()));
    }

    public ScreenBuilder blocks(List<Block> blocks) {
        return add(
                new ScreenElement.CourseText(blocks),
                BlockView.lines(blocks, display.withWidth(proseWidth()), display.withWidth(room()), own));
    }

    /** A table that is not part of a course's text. */
    public ScreenBuilder grid(TextTable textTable) {
        var said = new TextTable(
                said(textTable.head()),
                textTable.rows().stream().map(this::said).toList());
        return add(new ScreenElement.Grid(said), said.draw(display.withWidth(room())));
    }

    private List<Line> said(List<Line> cells) {
        return cells.stream().map(display.phrases()::in).toList();
    }

    /** Bars that are as long as something is frequent. */
    public ScreenBuilder bars(BarChart chart) {
        return add(new ScreenElement.Bars(chart), chart.draw(display.withWidth(room())));
    }

    /** The same bars at two times, each under its heading: side by side where there is room for both, else one below the other. */
    public ScreenBuilder bars(String earlier, BarChart before, String later, BarChart after) {
        int half = (room() - BETWEEN_CHARTS) / 2;
        List<Line> left = before.draw(display.withWidth(half));
        List<Line> right = after.draw(display.withWidth(half));
        boolean fits = Stream.concat(left.stream(), right.stream()).allMatch(line -> line.width() <= half);
        if (display.plain() || display.width() < ROOMY || !fits) {
            return text(earlier, Style.HEADING)
                    .bars(before)
                    .blank()
                    .text(later, Style.HEADING)
                    .bars(after);
        }
        int column = half + BETWEEN_CHARTS;
        var rows = new ArrayList<>(
                List.of(Line.of(earlier, Style.HEADING).pad(column).plus(later, Style.HEADING)));
        for (int row = 0; row < Math.max(left.size(), right.size()); row++) {
            Line first = row < left.size() ? left.get(row) : Line.EMPTY;
            rows.add(row < right.size() ? first.pad(column).plus(right.get(row)) : first);
        }
        elements.add(new ScreenElement.ScreenText(Line.of(earlier, Style.HEADING)));
        elements.add(new ScreenElement.Bars(before));
        elements.add(new ScreenElement.ScreenText(Line.of(later, Style.HEADING)));
        return add(new ScreenElement.Bars(after), rows);
    }

    /** Lines that were drawn for this display before, with their own margins. */
    public ScreenBuilder drawn(List<Line> drawing) {
        elements.add(new ScreenElement.Drawn(drawing));
        lines.addAll(drawing);
        return this;
    }

    private ScreenBuilder add(ScreenElement element, List<Line> more) {
        elements.add(element);
        more.forEach(line -> lines.add(line.indent(margin)));
        return this;
    }
}
