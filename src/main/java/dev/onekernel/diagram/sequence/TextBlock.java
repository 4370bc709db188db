package dev.onekernel.diagram.sequence;

import dev.onekernel.text.LabelWrap;
import dev.onekernel.text.LabelWrap.LongWords;
import dev.onekernel.text.Width;
import java.util.ArrayList;
import java.util.List;

/** Wrapped text. No word is ever cut but where the options allow it. */
record TextBlock(List<String> lines) {

    static TextBlock wrap(List<String> written, int columns, LongWords longWords) {
        boolean fits = written.stream().allMatch(line -> Width.of(line) <= columns);
        return new TextBlock(LabelWrap.lines(fits ? written : reflowed(written), columns, longWords));
    }

    /** Lines that must be wrapped anyway, without the breaks in the middle of a sentence, which were made for another width. */
    private static List<String> reflowed(List<String> written) {
        if (!isFilled(written)) {
            return written;
        }
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

    /** False for a list: some line is a single word, or ends although the next word would have fitted beside it. */
    private static boolean isFilled(List<String> written) {
        int widest = written.stream().mapToInt(Width::of).max().orElse(0);
        for (int i = 1; i < written.size(); i++) {
            int next = Width.of(written.get(i).split(" ", 2)[0]);
            String line = written.get(i - 1).strip();
            if (!line.contains(" ") || Width.of(line) + 1 + next <= widest) {
                return false;
            }
        }
        return true;
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
}
