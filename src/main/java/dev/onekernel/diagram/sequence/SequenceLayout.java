package dev.onekernel.diagram.sequence;

import dev.onekernel.diagram.model.SequenceChart;
import dev.onekernel.diagram.model.SequenceEvent;
import dev.onekernel.diagram.model.SequenceEvent.Message;
import dev.onekernel.diagram.model.SequenceEvent.Note;
import java.util.List;
import java.util.Optional;

/**
 * Lays a sequence chart out on character cells: first lifelines get columns, then events get rows. A chart of few events keeps a
 * blank row between two of them, and the heads of a long one stand below it, too.
 */
public final class SequenceLayout {

    /** A drawing with blank rows that is no longer than this can be taken in at once. */
    private static final int ROWS_AT_ONCE = 20;

    /** In a longer drawing, the heads are out of sight when the end is read. */
    private static final int ROWS_BEFORE_HEADS_REPEAT = 36;

    /** The columns of a head with a single letter, and a gap. */
    private static final int NARROWEST = 4;

    private static final int MOST_PARTICIPANTS = 200;
    private static final int MOST_EVENTS = 6_000;

    private static final long MOST_CELLS = 6_000_000;

    private SequenceLayout() {}

    /** True if the chart has more participants or events than anybody could read in one drawing. */
    public static boolean isTooLarge(SequenceChart chart) {
        return chart.participants().size() > MOST_PARTICIPANTS || chart.events().size() > MOST_EVENTS;
    }

    /** Rows that {@code chart} takes at least: one for every line of a message, one for its text, and three for a note. */
    public static int fewestRows(SequenceChart chart) {
        int rows = 0;
        for (SequenceEvent event : chart.events()) {
            if (event instanceof Message message) {
                rows += message.text().isEmpty() ? 1 : 2;
            } else if (event instanceof Note) {
                rows += 3;
            }
        }
        return rows;
    }

    /** Lays {@code chart} out in {@code width} columns and {@code rows}; nothing if it would be larger, or is too big for any size. */
    public static Optional<SequencePicture> layOut(SequenceChart chart, SequenceOptions options, int width, int rows) {
        int participants = chart.participants().size();
        boolean tooNarrow = participants * NARROWEST > width + 1;
        if (tooNarrow || isTooLarge(chart)) {
            return Optional.empty();
        }
        if (participants == 0) {
            return Optional.of(empty());
        }
        LifelinePlacement lifelines = new TextWidening(chart, options, width).placeLifelines();
        if (lifelines.width() > width) {
            return Optional.empty();
        }
        SequencePicture spaced = picture(lifelines, true);
        SequencePicture picture = spaced.rows() <= ROWS_AT_ONCE ? spaced : picture(lifelines, false);
        boolean fits = picture.rows() <= rows && (long) picture.rows() * picture.columns() <= MOST_CELLS;
        return fits ? Optional.of(picture) : Optional.empty();
    }

    private static SequencePicture picture(LifelinePlacement lifelines, boolean spaced) {
        var heads = new HeadPlacement(lifelines);
        var events = new EventPlacement(lifelines, heads, spaced);
        int bottom = events.placeEvents(heads.placeHeads());
        boolean repeated = bottom > ROWS_BEFORE_HEADS_REPEAT;
        var segments = heads.segments(repeated ? bottom : bottom + 1);
        int rows = repeated ? heads.repeatHeads(bottom) : bottom + 1;
        return new SequencePicture(
                rows,
                lifelines.width(),
                heads.heads,
                segments,
                heads.groups,
                events.fragments,
                events.messages,
                events.selfMessages,
                events.notes,
                heads.ends,
                events.isEasyToRead());
    }

    private static SequencePicture empty() {
        return new SequencePicture(
                0, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), true);
    }
}
