package dev.onekernel.source;

import java.util.Arrays;

/** The text of a file, and where its lines begin. Lines end with a line feed; a carriage return before it is not counted. */
public final class SourceText {

    private final String text;
    private final int[] starts;

    SourceText(String text) {
        this.text = text;
        int[] found = new int[16];
        int lines = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (lines == found.length) {
                found = Arrays.copyOf(found, lines * 2);
            }
            found[lines++] = i + 1;
        }
        starts = Arrays.copyOf(found, lines);
    }

    public String text() {
        return text;
    }

    public int lines() {
        return starts.length;
    }

    /** The line with that number, counted from 1, without its end; empty after the last one. */
    public String line(int number) {
        if (number < 1 || number > starts.length) {
            return "";
        }
        int end = number == starts.length ? text.length() : starts[number] - 1;
        String line = text.substring(starts[number - 1], end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** The index in the text of a position; for a position after the end of its line, the end of the line. */
    public int offsetOf(SourcePosition position) {
        int offset = starts[Math.min(position.line(), starts.length) - 1];
        for (int column = 1;
                column < position.column() && offset < text.length() && text.charAt(offset) != '\n';
                column++) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        return offset;
    }

    public SourcePosition positionOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new SourcePosition(line + 1, 1 + text.codePointCount(starts[line], offset));
    }
}
