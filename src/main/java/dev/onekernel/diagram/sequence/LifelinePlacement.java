package dev.onekernel.diagram.sequence;

import dev.onekernel.diagram.model.SequenceChart;
import dev.onekernel.diagram.model.SequenceChart.Group;
import dev.onekernel.diagram.model.SequenceChart.Participant;
import dev.onekernel.diagram.model.SequenceEvent;
import dev.onekernel.diagram.model.SequenceEvent.Creation;
import dev.onekernel.diagram.model.SequenceEvent.FragmentEnd;
import dev.onekernel.diagram.model.SequenceEvent.FragmentStart;
import dev.onekernel.diagram.model.SequenceEvent.Message;
import dev.onekernel.diagram.model.SequenceEvent.Note;
import dev.onekernel.diagram.model.SequenceEvent.OperandStart;
import dev.onekernel.diagram.model.SequenceEvent.Operator;
import dev.onekernel.diagram.model.SequenceEvent.Placement;
import dev.onekernel.diagram.sequence.FragmentExtent.FragmentContent;
import dev.onekernel.text.LabelWrap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the columns of lifelines: the narrowest that leave room for every text, head, note and frame. Everything that is wider than
 * a lifeline becomes a bound on how far two lifelines stand apart.
 */
final class LifelinePlacement {

    /** An arrow with less than a shaft and a head between two lifelines cannot be read. */
    private static final int SHORTEST_ARROW = 5;

    /** A blank between two things that stand side by side. */
    private static final int BLANK = 1;

    final SequenceChart chart;
    final SequenceOptions options;
    /** For each event the columns after which its text is wrapped. */
    private final int[] textColumns;
    /** Fragments in the order in which they start. */
    final List<FragmentExtent> fragments = new ArrayList<>();

    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<TextBlock> names = new ArrayList<>();
    private final FragmentExtent whole = new FragmentExtent(Operator.RECT);
    private final ColumnConstraints constraints;
    private final int[] leftMargins;
    private final int[] rightMargins;
    private final Deque<FragmentExtent> open = new ArrayDeque<>();
    private String created = "";
    private int[] columns;
    private int width;

    LifelinePlacement(SequenceChart chart, SequenceOptions options, int[] textColumns) {
        this.chart = chart;
        this.options = options;
        this.textColumns = textColumns;
        int lifelines = chart.participants().size();
        constraints = new ColumnConstraints(lifelines);
        leftMargins = new int[lifelines];
        rightMargins = new int[lifelines];
        for (Participant participant : chart.participants()) {
            indexes.put(participant.id(), names.size());
            names.add(wrap(participant.label(), options.name()));
        }
    }

    /** Finds the columns. */
    void placeLifelines() {
        open.push(whole);
        heads();
        for (int i = 0; i < textColumns.length; i++) {
            event(chart.events().get(i), textColumns[i]);
        }
        FragmentContent all = whole.close(names.size(), 0);
        columns = constraints.solve();
        for (int i = 0; i < columns.length; i++) {
            columns[i] += all.left();
        }
        width = columns[columns.length - 1] + all.right() + 1;
    }

    int index(String participant) {
        return indexes.get(participant);
    }

    int column(String participant) {
        return columns[index(participant)];
    }

    int[] columns() {
        return columns;
    }

    /** The columns that the drawing takes. */
    int width() {
        return width;
    }

    /** The columns after which the text of an event is wrapped. */
    int textColumns(int event) {
        return textColumns[event];
    }

    TextBlock name(int participant) {
        return names.get(participant);
    }

    /** The columns of a head before its lifeline. */
    int headLeft(int participant) {
        return headWidth(participant) / 2;
    }

    /** The columns of a head behind its lifeline. */
    int headRight(int participant) {
        return headWidth(participant) - 1 - headLeft(participant);
    }

    /** The columns that a head, and the box of a group that starts there, take before its lifeline. */
    int groupLeft(int participant) {
        return leftMargins[participant];
    }

    /** The columns that a head, and the box of a group that ends there, take behind its lifeline. */
    int groupRight(int participant) {
        return rightMargins[participant];
    }

    private int headWidth(int participant) {
        return names.get(participant).width() + 2 * (options.padding() + 1);
    }

    TextBlock wrap(List<String> written, int limit) {
        return TextBlock.wrap(written, limit, options.longWords());
    }

    /** The text of a message, behind its number. */
    static List<String> text(Message message) {
        if (message.number().isEmpty()) {
            return message.text();
        }
        var lines = new ArrayList<>(message.text().isEmpty() ? List.of("") : message.text());
        lines.set(0, (message.number() + "." + LabelWrap.NO_BREAK + lines.get(0)).strip());
        return lines;
    }

