package dev.onekernel.format;

import dev.onekernel.source.SourcePosition;
import dev.onekernel.source.SourceText;
import dev.onekernel.source.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as it is written in its file, before YAML folds its lines, resolves its escapes and cuts its comments. */
final class WrittenScalar {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    /** A letter after a backslash that YAML turns into a control character; {@code n}, a new line, has its uses. */
    private static final String CONTROLS = "0abtvfre";

    private final Scalar scalar;
    private final SourceText source;
    private final int start;
    private final char style;

    WrittenScalar(Scalar scalar, SourceText source) {
        this.scalar = scalar;
        this.source = source;
        this.start = source.offsetOf(scalar.position());
        char first = start < source.text().length() ? source.text().charAt(start) : ' ';
        this.style = "|>\"'".indexOf(first) >= 0 ? first : ' ';
    }

    /** Whether YAML joins its lines, as the mark {@code >} says. */
    boolean isFolded() {
        return style == '>';
    }

    /** Where a comment begins that looks like the rest of the text. Who means a comment leaves two blanks before it. */
    Optional<SourcePosition> comment() {
        if (style != ' ') {
            return Optional.empty();
        }
        int end = start + scalar.value().length();
        boolean cut = source.text().startsWith(" #", end) && source.text().startsWith(scalar.value(), start);
        return cut ? Optional.of(source.positionOf(end + 1)) : Optional.empty();
    }

    /**
     * Where an escape stands that its author hardly meant.
     *
     * @param oneLine whether a new line makes no sense in the text
     */
    Optional<SourcePosition> escape(boolean oneLine) {
        if (style != '"') {
            return Optional.empty();
        }
        Matcher escape = ESCAPE.matcher(source.text());
        int end = closingQuote();
        escape.region(start + 1, end);
        while (escape.find()) {
            char letter = escape.group(1).charAt(0);
            if (CONTROLS.indexOf(letter) >= 0 || letter == 'n' && (oneLine || followsDrive(escape.start()))) {
                return Optional.of(source.positionOf(escape.start()));
            }
        }
        return Optional.empty();
    }

    /** As in {@code C:\new}. */
    private boolean followsDrive(int backslash) {
        String text = source.text();
        return text.charAt(backslash - 1) == ':'
                && Character.isLetter(text.charAt(backslash - 2))
                && !Character.isLetterOrDigit(text.charAt(backslash - 3));
    }

    private int closingQuote() {
        String text = source.text();
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    /**
     * A line of a block.
     *
     * @param number in the file, from 1
     * @param indent how many blanks it begins with
     * @param text the rest of it
     */
    record BlockLine(int number, int indent, String text) {

        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /** The lines of a block that begins with {@code |} or {@code >}; none where the text is written in another way. */
    List<BlockLine> blockLines() {
        var lines = new ArrayList<BlockLine>();
        if (style != '|' && style != '>') {
            return lines;
        }
        int indent = 0;
        for (int number = scalar.position().line() + 1; number <= source.lines(); number++) {
            String line = source.line(number);
            String text = line.stripLeading();
            int blanks = line.length() - text.length();
            if (indent == 0 && !text.isEmpty()) {
                indent = blanks;
            }
            if (!text.isEmpty() && (blanks < indent || blanks == 0)) {
                break;
            }
            lines.add(new BlockLine(number, blanks, text));
        }
        return lines;
    }
}
