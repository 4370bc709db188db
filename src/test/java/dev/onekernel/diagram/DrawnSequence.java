package dev.onekernel.diagram;

import dev.onekernel.diagram.model.SequenceChart;
import dev.onekernel.diagram.model.SequenceChart.Participant;
import dev.onekernel.diagram.model.SequenceEvent;
import dev.onekernel.diagram.model.SequenceEvent.ArrowHead;
import dev.onekernel.diagram.model.SequenceEvent.Creation;
import dev.onekernel.diagram.model.SequenceEvent.Destruction;
import dev.onekernel.diagram.model.SequenceEvent.FragmentEnd;
import dev.onekernel.diagram.model.SequenceEvent.FragmentStart;
import dev.onekernel.diagram.model.SequenceEvent.Message;
import dev.onekernel.diagram.model.SequenceEvent.Note;
import dev.onekernel.diagram.model.SequenceEvent.OperandStart;
import dev.onekernel.diagram.model.SequenceEvent.Operator;
import dev.onekernel.diagram.model.SequenceEvent.Placement;
import dev.onekernel.text.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The drawing of a sequence diagram read back as a person would: participants by their names, lifelines by following them down,
 * messages by their texts and the lines below these. It knows nothing of the layout, only the picture, and complains about whatever
 * cannot be read, or reads otherwise than the chart.
 */
final class DrawnSequence {

    private static final String ACROSS = "─┄┼╂┿╪╫";
    private static final String DOWN = "│┃┼╂├┤┠┨╽╿┟┧┞┦╁╀┬┴┝┥╈╇┢┪┡┩┲┱╷╵╻╹╄╃╆╅╊╉";

    /** The cells of a text. */
    private record Found(int top, int left, int bottom, int right) {}

    private record Frame(int top, int left, int bottom, int right) {}

    private final SequenceChart chart;
    private final char[][] cells;
    private final String[] texts;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Integer> starts = new HashMap<>();
    private final Map<String, Integer> stops = new HashMap<>();
    private final List<Found> hiding = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private int latest;
    private String created = "";

    private DrawnSequence(SequenceChart chart, List<Line> lines) {
        this.chart = chart;
        int width = lines.stream().mapToInt(Line::width).max().orElse(0) + 2;
        cells = new char[lines.size() + 1][width];
        texts = new String[cells.length];
        for (int row = 0; row < cells.length; row++) {
            String text = row < lines.size() ? lines.get(row).text() : "";
            for (int column = 0; column < width; column++) {
                cells[row][column] = column < text.length() ? text.charAt(column) : ' ';
            }
            texts[row] = new String(cells[row]);
        }
    }

    /** What is wrong with {@code lines} as a drawing of {@code chart}; nothing if they say what it says. */
    static List<String> complaints(SequenceChart chart, List<Line> lines) {
        var drawn = new DrawnSequence(chart, lines);
        chart.participants().forEach(drawn::head);
        if (drawn.complaints.isEmpty()) {
            chart.events().forEach(drawn::event);
            drawn.columns.keySet().forEach(drawn::lifeline);
            drawn.order();
        }
        return drawn.complaints;
    }

    private void complain(String complaint) {
        complaints.add(complaint);
    }

    private char at(int row, int column) {
        boolean inside = row >= 0 && row < cells.length && column >= 0 && column < cells[row].length;
        return inside ? cells[row][column] : ' ';
    }

    /** The first place at or below {@code row} where a word stands by itself. */
    private Found word(String word, int row) {
        for (int r = row; r < cells.length; r++) {
            String text = texts[r];
            for (int c = text.indexOf(word); c >= 0; c = text.indexOf(word, c + 1)) {
                boolean alone = isEdge(at(r, c - 1)) && isEdge(at(r, c + word.length()));
                if (alone) {
                    return new Found(r, c, r, c + word.length() - 1);
                }
            }
        }
        return null;
    }

    private static boolean isEdge(char c) {
        return !Character.isLetterOrDigit(c) && c != '[' && c != ']' && c != '.';
    }

