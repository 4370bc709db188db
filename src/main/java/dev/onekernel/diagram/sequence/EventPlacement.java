package dev.onekernel.diagram.sequence;

import dev.onekernel.diagram.model.SequenceEvent;
import dev.onekernel.diagram.model.SequenceEvent.Activation;
import dev.onekernel.diagram.model.SequenceEvent.Creation;
import dev.onekernel.diagram.model.SequenceEvent.Deactivation;
import dev.onekernel.diagram.model.SequenceEvent.Destruction;
import dev.onekernel.diagram.model.SequenceEvent.FragmentEnd;
import dev.onekernel.diagram.model.SequenceEvent.FragmentStart;
import dev.onekernel.diagram.model.SequenceEvent.Message;
import dev.onekernel.diagram.model.SequenceEvent.Note;
import dev.onekernel.diagram.model.SequenceEvent.OperandStart;
import dev.onekernel.diagram.model.SequenceEvent.Operator;
import dev.onekernel.diagram.model.SequenceEvent.Placement;
import dev.onekernel.diagram.sequence.SequencePicture.Cells;
import dev.onekernel.diagram.sequence.SequencePicture.FragmentBox;
import dev.onekernel.diagram.sequence.SequencePicture.MessageLine;
import dev.onekernel.diagram.sequence.SequencePicture.NoteBox;
import dev.onekernel.diagram.sequence.SequencePicture.PlacedText;
import dev.onekernel.diagram.sequence.SequencePicture.SelfMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the rows of events: each has rows of its own, in the order of time, so that nothing can cross a text. */
final class EventPlacement {

    /** Columns from a lifeline to the turn of a message to itself. */
    private static final int REACH = 3;

    /** A text above an arrow that is broken more often is hard to read. */
    private static final int MOST_BREAKS = 4;

    /** Notes are made to be read in lines. */
    private static final int MOST_BREAKS_IN_NOTE = 9;

    private final LifelinePlacement lifelines;
    private final HeadPlacement heads;
    private final boolean spaced;

    final List<FragmentBox> fragments = new ArrayList<>();
    final List<MessageLine> messages = new ArrayList<>();
    final List<SelfMessage> selfMessages = new ArrayList<>();
    final List<NoteBox> notes = new ArrayList<>();

    /** For each event the lines of its text. */
    final int[] heights;

    private final Deque<OpenFragment> open = new ArrayDeque<>();
    private String created = "";
    /** The next free row. */
    private int row;
    /** The row of the latest event: where activations begin and end. */
    private int latest;

    private boolean blankDue;
    private int fragmentCount;
    private boolean easyToRead = true;
    /** The index of the event that is placed. */
    private int current;

    private record OpenFragment(
            FragmentExtent extent, int top, List<Integer> dividers, List<PlacedText> titles, List<List<String>> left) {}

    /**
     * @param spaced true to keep a blank row between two events
     */
    EventPlacement(LifelinePlacement lifelines, HeadPlacement heads, boolean spaced) {
        this.lifelines = lifelines;
        this.heads = heads;
        this.spaced = spaced;
        heights = new int[lifelines.chart.events().size()];
    }

    /** Finds the rows, from {@code first} on; the answer is the first row below all events. */
    int placeEvents(int first) {
        row = first;
        latest = first - 1;
        blankDue = true;
        for (SequenceEvent event : lifelines.chart.events()) {
            event(event);
            current++;
        }
        return row;
    }

    private void event(SequenceEvent event) {
        if (event instanceof Message message) {
            message(message);
        } else if (event instanceof Note note) {
            note(note);
        } else if (event instanceof Activation activation) {
            heads.activate(lifelines.index(activation.participant()), latest);
        } else if (event instanceof Deactivation deactivation) {
            heads.deactivate(lifelines.index(deactivation.participant()), latest);
        } else if (event instanceof Creation creation) {
            created = creation.participant();
        } else if (event instanceof Destruction destruction) {
            heads.destroy(lifelines.index(destruction.participant()), row);
            row = Math.max(row, latest + 2);
        } else if (event instanceof FragmentStart) {
            start();
        } else if (event instanceof OperandStart) {
            operand();
        } else if (event instanceof FragmentEnd) {
            end();
        }
    }

