package dev.onekernel.exchange;

import dev.onekernel.course.Block;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Span;
import dev.onekernel.view.BlockView;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blocks as elements of XHTML, the language of texts in QTI and Anki. What a terminal draws stays drawn, as preformatted text. */
final class BlockHtml {

    /** Wide enough for every chart of a good course. */
    static final Display DRAWN = new Display(78, Integer.MAX_VALUE, Glyphs.UNICODE, false);

    private static final Pattern GAP = Pattern.compile("\\{([1-9])}");

    private final Xml xml;
    private final Optional<IntConsumer> gap;

    BlockHtml(Xml xml) {
        this.xml = xml;
        this.gap = Optional.empty();
    }

    /** @param gap writes what stands in the gap of that number, from 1 */
    BlockHtml(Xml xml, IntConsumer gap) {
        this.xml = xml;
        this.gap = Optional.of(gap);
    }

    private void text(String text) {
        if (gap.isEmpty()) {
            xml.text(text);
            return;
        }
        Matcher marker = GAP.matcher(text);
        int end = 0;
        while (marker.find()) {
            xml.text(text.substring(end, marker.start()));
            gap.get().accept(Integer.parseInt(marker.group(1)));
            end = marker.end();
        }
        xml.text(text.substring(end));
    }

    void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            element("p", paragraph.text());
        } else if (block instanceof Block.Heading heading) {
            element("h3", heading.text());
        } else if (block instanceof Block.Listing listing) {
            listing(listing);
        } else if (block instanceof Block.Code code) {
            preformatted(code.lines());
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Aside aside) {
            xml.open("blockquote");
            blocks(aside.blocks());
            xml.close();
        } else {
            preformatted(drawn(block));
        }
    }

    /** A chart, a drawing or a table of evidence, as it is drawn. */
    private static List<String> drawn(Block block) {
        return BlockView.lines(List.of(block), DRAWN).stream()
                .map(line -> line.text().stripTrailing())
                .toList();
    }

    private void element(String name, Line text) {
        xml.open(name);
        line(text);
        xml.close();
    }

    private void listing(Block.Listing listing) {
        xml.open(listing.first() == 0 ? "ul" : "ol");
        for (List<Block> item : listing.items()) {
            xml.open("li");
            if (item.size() == 1 && item.get(0) instanceof Block.Paragraph paragraph) {
                line(paragraph.text());
            } else {
                blocks(item);
            }
            xml.close();
        }
        xml.close();
    }

    void preformatted(List<String> lines) {
        xml.open("pre");
        text(String.join("\n", lines));
        xml.close();
    }

    private void table(Block.Table table) {
        xml.open("table").open("thead");
        row("th", table.head());
        xml.close().open("tbody");
        table.rows().forEach(row -> row("td", row));
        xml.close().close();
    }

    private void row(String cell, List<Line> cells) {
        xml.open("tr");
        cells.forEach(text -> element(cell, text));
        xml.close();
    }

    /** A line within an element. */
    void line(Line line) {
        for (Span span : line.spans()) {
            switch (span.style()) {
                case CODE -> element("code", span);
                case STRONG -> element("strong", span);
                case EMPHASIS -> element("em", span);
                default -> text(span.text());
            }
        }
    }

    private void element(String name, Span span) {
        xml.open(name);
        text(span.text());
        xml.close();
    }
}
