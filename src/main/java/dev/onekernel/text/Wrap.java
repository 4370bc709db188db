package dev.onekernel.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a paragraph into lines. A line ends between words, or between two wide characters (East Asian text has no blanks);
 * only a word that is wider than a whole line is cut. Blanks inside {@link Style#CODE} keep a short piece of code together
 * where it fits on a line.
 */
public final class Wrap {

    /** Wide characters that start no line: closing punctuation, the mark of a long vowel, small kana. */
    private static final String NOT_FIRST = "。、，．！？：；）」』】〉》ー々〜ぁぃぅぇぉっゃゅょァィゥェォッャュョ";

    /** Wide characters that end no line. */
    private static final String NOT_LAST = "（「『【〈《";

    private final int columns;
    private final List<Line> lines = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    /** The text in one role that the line ends with: the words of a role are one span, however many there are. */
    private final StringBuilder run = new StringBuilder();

    private Style runStyle = Style.PLAIN;
    private int used;
    private boolean blankDue;
    private Style blankStyle = Style.PLAIN;

    private Wrap(int columns) {
        this.columns = Math.max(1, columns);
    }

    /** The lines of {@code paragraph}, none wider than {@code columns}; a blank paragraph is one empty line. */
    public static List<Line> lines(Line paragraph, int columns) {
        var wrap = new Wrap(columns);
        wrap.add(paragraph);
        wrap.endLine();
        return List.copyOf(wrap.lines);
    }

    /** As {@link #lines}, with {@code first} before the first line and as many blanks before the others. */
    public static List<Line> hanging(Line first, Line paragraph, int columns) {
        int indent = first.width();
        var wrapped = lines(paragraph, columns - indent);
        var lines = new ArrayList<Line>();
        for (Line each : wrapped) {
            lines.add(lines.isEmpty() ? first.plus(each) : each.indent(indent));
        }
        return lines;
    }

    private void add(Line paragraph) {
        var word = new ArrayList<Span>();
        for (Span span : paragraph.spans()) {
            boolean whole = span.style() == Style.CODE && span.width() <= columns;
            String text = span.text();
            int start = 0;
            int previous = -1;
            for (int i = 0; i < text.length(); ) {
                int codePoint = text.codePointAt(i);
                boolean blank = codePoint == ' ' && !whole;
                if (blank || breaksBetween(previous, codePoint)) {
                    keep(word, text.substring(start, i), span.style());
                    place(word);
                    start = i;
                }
                if (blank) {
                    blankDue = true;
                    blankStyle = span.style();
                    start = i + 1;
                }
                previous = codePoint;
                i += Character.charCount(codePoint);
            }
            keep(word, text.substring(start), span.style());
        }
        place(word);
    }

    private static void keep(List<Span> word, String text, Style style) {
        if (!text.isEmpty()) {
            word.add(new Span(text, style));
        }
    }

    /** East Asian characters may part anywhere but before closing and behind opening punctuation (a small part of UAX 14). */
    static boolean breaksBetween(int before, int after) {
        return before > 0
                && Width.of(before) == 2
                && Width.of(after) == 2
                && NOT_FIRST.indexOf(after) < 0
                && NOT_LAST.indexOf(before) < 0;
    }

    /** True for a text that may part where there is no blank. */
    static boolean breaksWithoutBlank(String text) {
        int previous = -1;
        for (int codePoint : text.codePoints().toArray()) {
            if (breaksBetween(previous, codePoint)) {
                return true;
            }
            previous = codePoint;
        }
        return false;
    }

    private void place(List<Span> word) {
        if (word.isEmpty()) {
            return;
        }
        var whole = new Line(word);
        word.clear();
        int width = whole.width();
        int blank = blankDue && used > 0 ? 1 : 0;
        if (used > 0 && used + blank + width > columns) {
            endLine();
            blank = 0;
        }
        if (blank == 1) {
            append(" ", blankStyle);
            used++;
        }
        blankDue = false;
        if (width <= columns - used) {
            whole.spans().forEach(span -> append(span.text(), span.style()));
            used += width;
        } else {
            whole.spans().forEach(this::cut);
        }
    }

    private void cut(Span span) {
        String text = span.text();
        int start = 0;
        while (start < text.length()) {
            int end = Width.indexAt(text, start, columns - used);
            if (end == start && used > 0) {
                endLine();
                continue;
            }
            end = Math.max(
                    end, text.offsetByCodePoints(start, 1)); // a wide character in a column of one must go somewhere
            String piece = text.substring(start, end);
            append(piece, span.style());
            used += Width.of(piece);
            start = end;
        }
    }

    private void append(String text, Style style) {
        if (style != runStyle) {
            endRun();
            runStyle = style;
        }
        run.append(text);
    }

    private void endRun() {
        keep(spans, run.toString(), runStyle);
        run.setLength(0);
    }

    private void endLine() {
        endRun();
        lines.add(new Line(spans));
        spans.clear();
        used = 0;
    }
}
