package dev.onekernel.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table, drawn as the room allows: as a box with wrapped cells, as one card a row, or as {@code key: value} lines.
 *
 * <p>The first column names what a row is about.
 */
public record TextTable(List<Line> head, List<List<Line>> rows) {

    /** Below this a column is a strip of syllables, and cards read better. */
    private static final int NARROWEST_COLUMN = 12;

    public TextTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * The table in the width of the display: in columns with a frame where they fit, otherwise one row below the other, and in sentences
     * where nothing is drawn.
     */
    public List<Line> draw(Display display) {
        return display.plain()
                ? plain(display)
                : box(display).filter(box -> fits(box, display)).orElseGet(() -> cards(display));
    }

    /** Rows of several lines are hard to follow from one screen to the next. */
    private boolean fits(List<Line> box, Display display) {
        return box.size() <= rows.size() + 4 || box.size() < display.height() - 1;
    }

    private Optional<List<Line>> box(Display display) {
        return columns(display.width()).map(widths -> {
            var body = rows.stream().map(row -> wrapped(row, widths)).toList();
            boolean ruled = body.stream().anyMatch(row -> row.size() > 1);
            var lines = new ArrayList<Line>();
            lines.add(rule(0, widths, display.glyphs()));
            for (var row : wrapped(head, widths)) {
                lines.add(row(row, widths, Style.HEADING, display.glyphs()));
            }
            for (int i = 0; i < body.size(); i++) {
                if (i == 0 || ruled) {
                    lines.add(rule(1, widths, display.glyphs()));
                }
                for (var row : body.get(i)) {
                    lines.add(row(row, widths, Style.PLAIN, display.glyphs()));
                }
            }
            lines.add(rule(2, widths, display.glyphs()));
            return lines;
        });
    }

    /** The width of each column, or nothing when some word would have to be cut. */
    private Optional<int[]> columns(int room) {
        int count = head.size();
        int available = room - 3 * count - 1; // a border and a blank on both sides of every cell
        int[] widths = IntStream.range(0, count).map(this::widest).toArray();
        int[] least = IntStream.range(0, count).map(this::longestWord).toArray();
        int excess = Arrays.stream(widths).sum() - available;
        while (excess > 0) {
            int wide = widestOver(widths, least);
            if (wide < 0) {
                return Optional.empty();
            }
            widths[wide]--;
            excess--;
        }
        return Optional.of(widths);
    }

    private static int widestOver(int[] widths, int[] least) {
        return IntStream.range(0, widths.length)
                .filter(column -> widths[column] > least[column])
                .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                .orElse(-1);
    }

    private int widest(int column) {
        return cells(column).mapToInt(Line::width).max().orElse(0);
    }

    private int longestWord(int column) {
        int longest = cells(column)
                .flatMap(cell -> Arrays.stream(cell.text().split(" ")))
                .mapToInt(Width::of)
                .max()
                .orElse(0);
        return Math.min(widest(column), Math.max(longest, NARROWEST_COLUMN));
    }

    private Stream<Line> cells(int column) {
        return Stream.concat(Stream.of(head), rows.stream()).map(row -> row.get(column));
    }

    /** A row as the lines it takes, each with one line of every cell. */
    private static List<List<Line>> wrapped(List<Line> row, int[] widths) {
        var cells = IntStream.range(0, row.size())
                .mapToObj(column -> Wrap.lines(row.get(column), widths[column]))
                .toList();
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(i -> cells.stream()
                        .map(cell -> i < cell.size() ? cell.get(i) : Line.EMPTY)
                        .toList())
                .toList();
    }

    private static Line row(List<Line> cells, int[] widths, Style style, Glyphs glyphs) {
        Line border = Line.of(glyphs.vertical(), Style.FRAME);
        Line line = border;
        for (int column = 0; column < cells.size(); column++) {
            line = line.plus(" ")
                    .plus(cells.get(column).in(style).pad(widths[column]))
                    .plus(" ")
                    .plus(border);
        }
        return line;
    }

    private static Line rule(int which, int[] widths, Glyphs glyphs) {
        var rule = new StringBuilder(glyphs.joint(which, 0));
        for (int column = 0; column < widths.length; column++) {
            rule.append(glyphs.horizontal().repeat(widths[column] + 2));
            rule.append(glyphs.joint(which, column + 1 < widths.length ? 1 : 2));
        }
        return Line.of(rule.toString(), Style.FRAME);
    }

    private List<Line> cards(Display display) {
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            lines.addAll(Wrap.lines(row.get(0).in(Style.HEADING), display.width()));
            lines.add(Line.of(display.glyphs().horizontal().repeat(display.width()), Style.FRAME));
            lines.addAll(values(row, display));
            lines.add(Line.EMPTY);
        }
        return lines.isEmpty() ? lines : lines.subList(0, lines.size() - 1);
    }

    private List<Line> plain(Display display) {
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            lines.addAll(value(0, row, display, 0));
            lines.addAll(values(row, display));
        }
        return lines;
    }

    private List<Line> values(List<Line> row, Display display) {
        var lines = new ArrayList<Line>();
        for (int column = 1; column < row.size(); column++) {
            lines.addAll(value(column, row, display, 2));
        }
        return lines;
    }

    private List<Line> value(int column, List<Line> row, Display display, int indent) {
        Line name = head.get(column);
        Line named = name.isBlank() ? Line.EMPTY : name.in(Style.MUTED).plus(": ", Style.MUTED);
        var wrapped = Wrap.lines(named.plus(row.get(column)), display.width() - indent - 2);
        return IntStream.range(0, wrapped.size())
                .mapToObj(i -> wrapped.get(i).indent(i == 0 ? indent : indent + 2))
                .toList();
    }
}
