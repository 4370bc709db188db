package dev.onekernel.handout;

import dev.onekernel.course.Block;
import dev.onekernel.render.HtmlEncoder;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.view.BlockView;
import dev.onekernel.view.EvidenceView;
import java.util.List;
import java.util.stream.Collectors;

/** Blocks of a course as HTML for paper: tables are tables, and a drawing has its description for those who do not see it. */
final class HtmlBlocks {

    /** The columns that fit between the margins of A4 in the size of letters that the style sheet gives a drawing. */
    static final Display DRAWN = new Display(80, Integer.MAX_VALUE, Glyphs.UNICODE, false);

    private HtmlBlocks() {}

    static String blocks(List<Block> blocks) {
        return blocks.stream().map(HtmlBlocks::block).collect(Collectors.joining("\n"));
    }

    static String paragraph(Line text) {
        return "<p>" + HtmlEncoder.line(text) + "</p>";
    }

    private static String block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph(paragraph.text());
        }
        if (block instanceof Block.Heading heading) {
            return "<p class=\"heading\">" + HtmlEncoder.line(heading.text()) + "</p>";
        }
        if (block instanceof Block.Listing listing) {
            return listing(listing);
        }
        if (block instanceof Block.Code code) {
            return "<pre class=\"code\" tabindex=\"0\">"
                    + HtmlEncoder.drawing(code.lines().stream().map(Line::of).toList()) + "</pre>";
        }
        if (block instanceof Block.Table table) {
            return table(table.head(), table.rows());
        }
        if (block instanceof Block.Figure || block instanceof Block.Drawing) {
            return drawing(block);
        }
        if (block instanceof Block.Here here) {
            var table = EvidenceView.recorded(here);
            return table(table.head(), table.rows());
        }
        if (block instanceof Block.Aside aside) {
            return "<blockquote>\n" + blocks(aside.blocks()) + "\n</blockquote>";
        }
        throw new AssertionError(block);
    }

    private static String listing(Block.Listing listing) {
        String items = listing.items().stream()
                .map(item -> "<li>" + item(item) + "</li>")
                .collect(Collectors.joining("\n"));
        return listing.first() > 0
                ? "<ol start=\"" + listing.first() + "\">\n" + items + "\n</ol>"
                : "<ul>\n" + items + "\n</ul>";
    }

    /** An item of one paragraph needs no paragraph, which would set the items apart. */
    private static String item(List<Block> item) {
        return item.size() == 1 && item.get(0) instanceof Block.Paragraph paragraph
                ? HtmlEncoder.line(paragraph.text())
                : blocks(item);
    }

    private static String drawing(Block block) {
        String words = BlockView.lines(List.of(block), Display.flowing()).stream()
                .map(Line::text)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining(" "));
        return "<figure><pre role=\"img\" tabindex=\"0\" aria-label=\"" + HtmlEncoder.text(words) + "\">"
                + HtmlEncoder.drawing(BlockView.lines(List.of(block), DRAWN)) + "</pre></figure>";
    }

    private static String table(List<Line> head, List<List<Line>> rows) {
        return "<table>\n<thead><tr>"
                + head.stream()
                        .map(cell ->
                                cell.isBlank() ? "<td></td>" : "<th scope=\"col\">" + HtmlEncoder.line(cell) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead>\n<tbody>\n"
                + rows.stream()
                        .map(row -> "<tr>"
                                + row.stream()
                                        .map(cell -> "<td>" + HtmlEncoder.line(cell) + "</td>")
                                        .collect(Collectors.joining())
                                + "</tr>")
                        .collect(Collectors.joining("\n"))
                + "\n</tbody>\n</table>";
    }
}
