package dev.onekernel.web;

import dev.onekernel.course.Block;
import dev.onekernel.render.HtmlEncoder;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.view.BarChart.Bar;
import dev.onekernel.view.BlockView;
import dev.onekernel.view.EvidenceView;
import dev.onekernel.view.ScreenElement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What stands on a screen, as HTML that wraps on any width and can be read aloud. A table becomes a card a row. Of a chart there is the
 * description, and the drawing for those who can see it.
 */
final class ElementEncoder {

    /** Wide enough for most charts to be drawn as they are; the drawing scrolls. */
    private static final Display DRAWING = new Display(72, 1000, Glyphs.UNICODE, false);

    private ElementEncoder() {}

    static String html(List<ScreenElement> elements) {
        return elements.stream().map(ElementEncoder::html).collect(Collectors.joining("\n"));
    }

    private static String html(ScreenElement element) {
        if (element instanceof ScreenElement.ScreenHead head) {
            return "<h1>" + HtmlEncoder.text(head.title()) + "</h1>\n<p class=\"muted\">"
                    + HtmlEncoder.text(head.unit())
                    + (head.position().isEmpty() ? "" : ", " + head.position().replace("/", " of ")) + "</p>";
        }
        if (element instanceof ScreenElement.ScreenText text) {
            return paragraph(text.text());
        }
        if (element instanceof ScreenElement.MarkedText marked) {
            return "<p class=\"marked\">" + HtmlEncoder.line(marked.mark()) + HtmlEncoder.line(marked.text()) + "</p>";
        }
        if (element instanceof ScreenElement.CourseText text) {
            return blocks(text.blocks());
        }
        if (element instanceof ScreenElement.Grid grid) {
            return cards(grid.table().head(), grid.table().rows());
        }
        if (element instanceof ScreenElement.Bars bars) {
            return bars.chart().bars().stream()
                    .map(ElementEncoder::bar)
                    .collect(Collectors.joining("\n", "<ul class=\"bars\">\n", "\n</ul>"));
        }
        if (element instanceof ScreenElement.Drawn drawn) {
            return scrolled(drawn.lines());
        }
        throw new AssertionError(element);
    }

    private static String paragraph(Line text) {
        return text.isBlank() ? "" : "<p>" + HtmlEncoder.line(text) + "</p>";
    }

    /** A bar is drawn by an SVG, as that has a length without a style of its own. */
    private static String bar(Bar bar) {
        return "<li><span class=\"key\">" + HtmlEncoder.text(bar.label()) + "</span> <span>"
                + HtmlEncoder.text(bar.amount()) + "</span> <span class=\"right\">" + HtmlEncoder.text(bar.remark())
                + "</span><svg aria-hidden=\"true\" viewBox=\"0 0 100 3\" preserveAspectRatio=\"none\"><rect width=\""
                + Math.round(bar.length() * 100) + "\" height=\"3\"/></svg></li>";
    }

    /** Lines that are paragraphs already, as a flowing display has them. */
    static String paragraphs(List<Line> lines) {
        return lines.stream()
                .map(ElementEncoder::paragraph)
                .filter(html -> !html.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String blocks(List<Block> blocks) {
        return blocks.stream().map(ElementEncoder::block).collect(Collectors.joining("\n"));
    }

    private static String block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph(paragraph.text());
        }
        if (block instanceof Block.Heading heading) {
            return "<h2>" + HtmlEncoder.line(heading.text()) + "</h2>";
        }
        if (block instanceof Block.Listing listing) {
            String items = listing.items().stream()
                    .map(item -> "<li>" + blocks(item) + "</li>")
                    .collect(Collectors.joining("\n"));
            return listing.first() > 0
                    ? "<ol start=\"" + listing.first() + "\">\n" + items + "\n</ol>"
                    : "<ul>\n" + items + "\n</ul>";
        }
        if (block instanceof Block.Code code) {
            return "<pre class=\"code\" tabindex=\"0\">"
                    + HtmlEncoder.drawing(code.lines().stream().map(Line::of).toList()) + "</pre>";
        }
        if (block instanceof Block.Table table) {
            return cards(table.head(), table.rows());
        }
        if (block instanceof Block.Figure figure) {
            return "<figure>\n<figcaption>"
                    + paragraphs(BlockView.lines(List.of(figure), Display.flowing())) + "</figcaption>\n"
                    + scrolled(BlockView.lines(List.of(figure), DRAWING)) + "\n</figure>";
        }
        if (block instanceof Block.Drawing drawing) {
            return "<figure><figcaption>"
                    + paragraphs(BlockView.lines(List.of(drawing), Display.flowing())) + "</figcaption>\n"
                    + scrolled(BlockView.lines(List.of(drawing), DRAWING)) + "\n</figure>";
        }
        if (block instanceof Block.Here here) {
            var table = EvidenceView.recorded(here);
            return cards(table.head(), table.rows());
        }
        if (block instanceof Block.Aside aside) {
            return "<aside>" + blocks(aside.blocks()) + "</aside>";
        }
        throw new AssertionError(block);
    }

    /** A drawing on cells, which may be wider than the window. It can be scrolled with the keyboard, too. */
    private static String scrolled(List<Line> lines) {
        return "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Drawing\"><pre aria-hidden=\"true\">"
                + HtmlEncoder.drawing(lines) + "</pre></div>";
    }

    private static String cards(List<Line> head, List<List<Line>> rows) {
        return rows.stream().map(row -> card(head, row)).collect(Collectors.joining("\n"));
    }

    private static String card(List<Line> head, List<Line> row) {
        String facts = IntStream.range(1, row.size())
                .mapToObj(column -> "<dt>" + HtmlEncoder.line(head.get(column)) + "</dt><dd>"
                        + HtmlEncoder.line(row.get(column)) + "</dd>")
                .collect(Collectors.joining("\n"));
        return "<div class=\"card\"><p class=\"strong\">" + HtmlEncoder.line(row.get(0)) + "</p>\n<dl>" + facts
                + "</dl></div>";
    }
}