    private void blank() {
        row += spaced && blankDue ? 1 : 0;
        blankDue = true;
    }

    /** False if some text was broken into many more lines than its author wrote. */
    boolean isEasyToRead() {
        return easyToRead;
    }

    private TextBlock text(List<String> written, int columns, int mostBreaks) {
        TextBlock text = lifelines.wrap(written, columns);
        heights[current] = text.height();
        easyToRead &= text.height() - written.size() <= mostBreaks;
        return text;
    }

    private void message(Message message) {
        blank();
        if (message.isToItself()) {
            toItself(message);
            return;
        }
        int from = lifelines.column(message.from());
        int to = lifelines.column(message.to());
        int target = lifelines.index(message.to());
        boolean creates = message.to().equals(created);
        int above = 0;
        if (creates) {
            to += from < to ? -lifelines.headLeft(target) : lifelines.headRight(target);
            above = heads.height(target) / 2;
            created = "";
        }
        TextBlock text = text(LifelinePlacement.text(message), Math.abs(to - from) - 3, MOST_BREAKS);
        latest = row + Math.max(above, text.height());
        int column = LabelPlacement.column(lifelines.columns(), Math.min(from, to), Math.max(from, to), text.width());
        messages.add(new MessageLine(
                latest, from, to, message.arrow(), new PlacedText(latest - text.height(), column, text.lines())));
        row = latest + 1;
        if (creates) {
            heads.create(target, latest - above);
            row = latest - above + heads.height(target);
        }
    }

    private void toItself(Message message) {
        int column = lifelines.column(message.from());
        TextBlock text = text(LifelinePlacement.text(message), lifelines.textColumns(current), MOST_BREAKS);
        int top = row;
        latest = top + Math.max(1, text.height() - 1);
        selfMessages.add(new SelfMessage(
                top,
                latest,
                column,
                column + REACH,
                message.arrow(),
                new PlacedText(top, column + REACH + 2, text.lines())));
        row = latest + 1;
    }

    private void note(Note note) {
        blank();
        int first = lifelines.column(note.first());
        int last = lifelines.column(note.last());
        boolean across = note.placement() == Placement.OVER && first < last;
        TextBlock text =
                text(note.text(), across ? last - first + 1 : lifelines.textColumns(current), MOST_BREAKS_IN_NOTE);
        int width = across ? last - first + 5 : text.width() + 4;
        int left = switch (note.placement()) {
            case LEFT -> first - 1 - width;
            case RIGHT -> first + 2;
            case OVER -> across ? first - 2 : first - width / 2;
        };
        int bottom = row + text.height() + 1;
        int indent = (width - text.width()) / 2;
        notes.add(new NoteBox(
                new Cells(row, left, bottom, left + width - 1), new PlacedText(row + 1, left + indent, text.lines())));
        latest = bottom;
        row = bottom + 1;
    }

    private void start() {
        blank();
        FragmentExtent extent = lifelines.fragments.get(fragmentCount++);
        var fragment =
                new OpenFragment(extent, row, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(extent.titles()));
        open.push(fragment);
        title(fragment);
    }

    private void operand() {
        OpenFragment fragment = open.peek();
        fragment.dividers().add(row);
        title(fragment);
    }

    private void title(OpenFragment fragment) {
        int left = fragment.extent().leftColumn(lifelines.columns());
        int right = fragment.extent().rightColumn(lifelines.columns());
        TextBlock title = lifelines.wrap(fragment.left().remove(0), right - left - 4);
        fragment.titles().add(new PlacedText(row, left + 2, title.lines()));
        row += Math.max(1, title.height());
        latest = row - 1;
        blankDue = false;
    }

    private void end() {
        OpenFragment fragment = open.pop();
        int left = fragment.extent().leftColumn(lifelines.columns());
        int right = fragment.extent().rightColumn(lifelines.columns());
        fragments.add(new FragmentBox(
                new Cells(fragment.top(), left, row, right),
                fragment.extent().operator == Operator.RECT,
                fragment.dividers(),
                fragment.titles()));
        latest = row;
        row++;
        blankDue = true;
    }
}
