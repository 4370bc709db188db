package dev.onekernel.diagram;

import dev.onekernel.diagram.model.SequenceChart;
import dev.onekernel.diagram.model.SequenceChart.Group;
import dev.onekernel.diagram.model.SequenceChart.Participant;
import dev.onekernel.diagram.model.SequenceEvent;
import dev.onekernel.diagram.model.SequenceEvent.Arrow;
import dev.onekernel.diagram.model.SequenceEvent.ArrowHead;
import dev.onekernel.diagram.model.SequenceEvent.Creation;
import dev.onekernel.diagram.model.SequenceEvent.Destruction;
import dev.onekernel.diagram.model.SequenceEvent.FragmentEnd;
import dev.onekernel.diagram.model.SequenceEvent.FragmentStart;
import dev.onekernel.diagram.model.SequenceEvent.Message;
import dev.onekernel.diagram.model.SequenceEvent.Note;
import dev.onekernel.diagram.model.SequenceEvent.OperandStart;
import dev.onekernel.diagram.model.SequenceEvent.Operator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sequence chart as sentences, one for each message in the order of time. Activations are left out: they say nothing that the
 * messages do not say to a person who listens.
 */
final class SequenceDescription {

    private final SequenceChart chart;
    private final Map<String, String> names = new HashMap<>();
    /** The places of participants from left to right. */
    private final Map<String, Integer> indexes = new HashMap<>();

    private final Sentences sentences = new Sentences();
    private final Deque<FragmentStart> open = new ArrayDeque<>();
    /** Who has sent something to whom, so far. */
    private final Set<List<String>> spokenTo = new HashSet<>();

    private String created = "";

    private SequenceDescription(SequenceChart chart) {
        this.chart = chart;
        var used = new HashMap<String, Integer>();
        for (Participant participant : chart.participants()) {
            String name = Sentences.spoken(participant.label(), participant.id());
            int number = used.merge(name, 1, Integer::sum);
            indexes.put(participant.id(), indexes.size());
            names.put(participant.id(), number == 1 ? name : name + " (number " + number + ")");
        }
    }

    static List<String> of(SequenceChart chart) {
        var words = new SequenceDescription(chart);
        words.tell();
        return words.sentences.told();
    }

    private void tell() {
        sentences.introduce(chart);
        if (!chart.participants().isEmpty()) {
            List<String> all = chart.participants().stream()
                    .map(participant -> names.get(participant.id()))
                    .toList();
            sentences.add(all.size() == 1 ? all.get(0) + " takes part" : Sentences.listed(all) + " take part");
        }
        for (Group group : chart.groups()) {
            if (!group.title().isEmpty()) {
                List<String> members =
                        group.participants().stream().map(names::get).toList();
                sentences.add(Sentences.spoken(group.title(), "") + " holds " + Sentences.listed(members));
            }
        }
        chart.events().forEach(this::event);
    }

    private void event(SequenceEvent event) {
        if (event instanceof Message message) {
            message(message);
        } else if (event instanceof Note note) {
            note(note);
        } else if (event instanceof Creation creation) {
            created = creation.participant();
        } else if (event instanceof Destruction destruction) {
            sentences.add(names.get(destruction.participant()) + " is destroyed");
        } else if (event instanceof FragmentStart start) {
            open.push(start);
            start(start);
        } else if (event instanceof OperandStart operand) {
            operand(operand);
        } else if (event instanceof FragmentEnd) {
            end(open.pop());
        }
    }

    private void message(Message message) {
        Arrow arrow = message.arrow();
        boolean leadsBack = arrow.start() != ArrowHead.NONE && arrow.end() == ArrowHead.NONE;
        String from = names.get(leadsBack ? message.to() : message.from());
        String to = message.isToItself() ? "itself" : names.get(leadsBack ? message.from() : message.to());
        String sentence;
        if (message.to().equals(created)) {
            sentence = from + " creates " + to;
            created = "";
        } else if (arrow.start() != ArrowHead.NONE && arrow.end() != ArrowHead.NONE && !message.isToItself()) {
            sentence = from + " and " + to + " send to each other";
        } else {
            boolean answers = arrow.dotted() && spokenTo.contains(List.of(to, from));
            sentence = from + (answers ? " answers " : " sends to ") + to;
        }
        if (arrow.end() == ArrowHead.OPEN) {
            sentence += ", without waiting";
        } else if (arrow.end() == ArrowHead.CROSS) {
            sentence += ", with a cross at the end";
        }
        spokenTo.add(List.of(from, to));
        String number = message.number().isEmpty() ? "" : message.number() + ". ";
        tell(number + sentence, message.text());
    }

    private void note(Note note) {
        String first = names.get(note.first());
        boolean several = !note.first().equals(note.last());
        String last = names.get(note.last());
        int between = indexes.get(note.last()) - indexes.get(note.first());
        String where = several ? between > 1 ? "from " + first + " to " + last : first + " and " + last : first;
        tell((several && between > 1 ? "Note " : "Note on ") + where, note.text());
    }

    private void start(FragmentStart start) {
        String begins = switch (start.operator()) {
            case LOOP -> "A loop begins";
            case ALT -> "One of several cases follows. The first case";
            case OPT -> "What follows is optional";
            case PAR -> "What follows happens in parallel. The first part";
            case CRITICAL -> "A critical region begins";
            case BREAK -> "What follows breaks the sequence off";
            case RECT -> "";
        };
        if (!begins.isEmpty()) {
            tellGuarded(begins, start.guard());
        }
    }

    private void operand(OperandStart operand) {
        String begins = switch (open.peek().operator()) {
            case ALT -> operand.guard().isEmpty() ? "In all other cases" : "The next case";
            case PAR -> "At the same time";
            default -> "In this case"; // the options of a critical region
        };
        tellGuarded(begins, operand.guard());
    }

    private void end(FragmentStart start) {
        String what = switch (start.operator()) {
            case LOOP -> "The loop";
            case ALT -> "The choice of cases";
            case OPT -> "The optional part";
            case PAR -> "The parallel part";
            case CRITICAL -> "The critical region";
            case BREAK -> "The break";
            case RECT -> "";
        };
        if (start.operator() != Operator.RECT) {
            sentences.add(what + " ends");
        }
    }

    /** Says where a part begins, and under which condition. */
    private void tellGuarded(String sentence, List<String> guard) {
        String spoken = Sentences.spoken(guard, "");
        boolean bracketed = spoken.startsWith("[") && spoken.endsWith("]");
        tell(sentence, bracketed ? List.of(spoken.substring(1, spoken.length() - 1)) : guard);
    }

    /** {@code A sends to B: text.} */
    private void tell(String sentence, List<String> text) {
        String spoken = Sentences.spoken(text, "");
        sentences.add(spoken.isEmpty() ? sentence : sentence + ": " + spoken);
    }
}
