package dev.onekernel.handout;

import dev.onekernel.text.Line;
import dev.onekernel.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text as Markdown that reads as the same text: what would be markup gets a backslash. */
final class MarkdownText {

    /** What is markup within a line: emphasis, code, links, tags, character references, escapes, cells. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|]|&(?=[#A-Za-z])|~(?=~)");

    /** What is markup at the beginning of a line only. */
    private static final Pattern BLOCK = Pattern.compile("^(\\s*+)([-+#=>~]|[0-9]{1,9}(?=[.)]))");

    private MarkdownText() {}

    static String of(String text) {
        String escaped = MARKUP.matcher(Span.of(text).text().stripLeading()).replaceAll("\\\\$0");
        return BLOCK.matcher(escaped)
                .replaceFirst(found -> found.group(2).matches("[0-9]+")
                        ? found.group(1) + found.group(2) + "\\\\"
                        : found.group(1) + "\\\\" + found.group(2));
    }

    static String of(Line line) {
        var markdown = new StringBuilder();
        for (Span span : joined(line)) {
            switch (span.style()) {
                case CODE -> markdown.append(code(span.text()));
                case STRONG, KEY, HEADING -> markdown.append(marked("**", span.text()));
                case EMPHASIS -> markdown.append(marked("*", span.text()));
                default -> markdown.append(markdown.isEmpty() ? of(span.text()) : inner(span.text()));
            }
        }
        return markdown.toString();
    }

    /** Spans of one role that follow each other are one, or a mark would end and begin between them; so with a blank between two. */
    private static List<Span> joined(Line line) {
        var joined = new ArrayList<Span>();
        for (Span span : line.spans()) {
            int last = joined.size() - 1;
            boolean follows = last >= 0 && joined.get(last).style() == span.style();
            boolean behindBlank = last >= 1
                    && joined.get(last).text().isBlank()
                    && joined.get(last - 1).style() == span.style();
            if (follows) {
                joined.set(last, new Span(joined.get(last).text() + span.text(), span.style()));
            } else if (behindBlank) {
                String blank = joined.remove(last).text();
                joined.set(last - 1, new Span(joined.get(last - 1).text() + blank + span.text(), span.style()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** Text behind other text, where nothing but markup within a line counts. */
    private static String inner(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$0");
    }

    /** Marks stand directly at the text, and blanks around them outside. */
    private static String marked(String mark, String text) {
        String bare = text.strip();
        if (bare.isEmpty()) {
            return text;
        }
        int start = text.indexOf(bare);
        return text.substring(0, start) + mark + inner(bare) + mark + text.substring(start + bare.length());
    }

    private static String code(String text) {
        String fence = "`".repeat(longestRun(text) + 1);
        boolean padded = text.startsWith("`") || text.endsWith("`") || text.isBlank();
        return padded ? fence + " " + text + " " + fence : fence + text + fence;
    }

    /** A fence that the text cannot close. */
    static String fence(String text) {
        return "`".repeat(Math.max(3, longestRun(text) + 1));
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
