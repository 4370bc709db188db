package dev.onekernel.view;

import dev.onekernel.course.Block;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Span;
import dev.onekernel.text.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes lines and blocks as Markdown that reads as they do. The structure of a document is the same for every reader of Markdown and
 * is written here; what a reader takes for markup, and what it can show, differs and is said by the subclass.
 */
public abstract class MarkdownWriter {

    /** Text within a line, with a backslash before every character that this kind of Markdown would take for markup. */
    protected abstract String inline(String text);

    /** A paragraph in Markdown, with a backslash where its beginning would be taken for that of another block. */
    protected abstract String atBeginning(String paragraph);

    /** How text in the style is marked: {@code STRONG}, {@code EMPHASIS} or {@code CODE}; any other style is plain text. */
    protected abstract Style mark(Style style);

    /** A heading within the text of a step or a question, with its number signs. */
    protected abstract String heading(Line text);

    /** A block of code, between two fences. */
    protected abstract String code(List<String> lines);

    /** A table, a chart or another block that Markdown itself may not have. */
    protected abstract String other(Block block);

    /** A line, whose beginning is not looked at. */
    public final String line(Line line) {
        var markdown = new StringBuilder();
        for (Span span : runs(line)) {
            markdown.append(
                    switch (span.style()) {
                        case CODE -> code(span.text());
                        case STRONG -> marked("**", span.text());
                        case EMPHASIS -> marked("*", span.text());
                        default -> inline(span.text());
                    });
        }
        return markdown.toString();
    }

    /** The line in runs of text that are marked in the same way, since the mark of a run must not begin where that of another one ends. */
    protected List<Span> runs(Line line) {
        var runs = new ArrayList<Span>();
        for (Span span : line.spans()) {
            int last = runs.size() - 1;
            Style mark = mark(span.style());
            if (last >= 0 && runs.get(last).style() == mark) {
                runs.set(last, new Span(runs.get(last).text() + span.text(), mark));
            } else {
                runs.add(new Span(span.text(), mark));
            }
        }
        return runs;
    }

    /** Marks count only where they stand directly at the text, so spaces around it stay outside. */
    private String marked(String mark, String text) {
        String bare = text.strip();
        if (bare.isEmpty()) {
            return text;
        }
        int start = text.indexOf(bare);
        return text.substring(0, start) + mark + inline(bare) + mark + text.substring(start + bare.length());
    }

    /** Code within a line, between one backtick more than follow each other inside. A reader takes one space from both ends. */
    public static String code(String text) {
        String fence = "`".repeat(longestFence(text) + 1);
        boolean padded = text.startsWith("`")
                || text.endsWith("`")
                || text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        return padded ? fence + " " + text + " " + fence : fence + text + fence;
    }

    /** Lines between two fences that none of them closes. */
    protected static String fenced(String language, List<String> lines) {
        String fence = "`".repeat(Math.max(3, longestFence(String.join("\n", lines)) + 1));
        return fence + language + "\n" + lines.stream().map(line -> line + "\n").collect(Collectors.joining()) + fence;
    }

    private static int longestFence(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** A block as the display shows it, in a block of code. */
    protected static String drawn(Block block, Display display) {
        return fenced(
                "text",
                BlockView.lines(List.of(block), display).stream()
                        .map(line -> line.text().stripTrailing())
                        .toList());
    }

    /** Blocks with an empty line between two, without a line end behind the last one. */
    public final String blocks(List<Block> blocks) {
        var markdown = new ArrayList<String>();
        boolean otherMark = false;
        for (int i = 0; i < blocks.size(); i++) {
            otherMark = i > 0 && isSameList(blocks.get(i - 1), blocks.get(i)) && !otherMark;
            markdown.add(block(blocks.get(i), otherMark));
        }
        return String.join("\n\n", markdown);
    }

    /** Whether two lists would be read as one if their items had the same mark. */
    private static boolean isSameList(Block one, Block next) {
        return one instanceof Block.Listing first
                && next instanceof Block.Listing second
                && (first.first() == 0) == (second.first() == 0);
    }

    private String block(Block block, boolean otherMark) {
        if (block instanceof Block.Paragraph paragraph) {
            return atBeginning(line(paragraph.text()));
        }
        if (block instanceof Block.Heading heading) {
            return heading(heading.text());
        }
        if (block instanceof Block.Listing listing) {
            return listing(listing, otherMark);
        }
        if (block instanceof Block.Code code) {
            return code(code.lines());
        }
        if (block instanceof Block.Aside aside) {
            return prefixed("> ", "> ", blocks(aside.blocks()));
        }
        return other(block);
    }

    private String listing(Block.Listing listing, boolean otherMark) {
        boolean loose = listing.items().stream().anyMatch(item -> item.size() > 1);
        var items = new ArrayList<String>();
        for (int i = 0; i < listing.items().size(); i++) {
            String mark =
                    listing.first() == 0 ? otherMark ? "* " : "- " : (listing.first() + i) + (otherMark ? ") " : ". ");
            items.add(prefixed(
                    mark, " ".repeat(mark.length()), blocks(listing.items().get(i))));
        }
        return String.join(loose ? "\n\n" : "\n", items);
    }

    /** The text with one prefix before its first line and another one before the rest. */
    public static String prefixed(String first, String rest, String text) {
        var prefixed = new StringBuilder(first);
        boolean begun = false;
        for (String line : text.split("\n", -1)) {
            prefixed.append(begun ? "\n" + (line.isEmpty() ? rest.stripTrailing() : rest) : "")
                    .append(line);
            begun = true;
        }
        return prefixed.toString();
    }
}
