package dev.onekernel.source;

import java.util.Arrays;

/** The text of a file, and where its lines begin. Lines end with a line feed; a carriage return before it is not counted. */
public final class SourceText {

    private final String text;
    private final int[] starts;

    /** With these, a column is found without walking along its line, which may be all of the file. */
    private final int[] pairs;

    /** Many problems may stand on one long line, which is then kept once. */
    private volatile NumberedLine lastAskedFor = new NumberedLine(0, "");

    private record NumberedLine(int number, String text) {}

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
        pairs = pairsOf(text);
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
        NumberedLine last = lastAskedFor;
        if (last.number != number) {
            int end = number == starts.length ? text.length() : starts[number] - 1;
            String line = text.substring(starts[number - 1], end);
            last = new NumberedLine(number, line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
            lastAskedFor = last;
        }
        return last.text;
    }

    /** The index in the text of a position; for a position after the end of its line, the end of the line. */
    public int offsetOf(SourcePosition position) {
        int number = Math.min(position.line(), starts.length);
        int end = number == starts.length ? text.length() : starts[number] - 1;
        long wanted = characterOf(starts[number - 1]) + position.column() - 1L;
        return wanted >= characterOf(end) ? end : offsetOf((int) wanted);
    }

    public SourcePosition positionOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new SourcePosition(line + 1, 1 + characterOf(offset) - characterOf(starts[line]));
    }

    /** How many characters (code points) stand before an index of the text. */
    private int characterOf(int offset) {
        int found = Arrays.binarySearch(pairs, offset - 1);
        return offset - (found >= 0 ? found : -found - 1);
    }

    /** Where a character stands by its number: the pairs before it take two places each. */
    private int offsetOf(int character) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] - middle < character) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return character + low;
    }

    /** The indexes of all characters that take two places. */
    private static int[] pairsOf(String text) {
        int count = text.length() - text.codePointCount(0, text.length());
        var found = new int[count];
        for (int i = 0, n = 0; n < count; i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                found[n++] = i++;
            }
        }
        return found;
    }
}
