package dev.onekernel.diagram.layout;

import dev.onekernel.text.Width;
import java.util.List;

/** How wide labels and titles are. */
final class Labels {

    private Labels() {}

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
