package dev.onekernel.view;

import dev.onekernel.text.Line;
import java.util.List;

/**
 * A page that is shown by screenfuls, so that its beginning does not scroll out of the window before it is read.
 *
 * @param screenful the lines to show now; one row less than the window has, which is left for the prompt
 * @param rest what is left of the page behind them
 */
public record Pages(List<Line> screenful, List<Line> rest) {

    /** The lines a page may begin with that say nothing without what follows: an empty one, the title, an empty one. */
    private static final int HEAD = 3;

    public Pages {
        screenful = List.copyOf(screenful);
        rest = List.copyOf(rest);
    }

    /** @param rows the height of the window, with the row of the prompt */
    public static Pages of(List<Line> page, int rows) {
        List<Line> lines = withoutLastBlank(page, rows);
        if (lines.size() < rows) {
            return new Pages(lines, List.of());
        }
        int end = end(lines, Math.max(1, rows - 1));
        return new Pages(lines.subList(0, end), lines.subList(end, lines.size()));
    }

    /** Whether something is left to show. */
    public boolean hasMore() {
        return !rest.isEmpty();
    }

    /** The empty line before the prompt is given up where it would cost a screenful of its own. */
    private static List<Line> withoutLastBlank(List<Line> page, int rows) {
        int last = page.size() - 1;
        return last >= 0 && page.size() == rows && isBlank(page.get(last)) ? page.subList(0, last) : page;
    }

    /**
     * Where to stop: behind the last empty line, unless that leaves most of the screen empty for a block that would have to be cut
     * on the next one, too.
     */
    private static int end(List<Line> lines, int rows) {
        for (int end = rows; end > HEAD; end--) {
            if (isBlank(lines.get(end - 1))) {
                return end > rows / 2 || blockEnd(lines, end) - end < rows ? end : rows;
            }
        }
        return rows;
    }

    private static int blockEnd(List<Line> lines, int start) {
        int end = start;
        while (end < lines.size() && !isBlank(lines.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(Line line) {
        return line.spans().isEmpty();
    }
}
