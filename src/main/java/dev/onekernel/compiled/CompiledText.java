package dev.onekernel.compiled;

import dev.onekernel.course.Block;
import dev.onekernel.text.Line;
import dev.onekernel.text.Span;
import dev.onekernel.text.Style;
import java.util.List;

/** Texts: lines of spans, and blocks. */
final class CompiledText {

    private static final Style[] STYLES = Style.values();

    private static final int PARAGRAPH = 0;
    private static final int HEADING = 1;
    private static final int LISTING = 2;
    private static final int CODE = 3;
    private static final int TABLE = 4;
    private static final int FIGURE = 5;
    private static final int ASIDE = 6;
    private static final int DRAWING = 7;
    private static final int HERE = 8;

    private CompiledText() {}

    static void write(Line line, ByteWriter to) {
        to.list(line.spans(), span -> to.constant(span.style()).text(span.text()));
    }

    static Line line(ByteReader from) {
        return new Line(from.list(() -> span(from)));
    }

    private static Span span(ByteReader from) {
        Style style = from.constant(STYLES);
        return new Span(from.text(), style);
    }

    static void writeLines(List<Line> lines, ByteWriter to) {
        to.list(lines, line -> write(line, to));
    }

    static List<Line> lines(ByteReader from) {
        return from.list(() -> line(from));
    }

    static void writeBlocks(List<Block> blocks, ByteWriter to) {
        to.list(blocks, block -> write(block, to));
    }

    static List<Block> blocks(ByteReader from) {
        return from.list(() -> block(from));
    }

    private static void write(Block block, ByteWriter to) {
        if (block instanceof Block.Paragraph paragraph) {
            write(paragraph.text(), to.number(PARAGRAPH));
        } else if (block instanceof Block.Heading heading) {
            write(heading.text(), to.number(HEADING));
        } else if (block instanceof Block.Listing listing) {
            to.number(LISTING).number(listing.first()).list(listing.items(), item -> writeBlocks(item, to));
        } else if (block instanceof Block.Code code) {
            to.number(CODE).texts(code.lines());
        } else if (block instanceof Block.Table table) {
            writeLines(table.head(), to.number(TABLE));
            to.list(table.rows(), row -> writeLines(row, to));
        } else if (block instanceof Block.Figure figure) {
            CompiledChart.write(figure.chart(), to.number(FIGURE));
        } else if (block instanceof Block.Aside aside) {
            writeBlocks(aside.blocks(), to.number(ASIDE));
        } else if (block instanceof Block.Drawing drawing) {
            to.number(DRAWING).texts(drawing.rows()).text(drawing.description());
        } else if (block instanceof Block.Here here) {
            to.number(HERE).texts(here.items()).texts(here.hosts());
        } else {
            throw new AssertionError(block);
        }
    }

    private static Block block(ByteReader from) {
        int kind = from.number();
        return switch (kind) {
            case PARAGRAPH -> new Block.Paragraph(line(from));
            case HEADING -> new Block.Heading(line(from));
            case LISTING -> new Block.Listing(from.number(), from.list(() -> blocks(from)));
            case CODE -> new Block.Code(from.texts());
            case TABLE -> new Block.Table(lines(from), from.list(() -> lines(from)));
            case FIGURE -> new Block.Figure(CompiledChart.read(from));
            case ASIDE -> new Block.Aside(blocks(from));
            case DRAWING -> new Block.Drawing(from.texts(), from.text());
            case HERE -> new Block.Here(from.texts(), from.texts());
            default -> throw new IndexOutOfBoundsException(kind);
        };
    }
}
