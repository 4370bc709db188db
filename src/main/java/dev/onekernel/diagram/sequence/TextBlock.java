package dev.onekernel.diagram.sequence;

import dev.onekernel.diagram.sequence.SequenceOptions.LongWords;
import dev.onekernel.text.Width;
import java.util.ArrayList;
import java.util.List;

/** Wrapped text. No word is ever cut but where the options allow it. */
record TextBlock(List<String> lines) {

    /** A blank at which a line ends only where long words are broken. */
    static final char NO_BREAK = '\u00a0';

    /** Behind these a long word may be broken. */
    private static final String JOINTS = "/._-,:=&?|@)]";

    TextBlock {
        lines = lines.stream()
                .map(line -> line.replace(NO_BREAK, ' ').stripTrailing())
                .toList();
    }

    static TextBlock wrap(List<String> written, int columns, LongWords longWords) {
        var wrapped = new ArrayList<String>();
        boolean fits = written.stream().allMatch(line -> Width.of(line) <= columns);
        for (String line : fits ? written : reflowed(written)) {
            wrap(line, columns, longWords, wrapped);
        }
        return new TextBlock(wrapped);
    }

    /** Lines that must be wrapped anyway, without the breaks in the middle of a sentence, which were made for another width. */
    private static List<String> reflowed(List<String> written) {
        var lines = new ArrayList<String>();
        for (String line : written) {
            int last = lines.size() - 1;
            if (last >= 0 && !line.isEmpty() && Character.isLowerCase(line.codePointAt(0))) {
                lines.set(last, (lines.get(last) + " " + line).strip());
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    int width() {
        return lines.stream().mapToInt(Width::of).max().orElse(0);
    }

    int height() {
        return lines.size();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    private static void wrap(String written, int columns, LongWords longWords, List<String> wrapped) {
        var line = new StringBuilder();
        int used = 0;
        for (String word : written.split(" ")) {
            boolean first = true;
            for (String piece : pieces(word, columns, longWords)) {
                int width = Width.of(piece);
                int blank = first && used > 0 ? 1 : 0;
                if (used > 0 && used + blank + width > columns) {
                    wrapped.add(line.toString());
                    line.setLength(0);
                    used = 0;
                    blank = 0;
                }
                line.append(" ".repeat(blank)).append(piece);
                used += blank + width;
                first = false;
            }
        }
        wrapped.add(line.toString());
    }

    /** The parts of a word between which a line may end. */
    private static List<String> pieces(String word, int columns, LongWords longWords) {
        boolean atJoints = longWords == LongWords.BROKEN_AT_JOINTS && Width.of(word) > columns;
        var pieces = new ArrayList<String>();
        int start = 0;
        for (int i = Character.charCount(word.isEmpty() ? ' ' : word.codePointAt(0)); i < word.length(); ) {
            int before = word.codePointBefore(i);
            int after = word.codePointAt(i);
            if (isBetweenWide(before, after) || atJoints && isJoint(word, i)) {
                pieces.add(word.substring(start, i));
                start = i;
            }
            i += Character.charCount(after);
        }
        pieces.add(word.substring(start));
        return pieces;
    }

    /** East Asian text has no blanks; it may part anywhere but before closing punctuation. */
    private static boolean isBetweenWide(int before, int after) {
        return Width.of(before) == 2 && Width.of(after) == 2 && "。、，．！？：；）」』】〉》".indexOf(after) < 0;
    }

    /** True if the character at {@code index} starts a part of a word. */
    private static boolean isJoint(String word, int index) {
        int before = word.codePointBefore(index);
        int after = word.codePointAt(index);
        boolean inNumber = index > 1 && Character.isDigit(word.charAt(index - 2)) && Character.isDigit(after);
        boolean behind = JOINTS.indexOf(before) >= 0 && Character.isLetterOrDigit(after) && !inNumber;
        boolean ahead = (after == '(' || after == '{' || after == '[') && Character.isLetterOrDigit(before);
        return behind || ahead || before == NO_BREAK || Character.isLowerCase(before) && Character.isUpperCase(after);
    }
}
