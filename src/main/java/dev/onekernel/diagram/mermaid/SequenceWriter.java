package dev.onekernel.diagram.mermaid;

import dev.onekernel.diagram.model.SequenceChart;
import dev.onekernel.diagram.model.SequenceChart.Group;
import dev.onekernel.diagram.model.SequenceChart.Participant;
import dev.onekernel.diagram.model.SequenceEvent;
import dev.onekernel.diagram.model.SequenceEvent.Arrow;
import dev.onekernel.diagram.model.SequenceEvent.ArrowHead;
import dev.onekernel.diagram.model.SequenceEvent.Operator;
import dev.onekernel.diagram.model.SequenceEvent.Placement;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A sequence diagram as source: first its participants, then its events. */
final class SequenceWriter {

    private final SequenceChart chart;
    private final StringBuilder source = new StringBuilder();
    private final Set<String> created;
    private final Deque<Operator> fragments = new ArrayDeque<>();

    /** The number that the next message gets by itself; empty while none are shown. */
    private Optional<BigDecimal> number = Optional.empty();

    SequenceWriter(SequenceChart chart) {
        this.chart = chart;
        this.created = chart.events().stream()
                .filter(SequenceEvent.Creation.class::isInstance)
                .map(event -> ((SequenceEvent.Creation) event).participant())
                .collect(Collectors.toSet());
    }

    String source() {
        source.append(MermaidWriter.head(chart, "sequenceDiagram"));
        for (Participant participant : chart.participants()) {
            Optional<Group> group = group(participant);
            boolean first = group.filter(of -> of.participants().get(0).equals(participant.id()))
                    .isPresent();
            boolean last = group.filter(of ->
                            of.participants().get(of.participants().size() - 1).equals(participant.id()))
                    .isPresent();
            if (first) {
                line("box " + MermaidWriter.label(group.get().title()));
            }
            if (!created.contains(participant.id())) {
                line(declaration(participant));
            }
            if (last) {
                line("end");
            }
        }
        for (int i = 0; i < chart.events().size(); i++) {
            boolean followed = i + 1 < chart.events().size();
            if (followed && chart.events().get(i + 1) instanceof SequenceEvent.Destruction destruction) {
                line("destroy " + destruction.participant()); // stands before the last message
            }
            event(chart.events().get(i));
        }
        return source.toString();
    }

    private Optional<Group> group(Participant participant) {
        return chart.groups().stream()
                .filter(group -> group.participants().contains(participant.id()))
                .findFirst();
    }

    private void line(String line) {
        source.append("  ".repeat(1 + fragments.size())).append(line.strip()).append('\n');
    }

    private static String declaration(Participant participant) {
        String label = MermaidWriter.label(participant.label());
        String as = label.equals(participant.id()) ? "" : " as " + label;
        return switch (participant.role()) {
            case PARTICIPANT -> "participant " + participant.id() + as;
            case ACTOR -> "actor " + participant.id() + as;
            default ->
                "participant " + participant.id() + "@{ \"type\": \""
                        + participant.role().name().toLowerCase(Locale.ROOT) + "\" }" + as;
        };
    }

    private void event(SequenceEvent event) {
        if (event instanceof SequenceEvent.Message message) {
            number(message);
            line(message.from() + arrow(message.arrow()) + message.to() + ": " + MermaidWriter.label(message.text()));
        } else if (event instanceof SequenceEvent.Note note) {
            line("Note " + place(note) + ": " + MermaidWriter.label(note.text()));
        } else if (event instanceof SequenceEvent.Activation activation) {
            line("activate " + activation.participant());
        } else if (event instanceof SequenceEvent.Deactivation deactivation) {
            line("deactivate " + deactivation.participant());
        } else if (event instanceof SequenceEvent.Creation creation) {
            chart.participants().stream()
                    .filter(participant -> participant.id().equals(creation.participant()))
                    .forEach(participant -> line("create " + declaration(participant)));
        } else if (event instanceof SequenceEvent.FragmentStart start) {
            String keyword = start.operator() == Operator.RECT
                    ? "rect rgb(240, 240, 240)"
                    : start.operator().keyword();
            line(keyword + " " + MermaidWriter.label(start.guard()));
            fragments.push(start.operator());
        } else if (event instanceof SequenceEvent.OperandStart operand) {
            Operator operator = fragments.pop();
            line(operator.next() + " " + MermaidWriter.label(operand.guard()));
            fragments.push(operator);
        } else if (event instanceof SequenceEvent.FragmentEnd) {
            fragments.pop();
            line("end");
        } else if (!(event instanceof SequenceEvent.Destruction)) {
            throw new AssertionError(event);
        }
    }

    /** Numbers are counted from one message to the next, so only a jump has to be written. */
    private void number(SequenceEvent.Message message) {
        if (message.number().isEmpty()) {
            number.ifPresent(shown -> line("autonumber off"));
            number = Optional.empty();
            return;
        }
        var own = new BigDecimal(message.number());
        if (number.filter(expected -> expected.compareTo(own) == 0).isEmpty()) {
            line("autonumber " + message.number() + " 1");
        }
        number = Optional.of(own.add(BigDecimal.ONE));
    }

    private static String place(SequenceEvent.Note note) {
        boolean several = !note.first().equals(note.last());
        return (note.placement() == Placement.OVER
                        ? "over "
                        : note.placement() == Placement.LEFT ? "left of " : "right of ")
                + note.first()
                + (several ? "," + note.last() : "");
    }

    private static String arrow(Arrow arrow) {
        String dash = arrow.dotted() ? "--" : "-";
        String line = arrow.start() == ArrowHead.FILLED
                ? "<<" + dash + ">>"
                : switch (arrow.start()) {
                    case UPPER_HALF -> "/|" + dash;
                    case LOWER_HALF -> "\\|" + dash;
                    default -> dash + head(arrow.end());
                };
        return (arrow.circleAtStart() ? "()" : "") + line + (arrow.circleAtEnd() ? "()" : "");
    }

    private static String head(ArrowHead head) {
        return switch (head) {
            case NONE -> ">";
            case FILLED -> ">>";
            case OPEN -> ")";
            case CROSS -> "x";
            case UPPER_HALF -> "|\\";
            case LOWER_HALF -> "|/";
        };
    }
}
