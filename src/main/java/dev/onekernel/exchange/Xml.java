package dev.onekernel.exchange;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A piece of XML that is being written. Whatever is in the texts, it is well formed: this is where text becomes XML. The writer of the JDK
 * would do the same, but its module would make the bundled Java some megabytes larger.
 */
final class Xml {

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;
    private boolean holdsElements;

    Xml declaration() {
        written.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        return this;
    }

    /** Begins an element on a line of its own. */
    Xml line(String element) {
        endTag();
        written.append('\n').append("  ".repeat(open.size()));
        return open(element);
    }

    Xml open(String element) {
        endTag();
        open.push(element);
        written.append('<').append(element);
        inTag = true;
        holdsElements = false;
        return this;
    }

    /** An attribute of the element that was begun last. */
    Xml attribute(String name, Object value) {
        written.append(' ').append(name).append("=\"");
        append(value.toString().replace('\n', ' '));
        written.append('"');
        return this;
    }

    Xml text(String text) {
        endTag();
        append(text);
        return this;
    }

    Xml empty(String element) {
        endTag();
        written.append('<').append(element).append("/>");
        return this;
    }

    /** Ends the element that was begun last. */
    Xml close() {
        endTag();
        holdsElements = true;
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Ends the element that was begun last, on a line of its own if it holds others. */
    Xml closeLine() {
        endTag();
        if (holdsElements) {
            written.append('\n').append("  ".repeat(open.size() - 1));
        }
        return close();
    }

    private void endTag() {
        if (inTag) {
            written.append('>');
            inTag = false;
        }
    }

    private void append(String text) {
        text.codePoints().filter(Xml::isAllowed).forEach(c -> {
            switch (c) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                default -> written.appendCodePoint(c);
            }
        });
    }

    /** Whether a character may stand in an XML document. */
    private static boolean isAllowed(int c) {
        return c == '\n' || c == '\t' || c >= ' ' && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
    }

    /** What was written. */
    @Override
    public String toString() {
        return written.toString();
    }
}
