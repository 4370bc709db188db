package dev.onekernel.source;

import dev.onekernel.text.Span;
import dev.onekernel.text.Width;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something wrong in a course's file, told to its author.
 *
 * @param rule the id of what was broken, such as {@code unknown-key}
 * @param file relative to the course's folder, such as {@code lessons/01-why-isolate.yaml}
 * @param line from 1
 * @param column from 1, in characters
 * @param message what is wrong
 * @param hint what would probably be right
 * @param sourceLine the whole line the problem is on; may be empty
 */
public record Problem(
        Severity severity,
        String rule,
        String file,
        int line,
        int column,
        String message,
        Optional<String> hint,
        String sourceLine) {

    /** By file, then from top to bottom. */
    public static final Comparator<Problem> READING_ORDER =
            Comparator.comparing(Problem::file).thenComparing(Problem::position).thenComparing(Problem::rule);

    /** How much of a long line is shown around the position. */
    private static final int SHOWN = 100;

    public SourcePosition position() {
        return new SourcePosition(line, column);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line:column: message}, as compilers print it and editors can jump to. */
    public String headline() {
        return file + ":" + line + ":" + column + ": " + message;
    }

    /** The headline, the line itself with a caret under the position, and the hint. */
    public List<String> print() {
        var printed = new ArrayList<String>();
        printed.add(headline());
        if (!sourceLine.isBlank()) {
            int from = column - 1 < SHOWN - 20 ? 0 : column - 1 - SHOWN / 2;
            int[] shown = sourceLine
                    .codePoints()
                    .skip(from)
                    .limit(SHOWN)
                    .map(Problem::visible)
                    .toArray();
            int at = Math.min(column - 1 - from, shown.length);
            String before = new String(shown, 0, at);
            printed.add("    " + before + new String(shown, at, shown.length - at).stripTrailing());
            printed.add("    " + " ".repeat(Width.of(before)) + "^");
        }
        hint.ifPresent(text -> printed.add("    " + text));
        return printed;
    }

    /** A character that takes a column of its own, so that the caret stands where it should. */
    private static int visible(int codePoint) {
        boolean harmful = codePoint <= Character.MAX_VALUE && Span.isHarmful((char) codePoint);
        return codePoint == '\t' ? ' ' : harmful ? '\ufffd' : codePoint;
    }

    @Override
    public String toString() {
        return String.join("\n", print());
    }
}
