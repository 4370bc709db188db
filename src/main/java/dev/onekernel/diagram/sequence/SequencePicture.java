package dev.onekernel.diagram.sequence;

import dev.onekernel.diagram.model.SequenceChart.ParticipantShape;
import dev.onekernel.diagram.model.SequenceEvent.Arrow;
import java.util.List;

/**
 * A sequence chart with a position for everything, in rows and columns from the upper left corner.
 *
 * @param rows of the drawing; lifelines may lead on below the last
 * @param heads of the participants, above, and below once more if the drawing is long
 * @param groups boxes around heads
 * @param ends where lifelines end at a cross
 * @param isEasyToRead false if some text was broken into so many lines that it holds the eye up
 */
public record SequencePicture(
        int rows,
        int columns,
        List<Head> heads,
        List<LifelineSegment> lifelines,
        List<GroupBox> groups,
        List<FragmentBox> fragments,
        List<MessageLine> messages,
        List<SelfMessage> selfMessages,
        List<NoteBox> notes,
        List<LifelineEnd> ends,
        boolean isEasyToRead) {

    public SequencePicture {
        heads = List.copyOf(heads);
        lifelines = List.copyOf(lifelines);
        groups = List.copyOf(groups);
        fragments = List.copyOf(fragments);
        messages = List.copyOf(messages);
        selfMessages = List.copyOf(selfMessages);
        notes = List.copyOf(notes);
        ends = List.copyOf(ends);
    }

    /** The cells from one corner to the other, both included. */
    public record Cells(int top, int left, int bottom, int right) {

        public int width() {
            return right - left + 1;
        }

        public int height() {
            return bottom - top + 1;
        }
    }

    /** Text with its upper left corner. */
    public record PlacedText(int row, int column, List<String> lines) {
        public PlacedText {
            lines = List.copyOf(lines);
        }
    }

    /** A participant's name in its outline. */
    public record Head(Cells cells, ParticipantShape role, List<String> label) {
        public Head {
            label = List.copyOf(label);
        }
    }

    /** A piece of a lifeline, from the middle of one row to the middle of another. */
    public record LifelineSegment(int column, int top, int bottom, boolean active) {}

    /** The cross at the end of a lifeline. */
    public record LifelineEnd(int row, int column) {}

    /** The box around the heads of a group. */
    public record GroupBox(Cells cells, PlacedText title) {}

    /**
     * The frame of a fragment.
     *
     * @param dotted true for a background, which has neither title nor operands
     * @param dividers the rows of the lines between its operands
     * @param titles of its operands; the first line of each lies in the frame or a divider
     */
    public record FragmentBox(Cells cells, boolean dotted, List<Integer> dividers, List<PlacedText> titles) {
        public FragmentBox {
            dividers = List.copyOf(dividers);
            titles = List.copyOf(titles);
        }
    }

    /**
     * A message, with its text above its line.
     *
     * @param from the column where the line starts, on a lifeline
     * @param to the column where it ends, on a lifeline or the border of a head
     */
    public record MessageLine(int row, int from, int to, Arrow arrow, PlacedText text) {}

    /**
     * A message to its own sender, with its text at the right.
     *
     * @param top the row where it leaves the lifeline
     * @param bottom the row where it comes back
     * @param column of the lifeline
     * @param reach the column of its turn
     */
    public record SelfMessage(int top, int bottom, int column, int reach, Arrow arrow, PlacedText text) {}

    /** A note and its text. It hides the lifelines below it. */
    public record NoteBox(Cells cells, PlacedText text) {}
}
