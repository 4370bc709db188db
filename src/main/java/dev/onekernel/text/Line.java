package dev.onekernel.text;

import java.util.ArrayList;
import java.util.List;

/** One line of a screen, or a paragraph not yet wrapped: spans from left to right. */
public record Line(List<Span> spans) {

    public static final Line EMPTY = new Line(List.of());

    public Line {
        spans = List.copyOf(spans);
    }

    public static Line of(String text) {
        return of(text, Style.PLAIN);
    }

    public static Line of(String text, Style style) {
        return text.isEmpty() ? EMPTY : new Line(List.of(new Span(text, style)));
    }

    public static Line of(Span... spans) {
        return new Line(List.of(spans));
    }

    public String text() {
        if (spans.size() == 1) {
            return spans.get(0).text();
        }
        var text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    /** How many terminal columns the line takes. */
    public int width() {
        int width = 0;
        for (Span span : spans) {
            width += span.width();
        }
        return width;
    }

    // Java would link a record's own methods at their first call, while a learner waits for a screen; no archive keeps
    // that.

    @Override
    public boolean equals(Object other) {
        return other instanceof Line line && spans.equals(line.spans);
    }

    /** Few lines have the same text. */
    @Override
    public int hashCode() {
        return text().hashCode();
    }

    public boolean isBlank() {
        return text().isBlank();
    }

    public Line plus(Line more) {
        var all = new ArrayList<>(spans);
        all.addAll(more.spans);
        return new Line(all);
    }

    public Line plus(String text, Style style) {
        return plus(of(text, style));
    }

    public Line plus(String text) {
        return plus(text, Style.PLAIN);
    }

    /** The line moved right by {@code columns} blanks. */
    public Line indent(int columns) {
        return columns == 0 || spans.isEmpty() ? this : of(" ".repeat(columns)).plus(this);
    }

    /** The line filled with blanks up to {@code columns}; a longer line is returned as it is. */
    public Line pad(int columns) {
        return plus(of(" ".repeat(Math.max(0, columns - width()))));
    }

    /** The line with every span that had no role of its own given {@code style}. */
    public Line in(Style style) {
        return new Line(spans.stream()
                .map(span -> span.style() == Style.PLAIN ? new Span(span.text(), style) : span)
                .toList());
    }
}
