package dev.onekernel.diagram.sequence;

import dev.onekernel.diagram.model.SequenceChart;
import dev.onekernel.diagram.model.SequenceEvent;
import dev.onekernel.diagram.model.SequenceEvent.Message;
import dev.onekernel.diagram.model.SequenceEvent.Note;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds how wide texts may be. The options give all texts the same number of columns; where the drawing is then narrower than it
 * might be, texts of many lines get more columns, the one with the most lines first.
 */
final class TextWidening {

    /** A text of so many lines needs no more columns. */
    private static final int LOW = 2;

    /** No text gets more columns. */
    private static final int WIDEST = 44;

    /** How often a drawing is tried; each try takes its time for every event. */
    private static final int MOST_TRIALS = 120;

    private static final int MOST_WORK = 20_000;

    private final SequenceChart chart;
    private final SequenceOptions options;
    private final int width;
    private final BitSet done = new BitSet();
    private LifelinePlacement best;

    TextWidening(SequenceChart chart, SequenceOptions options, int width) {
        this.chart = chart;
        this.options = options;
        this.width = width;
    }

    /** Places the lifelines; they are too wide if even the narrowest texts are. */
    LifelinePlacement placeLifelines() {
        int count = chart.events().size();
        var columns = new int[count];
        Arrays.fill(columns, options.label());
        best = placed(columns);
        int trials = count == 0 || best.width() > width ? 0 : Math.min(MOST_TRIALS, MOST_WORK / count);
        for (int trial = 0; trial < trials; trial++) {
            int[] heights = heights();
            int highest = highest(heights);
            if (heights[highest] <= LOW) {
                break;
            }
            widen(columns, highest, heights[highest]);
        }
        return best;
    }

    private LifelinePlacement placed(int[] columns) {
        var lifelines = new LifelinePlacement(chart, options, columns.clone());
        lifelines.placeLifelines();
        return lifelines;
    }

    private int[] heights() {
        var heads = new HeadPlacement(best);
        var events = new EventPlacement(best, heads, false);
        events.placeEvents(heads.placeHeads());
        return events.heights;
    }

    private int highest(int[] heights) {
        int highest = 0;
        for (int i = 0; i < heights.length; i++) {
            heights[i] = done.get(i) ? 0 : heights[i];
            highest = heights[i] > heights[highest] ? i : highest;
        }
        return highest;
    }

    /** Gives one text so many columns that it takes fewer lines, if the drawing remains narrow enough. */
    private void widen(int[] columns, int event, int height) {
        int before = columns[event];
        List<String> written = written(chart.events().get(event));
        while (columns[event] < WIDEST && best.wrap(written, columns[event]).height() >= height) {
            columns[event]++;
        }
        LifelinePlacement wider = placed(columns);
        if (wider.width() <= width && wider.wrap(written, columns[event]).height() < height) {
            best = wider;
        } else {
            columns[event] = before;
            done.set(event);
        }
    }

    private static List<String> written(SequenceEvent event) {
        return event instanceof Message message ? LifelinePlacement.text(message) : ((Note) event).text();
    }
}