    /** The title of an operand: its keyword, and its guard in square brackets. */
    static List<String> title(String keyword, List<String> guard) {
        if (guard.isEmpty() || keyword.isEmpty()) {
            return keyword.isEmpty() ? guard : List.of(keyword);
        }
        var lines = new ArrayList<>(guard);
        int last = lines.size() - 1;
        boolean bracketed = lines.get(0).startsWith("[") && lines.get(last).endsWith("]");
        lines.set(0, keyword + (bracketed ? " " : " [") + lines.get(0));
        lines.set(last, lines.get(last) + (bracketed ? "" : "]"));
        return lines;
    }

    private void heads() {
        for (int i = 0; i < names.size(); i++) {
            leftMargins[i] = headLeft(i);
            rightMargins[i] = headRight(i);
        }
        chart.groups().forEach(this::group);
        for (int i = 0; i < names.size(); i++) {
            whole.add(new FragmentContent(i, i, leftMargins[i], rightMargins[i]));
            if (i > 0) {
                constraints.apart(i - 1, i, rightMargins[i - 1] + leftMargins[i] + options.gap() + 1);
            }
        }
    }

    private void group(Group group) {
        int first = index(group.participants().get(0));
        int last = index(group.participants().get(group.participants().size() - 1));
        leftMargins[first] += 2;
        rightMargins[last] += 2;
        int missing = wrap(group.title(), options.label()).width() + 5 - leftMargins[first] - rightMargins[last] - 1;
        if (first < last) {
            constraints.apart(first, last, missing);
        } else if (missing > 0) {
            leftMargins[first] += missing / 2;
            rightMargins[last] += missing - missing / 2;
        }
    }

    private void event(SequenceEvent event, int columns) {
        if (event instanceof Message message) {
            message(message, columns);
        } else if (event instanceof Note note) {
            note(note, columns);
        } else if (event instanceof Creation creation) {
            created = creation.participant();
        } else if (event instanceof FragmentStart start) {
            var fragment = new FragmentExtent(start.operator());
            fragment.title(title(start.operator().keyword(), start.guard()));
            fragments.add(fragment);
            open.push(fragment);
        } else if (event instanceof OperandStart operand) {
            open.peek().title(title(open.peek().operator.next(), operand.guard()));
        } else if (event instanceof FragmentEnd) {
            close(open.pop());
        }
    }

    private void message(Message message, int columns) {
        int from = index(message.from());
        int to = index(message.to());
        int text = wrap(text(message), columns).width();
        if (from == to) {
            add(new FragmentContent(from, from, 0, text == 0 ? 3 : 4 + BLANK + text));
            return;
        }
        int needed = Math.max(text + 2 * BLANK + 1, SHORTEST_ARROW);
        if (message.to().equals(created)) {
            needed += from < to ? headLeft(to) : headRight(to);
            add(new FragmentContent(to, to, headLeft(to), headRight(to)));
            created = "";
        }
        constraints.apart(Math.min(from, to), Math.max(from, to), needed);
        add(new FragmentContent(Math.min(from, to), Math.max(from, to), 0, 0));
    }

    private void note(Note note, int columns) {
        int first = index(note.first());
        int last = index(note.last());
        int box = wrap(note.text(), columns).width() + 4;
        if (note.placement() == Placement.LEFT) {
            add(new FragmentContent(first, first, box + BLANK, 0));
        } else if (note.placement() == Placement.RIGHT) {
            add(new FragmentContent(first, first, 0, box + BLANK));
        } else if (first == last) {
            add(new FragmentContent(first, first, box / 2, box - 1 - box / 2));
        } else {
            constraints.apart(first, last, box - 1 - 2 * 2);
            add(new FragmentContent(first, last, 2, 2));
        }
    }

    private void close(FragmentExtent fragment) {
        FragmentContent content = fragment.close(names.size());
        int widest = 0;
        for (List<String> title : fragment.titles()) {
            widest = Math.max(widest, wrap(title, options.label()).width());
        }
        int missing = widest == 0 ? 0 : widest + 5 - content.left() - content.right() - 1;
        if (content.first() < content.last()) {
            constraints.apart(content.first(), content.last(), missing);
        } else if (missing > 0) {
            fragment.widen(missing);
        }
        add(fragment.asContent());
    }

    /** Something stands in the innermost open fragment, and must not touch the lifelines beside it. */
    private void add(FragmentContent content) {
        open.peek().add(content);
        if (content.first() > 0) {
            constraints.apart(content.first() - 1, content.first(), content.left() + BLANK + 1);
        }
        if (content.last() < names.size() - 1) {
            constraints.apart(content.last(), content.last() + 1, content.right() + BLANK + 1);
        }
    }
}
