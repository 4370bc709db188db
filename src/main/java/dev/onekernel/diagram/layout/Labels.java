package dev.onekernel.diagram.layout;

import dev.onekernel.text.Line;
import dev.onekernel.text.Width;
import dev.onekernel.text.Wrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of labels and titles. */
final class Labels {

    /** Where a word is joined of several: behind its punctuation, and between a small and a capital letter. */
    private static final Pattern JOINT = Pattern.compile("(?<=[/._:=,@\\\\-])(?=.)|(?<=\\p{Ll})(?=\\p{Lu})");

    private Labels() {}

    static List<String> wrapped(List<String> lines, int columns) {
        var wrapped = new ArrayList<String>();
        for (String line : lines) {
            Wrap.lines(Line.of(line), columns).forEach(each -> wrapped.add(each.text()));
        }
        return wrapped;
    }

    /**
     * The lines with a blank wherever a word longer than {@code columns} is to be broken. Two such pieces never fit beside each
     * other, so the blank is always where a line ends. What has no joint stays whole.
     */
    static List<String> broken(List<String> lines, int columns) {
        return lines.stream()
                .map(line -> Arrays.stream(line.split(" ", -1))
                        .map(word -> broken(word, columns))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String broken(String word, int columns) {
        if (Width.of(word) <= columns || !isUnbreakable(word)) {
            return word;
        }
        var broken = new StringBuilder();
        int used = 0;
        for (String piece : JOINT.split(word)) {
            int width = Width.of(piece);
            if (used > 0 && used + width > columns) {
                broken.append(' ');
                used = 0;
            }
            broken.append(piece);
            used += width;
        }
        return broken.toString();
    }

    /** The columns of the longest word that no line can end in. */
    static int longestWord(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .filter(Labels::isUnbreakable)
                .mapToInt(Width::of)
                .max()
                .orElse(0);
    }

    /** False for East Asian words, which may be broken anywhere. */
    private static boolean isUnbreakable(String word) {
        return word.codePoints().noneMatch(c -> Width.of(c) == 2);
    }

    /** The columns that the widest line takes. */
    static int widest(List<String> lines) {
        return lines.stream().mapToInt(Width::of).max().orElse(0);
    }

    /** The columns that a label takes with a blank before it; 0 for no label. */
    static int widestWithGap(List<String> lines) {
        int widest = widest(lines);
        return widest == 0 ? 0 : widest + 1;
    }
}
