package dev.onekernel.diagram.layout;

import dev.onekernel.text.Line;
import dev.onekernel.text.Width;
import dev.onekernel.text.Wrap;
import java.util.ArrayList;
import java.util.List;

/** The lines of labels and titles. */
final class Labels {

    private Labels() {}

    static List<String> wrapped(List<String> lines, int columns) {
        var wrapped = new ArrayList<String>();
        for (String line : lines) {
            Wrap.lines(Line.of(line), columns).forEach(each -> wrapped.add(each.text()));
        }
        return wrapped;
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
