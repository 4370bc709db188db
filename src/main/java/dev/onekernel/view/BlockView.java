package dev.onekernel.view;

import dev.onekernel.course.Block;
import dev.onekernel.diagram.ChartDrawing;
import dev.onekernel.diagram.model.Chart;
import dev.onekernel.evidence.Evidence;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.TextTable;
import dev.onekernel.text.Width;
import dev.onekernel.text.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Draws the blocks of a text, one empty line between two. */
public final class BlockView {

    private BlockView() {}

    /** The blocks in the width of {@code medium}. */
    public static List<Line> lines(List<Block> blocks, Display display) {
        return lines(blocks, display, display, Optional::empty);
    }

    /** The blocks as one line of plain text, for searching. */
    public static String text(List<Block> blocks) {
        var display = new Display(Integer.MAX_VALUE / 2, 1, Glyphs.UNICODE, true);
        return lines(blocks, display).stream().map(Line::text).collect(Collectors.joining(" "));
    }

    /**
     * The blocks, with prose set in one width and drawings in another.
     *
     * @param prose for what is read along the line
     * @param drawn for tables, charts and code, which may use the whole screen
     * @param own what the learner's machine shows, asked for only where a block shows it
     */
    static List<Line> lines(List<Block> blocks, Display prose, Display drawn, Supplier<Optional<Evidence>> own) {
        var lines = new ArrayList<Line>();
        for (Block block : blocks) {
            if (!lines.isEmpty()) {
                lines.add(Line.EMPTY);
            }
            lines.addAll(block(block, prose, drawn, own));
        }
        return lines;
    }

    private static List<Line> block(Block block, Display prose, Display drawn, Supplier<Optional<Evidence>> own) {
        if (block instanceof Block.Paragraph paragraph) {
            return Wrap.lines(paragraph.text(), prose.width());
        }
        if (block instanceof Block.Heading heading) {
            return Wrap.lines(heading.text().in(Style.HEADING), prose.width());
        }
        if (block instanceof Block.Listing listing) {
            return listing(listing, prose, drawn, own);
        }
        if (block instanceof Block.Code code) {
            return code.lines().stream()
                    .flatMap(line -> code(line, drawn).stream())
                    .toList();
        }
        if (block instanceof Block.Table table) {
            return new TextTable(table.head(), table.rows()).draw(drawn);
        }
        if (block instanceof Block.Figure figure) {
            return prose.plain() && !figure.chart().accDescr().isEmpty()
                    ? described(figure.chart(), prose)
                    : ChartDrawing.draw(figure.chart(), drawn).lines();
        }
        if (block instanceof Block.Drawing drawing) {
            boolean fits = drawing.rows().stream().allMatch(row -> Width.of(row) <= drawn.width());
            return prose.plain() || !fits
                    ? Wrap.lines(Line.of(drawing.description()), prose.width())
                    : drawing.rows().stream().map(Line::of).toList();
        }
        if (block instanceof Block.Here here) {
            return EvidenceView.table(here, own.get()).draw(drawn);
        }
        if (block instanceof Block.Aside aside) {
            return aside(aside, prose, drawn, own);
        }
        throw new AssertionError(block);
    }

    /** What its author says of a chart that is not drawn: sentences made from the chart would tell it a second time. */
    private static List<Line> described(Chart chart, Display prose) {
        var lines = new ArrayList<Line>();
        for (String sentence : List.of(chart.accTitle(), chart.accDescr())) {
            if (!sentence.isBlank()) {
                boolean ended = ".?!".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
                lines.addAll(Wrap.lines(Line.of(ended ? sentence : sentence + "."), prose.width()));
            }
        }
        return lines;
    }

    /** Items of one line stand close together; longer ones get air. */
    private static List<Line> listing(
            Block.Listing listing, Display prose, Display drawn, Supplier<Optional<Evidence>> own) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < listing.items().size(); i++) {
            String mark = listing.first() > 0
                    ? listing.first() + i + ". "
                    : prose.plain() ? "- " : prose.glyphs().bullet() + " ";
            int indent = Width.of(mark);
            var item = lines(listing.items().get(i), narrower(prose, indent), narrower(drawn, indent), own);
            for (int j = 0; j < item.size(); j++) {
                lines.add(
                        j == 0
                                ? Line.of(mark, Style.MUTED).plus(item.get(0))
                                : item.get(j).indent(indent));
            }
        }
        return lines;
    }

    /** Code is indented, and a line that does not fit is cut where it must be rather than wrapped as prose. */
    private static List<Line> code(String line, Display drawn) {
        var lines = new ArrayList<Line>();
        String rest = line;
        do {
            int end = Width.indexAt(rest, drawn.width() - 4);
            lines.add(Line.of(rest.substring(0, end), Style.CODE).indent(lines.isEmpty() ? 2 : 4));
            rest = rest.substring(end);
        } while (!rest.isEmpty());
        return lines;
    }

    private static List<Line> aside(Block.Aside aside, Display prose, Display drawn, Supplier<Optional<Evidence>> own) {
        if (prose.plain()) {
            return lines(aside.blocks(), prose, drawn, own);
        }
        Line bar = Line.of(prose.glyphs().vertical() + " ", Style.MUTED);
        return lines(aside.blocks(), narrower(prose, 2), narrower(drawn, 2), own).stream()
                .map(bar::plus)
                .toList();
    }

    private static Display narrower(Display display, int columns) {
        return display.withWidth(display.width() - columns);
    }
}
