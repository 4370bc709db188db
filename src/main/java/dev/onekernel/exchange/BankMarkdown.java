package dev.onekernel.exchange;

import dev.onekernel.course.Block;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.view.MarkdownWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Markdown that readers of question banks and of our course format read as the same text. Characters get a backslash only where they
 * mean something, so that people can read and edit what is exported. Words of the glossary are plain words.
 */
final class BankMarkdown extends MarkdownWriter {

    /** Characters that always mean something, and those that do so before certain others. */
    private static final Pattern SPECIAL = Pattern.compile(
            "[\\\\`*~|]|(?<!\\w)_|_(?!\\w)|\\[(?=[^SK])|\\](?=[(\\[])|<(?=[a-zA-Z/!?])|&(?=[#a-zA-Z])|!(?=\\[)|==(?=\\w)|\\{(?=[:#])");

    /** What a block begins with; in a paragraph, the character that the group holds gets a backslash. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?:(#)#{0,6}(?:\\s|$)|(>)|([-+=])|\\d{1,9}([.)])(?:\\s|$))");

    private static final Pattern FENCE = Pattern.compile("`+");

    private static final BankMarkdown MARKDOWN = new BankMarkdown();

    private BankMarkdown() {}

    /** Plain text as Markdown within a line. */
    static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll(match -> "\\\\" + Matcher.quoteReplacement(match.group()));
    }

    /** A text as one paragraph on one line. */
    static String oneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text.strip()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    static String of(Line line) {
        return MARKDOWN.line(line);
    }

    /** A text of several blocks, without a line break at its end. */
    static String of(List<Block> blocks) {
        return MARKDOWN.blocks(blocks);
    }

    /** A paragraph, whose beginning must not look like that of another block. */
    static String paragraph(String markdown) {
        return MARKDOWN.atBeginning(markdown);
    }

    /** A line in Markdown without the backslash in {@code -\\>}, which is needed in GIFT only; in code it stays. */
    static String withArrows(String markdown) {
        var plain = new StringBuilder(markdown.length());
        var fence = FENCE.matcher(markdown);
        int done = 0;
        int open = -1;
        int length = 0;
        while (fence.find()) {
            if (open < 0) {
                open = fence.start();
                length = fence.end() - fence.start();
            } else if (fence.end() - fence.start() == length) {
                plain.append(markdown.substring(done, open).replace("-\\>", "->"))
                        .append(markdown, open, fence.end());
                done = fence.end();
                open = -1;
            }
        }
        return plain.append(markdown.substring(done).replace("-\\>", "->")).toString();
    }

    @Override
    protected String inline(String text) {
        return escaped(text);
    }

    @Override
    protected String atBeginning(String paragraph) {
        var beginning = BEGINNING.matcher(paragraph);
        if (!beginning.lookingAt()) {
            return paragraph;
        }
        for (int group = 1; group <= beginning.groupCount(); group++) {
            if (beginning.group(group) != null) {
                int at = beginning.start(group);
                return paragraph.substring(0, at) + "\\" + paragraph.substring(at);
            }
        }
        return paragraph;
    }

    @Override
    protected Style mark(Style style) {
        return switch (style) {
            case CODE, STRONG, EMPHASIS -> style;
            default -> Style.PLAIN;
        };
    }

    @Override
    protected String heading(Line text) {
        return "### " + line(text);
    }

    @Override
    protected String code(List<String> lines) {
        return fenced("text", lines);
    }

    @Override
    protected String other(Block block) {
        return block instanceof Block.Table table ? table(table) : drawn(block, BlockHtml.DRAWN);
    }

    private static String table(Block.Table table) {
        var rows = new ArrayList<String>();
        rows.add(row(table.head().stream().map(BankMarkdown::cell).toList()));
        rows.add(row(table.head().stream().map(head -> "---").toList()));
        table.rows()
                .forEach(
                        row -> rows.add(row(row.stream().map(BankMarkdown::cell).toList())));
        return String.join("\n", rows);
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** A bar ends a cell even in code, and a plain one has its backslash already. */
    private static String cell(Line line) {
        return of(line).replaceAll("(?<!\\\\)\\|", "\\\\|");
    }
}
