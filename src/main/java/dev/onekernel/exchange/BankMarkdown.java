package dev.onekernel.exchange;

import dev.onekernel.course.Block;
import dev.onekernel.text.Line;
import dev.onekernel.text.Span;
import dev.onekernel.text.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines and blocks as Markdown that reads as they do. Words of the glossary are words; what is drawn stands in a block of code. */
final class BankMarkdown {

    /** Characters that always mean something, and those that do so before certain others. */
    private static final Pattern SPECIAL = Pattern.compile(
            "[\\\\`*~|]|(?<!\\w)_|_(?!\\w)|\\[(?=[^SK])|\\](?=[(\\[])|<(?=[a-zA-Z/!?])|&(?=[#a-zA-Z])|!(?=\\[)|==(?=\\w)|\\{(?=[:#])");

    /** What a block begins with; in a paragraph, the character that the group holds gets a backslash. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?:(#)#{0,6}(?:\\s|$)|(>)|([-+=])|\\d{1,9}([.)])(?:\\s|$)|([!?:•‣◦▪●·]))");

    private static final Pattern FENCE = Pattern.compile("`+");

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

    /** A line. */
    static String of(Line line) {
        var markdown = new StringBuilder();
        for (Span span : joined(line)) {
            markdown.append(
                    switch (span.style()) {
                        case CODE -> code(span.text());
                        case STRONG -> marked("**", span.text());
                        case EMPHASIS -> marked("*", span.text());
                        default -> escaped(span.text());
                    });
        }
        return markdown.toString();
    }

    /** The spans with neighbours of the same role as one. */
    private static List<Span> joined(Line line) {
        var spans = new ArrayList<Span>();
        var run = new StringBuilder();
        Style role = Style.PLAIN;
        for (Span span : line.spans()) {
            Style style = switch (span.style()) {
                case CODE, STRONG, EMPHASIS -> span.style();
                default -> Style.PLAIN;
            };
            if (style != role || style == Style.CODE) {
                end(run, role, spans);
                role = style;
            }
            run.append(span.text());
        }
        end(run, role, spans);
        return spans;
    }

    private static void end(StringBuilder run, Style role, List<Span> spans) {
        if (run.length() > 0) {
            spans.add(new Span(run.toString(), role));
            run.setLength(0);
        }
    }

    /** A mark counts only where it stands directly at a word. */
    private static String marked(String mark, String text) {
        String inner = text.strip();
        if (inner.isEmpty()) {
            return text;
        }
        int start = text.indexOf(inner);
        return text.substring(0, start) + mark + escaped(inner) + mark + text.substring(start + inner.length());
    }

    /** Code between as many backticks as its text needs. */
    static String code(String text) {
        String fence = "`".repeat(longestFence(text) + 1);
        boolean padded = text.startsWith("`")
                || text.endsWith("`")
                || text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        return padded ? fence + " " + text + " " + fence : fence + text + fence;
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

    private static int longestFence(String text) {
        return FENCE.matcher(text)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
    }

    /** A text of several blocks, without a line break at its end. */
    static String of(List<Block> blocks) {
        var markdown = new ArrayList<String>();
        boolean other = false;
        for (int i = 0; i < blocks.size(); i++) {
            other = i > 0 && isSameList(blocks.get(i - 1), blocks.get(i)) && !other;
            markdown.add(block(blocks.get(i), other));
        }
        return String.join("\n\n", markdown);
    }

    /** Whether two lists would be read as one. */
    private static boolean isSameList(Block one, Block next) {
        return one instanceof Block.Listing first
                && next instanceof Block.Listing second
                && (first.first() == 0) == (second.first() == 0);
    }

    /** @param other whether a list takes the other kind of mark, so that it is not read as a part of the list before it */
    private static String block(Block block, boolean other) {
        if (block instanceof Block.Paragraph paragraph) {
            return atBeginning(of(paragraph.text()));
        }
        if (block instanceof Block.Heading heading) {
            return "### " + of(heading.text());
        }
        if (block instanceof Block.Listing listing) {
            return listing(listing, other);
        }
        if (block instanceof Block.Code code) {
            return fenced(code.lines());
        }
        if (block instanceof Block.Table table) {
            return table(table);
        }
        if (block instanceof Block.Aside aside) {
            return of(aside.blocks())
                    .lines()
                    .map(line -> ("> " + line).stripTrailing())
                    .collect(Collectors.joining("\n"));
        }
        return fenced(BlockHtml.drawn(block));
    }

    /** A paragraph, whose beginning must not look like that of another block. */
    static String atBeginning(String paragraph) {
        var beginning = BEGINNING.matcher(paragraph);
        if (!beginning.lookingAt()) {
            return paragraph;
        }
        for (int group = 1; group <= beginning.groupCount(); group++) {
            if (beginning.group(group) != null && !beginning.group(group).matches("[!?:•‣◦▪●·]")) {
                int at = beginning.start(group);
                return paragraph.substring(0, at) + "\\" + paragraph.substring(at);
            }
        }
        return paragraph;
    }

    private static String listing(Block.Listing listing, boolean other) {
        var items = new ArrayList<String>();
        boolean loose = listing.items().stream().anyMatch(item -> item.size() > 1);
        for (int i = 0; i < listing.items().size(); i++) {
            String mark = listing.first() == 0 ? other ? "* " : "- " : (listing.first() + i) + (other ? ") " : ". ");
            String indent = " ".repeat(mark.length());
            items.add(mark
                    + of(listing.items().get(i))
                            .lines()
                            .map(line -> (indent + line).stripTrailing())
                            .collect(Collectors.joining("\n"))
                            .stripLeading());
        }
        return String.join(loose ? "\n\n" : "\n", items);
    }

    private static String fenced(List<String> lines) {
        String fence = "`".repeat(Math.max(3, longestFence(String.join("\n", lines)) + 1));
        return fence + "text\n" + lines.stream().map(line -> line + "\n").collect(Collectors.joining()) + fence;
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
