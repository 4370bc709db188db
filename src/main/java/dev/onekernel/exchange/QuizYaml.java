package dev.onekernel.exchange;

import dev.onekernel.text.Span;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The file of a quiz, written as a person would write it: quotes only where they are needed, and blocks for long texts. */
final class QuizYaml {

    /** A line that is no longer is read at a glance. */
    private static final int LINE = 100;

    /** A longer paragraph is not wrapped, because it is not written for people. */
    private static final int LONGEST_WRAPPED = 20_000;

    /** What needs quotes: at its beginning, inside or at its end stands something that means something in YAML. */
    private static final Pattern QUOTED =
            Pattern.compile("\\A[^\\p{L}\\p{N}(/.$^+]|\\A\\z|: | #|[:\\s]\\z|[\\x00-\\x1f]");

    /** Words behind which a line may end, and before which none does: a line that begins with them could begin a block. */
    private static final Pattern SAFE_START = Pattern.compile("[\\p{L}(\"'`\\[].*+", Pattern.DOTALL);

    private final StringBuilder file = new StringBuilder();

    private QuizYaml() {}

    /** @param comments what stands above the quiz */
    static String of(String title, List<String> comments, List<QuestionDraft> questions) {
        var yaml = new QuizYaml();
        yaml.comments(comments, 0);
        yaml.entry("", "title", title, 0);
        yaml.file.append("questions:\n");
        for (QuestionDraft question : questions) {
            yaml.comments(question.comments(), 2);
            yaml.mapping(question.keys(), "  - ", 4);
        }
        return yaml.file.toString();
    }

    private void comments(List<String> comments, int indent) {
        comments.forEach(comment -> comment.lines()
                .forEach(line -> file.append(" ".repeat(indent))
                        .append(("# " + harmless(line)).stripTrailing())
                        .append('\n')));
    }

    /** @param first what stands before the first key, instead of the indentation */
    private void mapping(Map<String, Object> keys, String first, int indent) {
        String before = first;
        for (Map.Entry<String, Object> key : keys.entrySet()) {
            entry(before, key.getKey(), key.getValue(), indent);
            before = " ".repeat(indent);
        }
    }

    private void entry(String before, String key, Object value, int indent) {
        file.append(before).append(key).append(':');
        if (value instanceof String text) {
            if (isBlock(key, text)) {
                block(text, indent + 2);
            } else {
                file.append(' ').append(scalar(text)).append('\n');
            }
            return;
        }
        file.append('\n');
        for (Object item : (List<?>) value) {
            String dash = " ".repeat(indent + 2) + "- ";
            if (item instanceof Map<?, ?> mapping) {
                mapping(QuestionDraft.keys(mapping), dash, indent + 4);
            } else {
                file.append(dash).append(scalar(item.toString())).append('\n');
            }
        }
    }

    private static boolean isBlock(String key, String text) {
        boolean blocks = key.equals("ask") || key.equals("explain");
        return blocks && (text.strip().contains("\n") || text.length() > LINE);
    }

    private void block(String text, int indent) {
        String kept = text.strip();
        file.append(" |\n");
        String lines = kept.contains("\n") || kept.length() > LONGEST_WRAPPED ? kept : wrapped(kept);
        lines.lines()
                .forEach(line -> file.append((" ".repeat(indent) + harmless(line)).stripTrailing())
                        .append('\n'));
    }

    /** A long paragraph over several lines, none of which begins with what would begin a block of Markdown. */
    private static String wrapped(String paragraph) {
        var wrapped = new StringBuilder();
        int column = 0;
        for (String word : paragraph.split(" ", -1)) {
            boolean fits = column + word.length() < LINE;
            if (column > 0) {
                boolean broken = !fits && SAFE_START.matcher(word).matches() && !paragraph.contains("``");
                wrapped.append(broken ? '\n' : ' ');
                column = broken ? 0 : column + 1;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }

    static String scalar(String written) {
        String text = harmless(BankMarkdown.oneLine(written));
        if (!QUOTED.matcher(text).find()) {
            return text;
        }
        boolean needsNone = text.indexOf('\\') < 0 && text.indexOf('"') < 0;
        return needsNone ? '"' + text + '"' : "'" + text.replace("'", "''") + "'";
    }

    /** A line without the characters that a course may not hold. A tab is as wide as four blanks. */
    private static String harmless(String line) {
        String text = Span.of(line.replace("\t", "    ")).text();
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0xfeff
                        && (c & 0xfffe) != 0xfffe
                        && !(c >= 0xfdd0 && c <= 0xfdef)
                        && !(c >= 0xd800 && c <= 0xdfff))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
