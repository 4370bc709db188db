package dev.onekernel.handout;

import dev.onekernel.course.Block;
import dev.onekernel.diagram.mermaid.MermaidWriter;
import dev.onekernel.text.Line;
import dev.onekernel.view.BlockView;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Blocks of a course as Markdown. What a terminal draws stays drawn.
 *
 * @param mermaid whether charts are written in the language of Mermaid instead
 */
record MarkdownBlocks(boolean mermaid) {

    /** The blocks with an empty line between two, without a line end behind the last. */
    String blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).collect(Collectors.joining("\n\n"));
    }

    private String block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return MarkdownText.of(paragraph.text());
        }
        if (block instanceof Block.Heading heading) {
            return "#### " + MarkdownText.of(Line.of(heading.text().text()));
        }
        if (block instanceof Block.Listing listing) {
            return listing(listing);
        }
        if (block instanceof Block.Code code) {
            return fenced("", code.lines());
        }
        if (block instanceof Block.Aside aside) {
            return prefixed("> ", "> ", blocks(aside.blocks()));
        }
        if (mermaid && block instanceof Block.Figure figure) {
            return fenced("mermaid", MermaidWriter.write(figure.chart()).lines().toList());
        }
        return fenced(
                "text",
                BlockView.lines(List.of(block), HtmlBlocks.DRAWN).stream()
                        .map(line -> line.text().stripTrailing())
                        .toList());
    }

    private String listing(Block.Listing listing) {
        var text = new StringBuilder();
        boolean loose = listing.items().stream().anyMatch(item -> item.size() > 1);
        for (int i = 0; i < listing.items().size(); i++) {
            String mark = listing.first() > 0 ? listing.first() + i + ". " : "- ";
            text.append(i == 0 ? "" : loose ? "\n\n" : "\n")
                    .append(prefixed(
                            mark,
                            " ".repeat(mark.length()),
                            blocks(listing.items().get(i))));
        }
        return text.toString();
    }

    /** The text with one prefix before its first line and another before the rest. */
    static String prefixed(String first, String rest, String text) {
        var prefixed = new StringBuilder(first);
        boolean begun = false;
        for (String line : text.split("\n", -1)) {
            prefixed.append(begun ? "\n" + (line.isEmpty() ? rest.stripTrailing() : rest) : "")
                    .append(line);
            begun = true;
        }
        return prefixed.toString();
    }

    private static String fenced(String language, List<String> lines) {
        String text = lines.stream().map(line -> Line.of(line).text()).collect(Collectors.joining("\n"));
        String fence = MarkdownText.fence(text);
        return fence + language + "\n" + text + "\n" + fence;
    }
}
