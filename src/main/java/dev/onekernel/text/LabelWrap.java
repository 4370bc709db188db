package dev.onekernel.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks labels into lines without ever cutting a word. A word that is longer than a line makes the line wider, or is broken where
 * its parts are joined: at its punctuation, and between a small and a capital letter.
 */
public final class LabelWrap {

    /** What happens to a word that is longer than a line. */
    public enum LongWords {
        /** The word makes its line wider. */
        WHOLE,
        /** The word is broken where its parts are joined. */
        BROKEN
    }

    /** A blank at which a line ends only where long words are broken. */
    public static final char NO_BREAK = '\u00a0';

    /** Behind these a long word may be broken. */
    private static final String CLOSING = "/._-,:=&?|@)]}\\";

    /** Before these a long word may be broken. */
    private static final String OPENING = "([{";

    private final int columns;
    private final LongWords longWords;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int used;

    private LabelWrap(int columns, LongWords longWords) {
        this.columns = columns;
        this.longWords = longWords;
    }

    /** The lines of {@code written}, none wider than {@code columns} or than its longest word. */
    public static List<String> lines(List<String> written, int columns, LongWords longWords) {
        int widest = Math.max(columns, longestPart(written, columns, longWords));
        return written.stream()
                .flatMap(line -> lines(line, columns, widest, longWords).stream())
                .toList();
    }

    /** The lines of one line, none wider than {@code widest}, with the words broken that are longer than {@code limit}. */
    private static List<String> lines(String written, int limit, int widest, LongWords longWords) {
        List<String> lines = filled(written, limit, widest, longWords);
        if (lines.size() > 1 && Wrap.breaksWithoutBlank(written)) {
            return balanced(written, limit, widest, longWords, lines);
        }
        return lines;
    }

    /** As many lines as {@code filled} has, but of about the same length: in a script without blanks no character is left alone. */
    private static List<String> balanced(
            String written, int limit, int widest, LongWords longWords, List<String> filled) {
        int least = longestPart(List.of(written), limit, longWords);
        List<String> lines = filled;
        for (int columns = widest - 1; columns >= least; columns--) {
            List<String> narrower = filled(written, limit, columns, longWords);
            if (narrower.size() > filled.size()) {
                break;
            }
            lines = narrower;
        }
        return lines;
    }

    /** The lines of one line, each as full as it can be. */
    private static List<String> filled(String written, int limit, int columns, LongWords longWords) {
        var wrap = new LabelWrap(columns, longWords);
        wrap.add(written, limit);
        return wrap.lines;
    }

    /** True if no word of {@code written} is wider than {@code columns}. */
    public static boolean fitsWords(List<String> written, int columns) {
        return longestWord(written) <= columns;
    }

    /** The columns that the longest word of {@code written} takes. */
    public static int longestWord(List<String> written) {
        return longestPart(written, 0, LongWords.WHOLE);
    }

    private static int longestPart(List<String> written, int columns, LongWords longWords) {
        return written.stream()
                .flatMap(line -> parts(line, columns, longWords).stream())
                .mapToInt(Width::of)
                .max()
                .orElse(0);
    }

    private static List<String> parts(String line, int columns, LongWords longWords) {
        var parts = new ArrayList<String>();
        for (String word : line.split(" ")) {
            parts.addAll(parts(word, longWords == LongWords.BROKEN && Width.of(word) > columns));
        }
        return parts;
    }

    private void add(String written, int limit) {
        for (String word : written.split(" ")) {
            int blank = used > 0 ? 1 : 0;
            for (String part : parts(word, longWords == LongWords.BROKEN && Width.of(word) > limit)) {
                int width = Width.of(part);
                if (used > 0 && used + blank + width > columns) {
                    endLine();
                    blank = 0;
                }
                line.append(" ".repeat(blank)).append(part);
                used += blank + width;
                blank = 0;
            }
        }
        endLine();
    }

    private void endLine() {
        lines.add(line.toString().replace(NO_BREAK, ' ').stripTrailing());
        line.setLength(0);
        used = 0;
    }

    /** The parts of a word between which a line may end. */
    private static List<String> parts(String word, boolean broken) {
        var parts = new ArrayList<String>();
        int start = 0;
        int previous = -1;
        boolean readable = false; // no part is punctuation alone
        for (int i = 0; i < word.length(); ) {
            int codePoint = word.codePointAt(i);
            if (Wrap.breaksBetween(previous, codePoint) || broken && readable && isJoint(word, i)) {
                parts.add(word.substring(start, i));
                start = i;
                readable = false;
            }
            previous = codePoint;
            readable |= Character.isLetterOrDigit(codePoint);
            i += Character.charCount(codePoint);
        }
        parts.add(word.substring(start));
        return parts;
    }

    /** True if the character at {@code index} starts a part of a word. */
    private static boolean isJoint(String word, int index) {
        int before = word.codePointBefore(index);
        int after = word.codePointAt(index);
        boolean startsPart = Character.isLetterOrDigit(after) || OPENING.indexOf(after) >= 0;
        boolean inside = isInNumber(word, index) || before == '\\' && isEscape(word, index);
        boolean behind = CLOSING.indexOf(before) >= 0 && startsPart && !inside;
        boolean ahead = OPENING.indexOf(after) >= 0 && Character.isLetterOrDigit(before);
        return behind || ahead || before == NO_BREAK || Character.isLowerCase(before) && Character.isUpperCase(after);
    }

    /** True if a single letter follows, as in {@code \n}, rather than the name of a folder. */
    private static boolean isEscape(String word, int index) {
        return index + 1 == word.length() || !Character.isLetterOrDigit(word.charAt(index + 1));
    }

    private static boolean isInNumber(String word, int index) {
        return index > 1 && Character.isDigit(word.charAt(index - 2)) && Character.isDigit(word.charAt(index));
    }
}
