package dev.onekernel.exchange;

import dev.onekernel.course.Block;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Span;
import dev.onekernel.view.BlockView;
import java.util.List;

/** Blocks as elements of XHTML, the language of texts in QTI and Anki. What a terminal draws stays drawn, as preformatted text. */
final class BlockHtml {

    /** Wide enough for every chart of a good course. */
    static final Display DRAWN = new Display(78, Integer.MAX_VALUE, Glyphs.UNICODE, false);

    private final Xml xml;

    BlockHtml(Xml xml) {
        this.xml = xml;
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
    static List<String> drawn(Block block) {
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
        xml.text(String.join("\n", lines));
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
                case CODE -> xml.open("code").text(span.text()).close();
                case STRONG -> xml.open("strong").text(span.text()).close();
                case EMPHASIS -> xml.open("em").text(span.text()).close();
                default -> xml.text(span.text());
            }
        }
    }
}