    /** All words of a text, each behind or below the one before it; null with a complaint if they are not there. */
    private Found text(List<String> lines, int from) {
        List<String> words = List.of(String.join(" ", lines).strip().split(" +"));
        Found first = word(words.get(0), from);
        if (first == null) {
            complain("'" + words.get(0) + "' is missing");
            return null;
        }
        int row = first.top();
        int column = first.left();
        int right = column - 1;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int next = i == 0 ? column : right + 2;
            if (!stands(word, row, next)) {
                row++;
                next = column;
                if (!stands(word, row, next)) { // a centred name
                    Found below = word(word, row);
                    if (below == null || below.top() != row) {
                        complain("'" + word + "' is not where the text goes on");
                        return null;
                    }
                    next = below.left();
                }
            }
            right = next + word.length() - 1;
        }
        int widest = right;
        for (String word : words) {
            for (int r = first.top(); r <= row; r++) {
                int c = texts[r].indexOf(word, column);
                widest = c < 0 ? widest : Math.max(widest, c + word.length() - 1);
            }
        }
        return new Found(first.top(), column, row, widest);
    }

    private boolean stands(String word, int row, int column) {
        for (int i = 0; i < word.length(); i++) {
            if (at(row, column + i) != word.charAt(i)) {
                return false;
            }
        }
        return isEdge(at(row, column - 1)) && isEdge(at(row, column + word.length()));
    }

    /** A head is a border around a name; its lifeline leaves it below. */
    private void head(Participant participant) {
        Found name = text(participant.label(), 0);
        if (name == null) {
            return;
        }
        int row = name.bottom();
        while (row < cells.length && "└╰".indexOf(at(row, leftBorder(row, name.left()))) < 0) {
            row++;
        }
        int left = leftBorder(row, name.left());
        int column = left + 1;
        while (at(row, column) == '─') {
            column++;
        }
        if ("┬┰╥".indexOf(at(row, column)) < 0) {
            complain("no lifeline leaves " + participant.id());
        }
        columns.put(participant.id(), column);
        starts.put(participant.id(), row);
    }

    private int leftBorder(int row, int from) {
        int column = from;
        while (column > 0 && "│└╰".indexOf(at(row, column)) < 0) {
            column--;
        }
        return column;
    }

    private void event(SequenceEvent event) {
        if (event instanceof Message message) {
            message(message);
        } else if (event instanceof Note note) {
            note(note);
        } else if (event instanceof Creation creation) {
            created = creation.participant();
        } else if (event instanceof Destruction destruction) {
            stop(destruction.participant());
        } else if (event instanceof FragmentStart start) {
            frame(start);
        } else if (event instanceof OperandStart operand) {
            operand(operand);
        } else if (event instanceof FragmentEnd) {
            Frame frame = open.pop();
            if (frame.bottom() <= latest) {
                complain("a frame ends in row " + frame.bottom() + ", above what it holds in row " + latest);
            }
            latest = frame.bottom();
        }
    }

    private void stop(String participant) {
        int row = latest + 1;
        if (at(row, columns.get(participant)) != '×') {
            complain(participant + " does not end in row " + row);
        }
        stops.put(participant, row);
        latest = row;
    }

    private List<String> shown(Message message) {
        if (message.number().isEmpty()) {
            return message.text();
        }
        var lines = new ArrayList<>(message.text());
        lines.set(0, message.number() + ". " + lines.get(0));
        return lines;
    }

    private void message(Message message) {
        Found text = text(shown(message), latest + 1);
        if (text == null) {
            return;
        }
        hiding.add(text);
        if (message.isToItself()) {
            toItself(message, text);
            return;
        }
        int row = text.bottom() + 1;
        int from = columns.get(message.from());
        int to = columns.get(message.to());
        int step = Integer.signum(to - from);
        if (text.left() - 2 < Math.min(from, to) || text.right() + 2 > Math.max(from, to)) {
            complain(message + " has its text beside its line");
        }
        if (message.to().equals(created)) {
            created = "";
            to = from + step;
            while (ACROSS.indexOf(at(row, to)) >= 0) {
                to += step;
            }
            to += step; // from the head to the border behind it
            if (at(row, to) != '│') {
                complain(message + " does not lead to the head of who is created");
            }
        }
        tip(message, row, from, -step, message.arrow().start());
        tip(message, row, to, step, message.arrow().end());
        for (int column = from + 2 * step; column != to - 2 * step && step * (to - column) > 1; column += step) {
            if (ACROSS.indexOf(at(row, column)) < 0) {
                complain(message + " has '" + at(row, column) + "' in its line");
            }
        }
        inside(Math.min(from, to), Math.max(from, to), text.top(), row);
        latest = Math.max(latest, row);
        if (starts.get(message.to()) > latest && starts.get(message.to()) < latest + 4 && at(row, to) == '│') {
            latest = Math.max(latest, starts.get(message.to()));
        }
    }

    private void tip(Message message, int row, int column, int step, ArrowHead head) {
        String expected = switch (head) {
            case NONE -> ACROSS;
            case FILLED -> step > 0 ? "▶" : "◀";
            case OPEN -> step > 0 ? "▷" : "◁";
            case CROSS -> "×";
            case UPPER_HALF -> step > 0 ? "⇀" : "↼";
            case LOWER_HALF -> step > 0 ? "⇁" : "↽";
        };
        if (expected.indexOf(at(row, column - step)) < 0) {
            complain(message + " ends with '" + at(row, column - step) + "'");
        }
    }

    private void toItself(Message message, Found text) {
        int column = columns.get(message.from());
        int bottom = Math.max(text.top() + 1, text.bottom());
        tip(message, text.top(), column, -1, message.arrow().start());
        tip(message, bottom, column, -1, message.arrow().end());
        if (at(text.top(), column + 3) != '┐' || at(bottom, column + 3) != '┘') {
            complain(message + " does not turn");
        }
        inside(column, text.right(), text.top(), bottom);
        latest = bottom;
    }

    private void note(Note note) {
        Found text = text(note.text(), latest + 1);
        if (text == null) {
            return;
        }
        int left = text.left();
        while (left > 0 && at(text.top() - 1, left) != '╭') {
            left--;
        }
        int right = text.right();
        while (right < cells[0].length && at(text.top() - 1, right) != '╮') {
            right++;
        }
        if (at(text.bottom() + 1, left) != '╰' || at(text.bottom() + 1, right) != '╯') {
            complain(note + " has no border");
        }
        int first = columns.get(note.first());
        int last = columns.get(note.last());
        boolean placed = note.placement() == Placement.LEFT && right < first
                || note.placement() == Placement.RIGHT && left > last
                || note.placement() == Placement.OVER && left < first && right > last;
        if (!placed) {
            complain(note + " is not at its place");
        }
        hiding.add(new Found(text.top() - 1, left - 1, text.bottom() + 1, right + 1));
        inside(left, right, text.top() - 1, text.bottom() + 1);
        latest = text.bottom() + 1;
    }

    private void inside(int left, int right, int top, int bottom) {
        for (Frame frame : open) {
            if (left <= frame.left() || right >= frame.right() || top <= frame.top() || bottom >= frame.bottom()) {
                complain("rows " + top + " to " + bottom + " leave their frame");
            }
        }
        if (top <= latest) {
            complain("row " + top + " comes before what happens earlier, in row " + latest);
        }
    }

    private void frame(FragmentStart start) {
        boolean dotted = start.operator() == Operator.RECT;
        int row = latest + 1;
        int left = 0;
        while (row < cells.length) {
            left = corner(row, start.operator().keyword());
            if (left >= 0) {
                break;
            }
            row++;
        }
        if (row == cells.length) {
            complain(start + " has no frame");
            open.push(new Frame(0, 0, cells.length, cells[0].length));
            return;
        }
        int bottom = row + 1;
        while (bottom < cells.length && at(bottom, left) != '└') {
            bottom++;
        }
        int right = left + 1;
        while (right < cells[0].length && at(bottom, right) != '┘') {
            right++;
        }
        if (at(row, right) != '┐') {
            complain(start + " has no corner");
        }
        latest = row;
        if (!dotted) {
            title(start.operator().keyword(), start.guard(), row, left, right);
        }
        open.push(new Frame(row, left, bottom, right));
    }

    /** The corner of a frame in a row: a head has neither a keyword nor a dotted line behind its corner. */
    private int corner(int row, String keyword) {
        int left = open.isEmpty() ? -1 : open.peek().left();
        for (int column = left + 1; column < cells[row].length; column++) {
            boolean frame = keyword.isEmpty() ? at(row, column + 1) == '┄' : stands(keyword, row, column + 2);
            if (at(row, column) == '┌' && frame) {
                return column;
            }
        }
        return -1;
    }

    private void operand(OperandStart operand) {
        Frame frame = open.peek();
        int row = latest + 1;
        while (row < frame.bottom() && at(row, frame.left()) != '├') {
            row++;
        }
        if (row == frame.bottom() || at(row, frame.right()) != '┤') {
            complain(operand + " has no line");
            return;
        }
        latest = row;
        title("", operand.guard(), row, frame.left(), frame.right());
    }

    private void title(String keyword, List<String> guard, int row, int left, int right) {
        if (!keyword.isEmpty() && !stands(keyword, row, left + 2)) {
            complain("'" + keyword + "' is missing in row " + row);
        }
        int from = row;
        for (String word : String.join(" ", guard).strip().split(" +")) {
            if (word.isEmpty()) {
                break;
            }
            int found = -1;
            for (int r = from; r < Math.min(from + 2, cells.length) && found < 0; r++) {
                found = texts[r].indexOf(word);
                from = found < 0 ? from : r;
            }
            if (found <= left || found + word.length() > right) {
                complain("'" + word + "' is missing in a title");
                return;
            }
        }
        hiding.add(new Found(row, left, from, right));
        latest = from;
    }

    /** A lifeline leads down without a gap; only texts and notes hide it. */
    private void lifeline(String participant) {
        int column = columns.get(participant);
        int end = stops.getOrDefault(participant, latest);
        if (stops.containsKey(participant) && "│┃╵".indexOf(at(end + 1, column)) >= 0) {
            complain(participant + " lives on after row " + end);
        }
        for (int row = starts.get(participant) + 1; row <= end; row++) {
            int here = row;
            boolean hidden = hiding.stream()
                    .anyMatch(text -> text.top() <= here
                            && here <= text.bottom()
                            && text.left() - 1 <= column
                            && column <= text.right() + 1);
            if (!hidden && DOWN.indexOf(at(row, column)) < 0 && at(row, column) != '×') {
                complain(participant + " has '" + at(row, column) + "' in its lifeline, row " + row);
            }
        }
    }

    private void order() {
        int previous = -1;
        for (Participant participant : chart.participants()) {
            int column = columns.get(participant.id());
            if (column <= previous) {
                complain(participant.id() + " is not where it belongs");
            }
            previous = column;
        }
    }
}
