package dev.onekernel.render;

import dev.onekernel.text.Line;
import dev.onekernel.text.Span;
import dev.onekernel.text.Style;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Styled lines for a web page. A role becomes a class, and {@link #styleSheet} gives the classes their colours. Everything that a file or a
 * person wrote passes {@link #text(String)}, the only method that makes HTML of text.
 */
public final class HtmlEncoder {

    private HtmlEncoder() {}

    /** The text, harmless between tags and within a quoted attribute: no tag, no character reference, no control character. */
    public static String text(String text) {
        String harmless = Span.of(text).text();
        var html = new StringBuilder(harmless.length() + 16);
        for (int i = 0; i < harmless.length(); i++) {
            char c = harmless.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }

    /** The line, each role as a {@code span} of that class. */
    public static String line(Line line) {
        var html = new StringBuilder();
        for (Span span : line.spans()) {
            if (span.style() == Style.PLAIN) {
                html.append(text(span.text()));
            } else {
                html.append("<span class=\"")
                        .append(className(span.style()))
                        .append("\">")
                        .append(text(span.text()))
                        .append("</span>");
            }
        }
        return html.toString();
    }

    /** Lines that were drawn on cells, for a {@code pre}. */
    public static String drawing(List<Line> lines) {
        return lines.stream().map(HtmlEncoder::line).collect(Collectors.joining("\n"));
    }

    static String className(Style style) {
        return style.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the classes look like, on a light and on a dark background. */
    public static String styleSheet() {
        try (InputStream css = HtmlEncoder.class.getResourceAsStream("roles.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
