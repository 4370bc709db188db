package dev.onekernel.compiled;

import dev.onekernel.diagram.model.Chart;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Direction;
import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Node;
import dev.onekernel.diagram.model.Flowchart.Stroke;
import dev.onekernel.diagram.model.Flowchart.Subgraph;
import dev.onekernel.diagram.model.Flowchart.Tip;
import dev.onekernel.diagram.model.NodeShape;
import dev.onekernel.diagram.model.SequenceChart;
import dev.onekernel.diagram.model.SequenceChart.Group;
import dev.onekernel.diagram.model.SequenceChart.Participant;
import dev.onekernel.diagram.model.SequenceChart.ParticipantShape;
import dev.onekernel.diagram.model.SequenceEvent;
import dev.onekernel.diagram.model.SequenceEvent.Activation;
import dev.onekernel.diagram.model.SequenceEvent.Arrow;
import dev.onekernel.diagram.model.SequenceEvent.ArrowHead;
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

/** Charts. */
final class CompiledChart {

    private static final int FLOWCHART = 0;
    private static final int SEQUENCE_CHART = 1;

    private static final int MESSAGE = 0;
    private static final int NOTE = 1;
    private static final int ACTIVATION = 2;
    private static final int DEACTIVATION = 3;
    private static final int CREATION = 4;
    private static final int DESTRUCTION = 5;
    private static final int FRAGMENT_START = 6;
    private static final int OPERAND_START = 7;
    private static final int FRAGMENT_END = 8;

    private CompiledChart() {}

    static void write(Chart chart, ByteWriter to) {
        to.number(chart instanceof Flowchart ? FLOWCHART : SEQUENCE_CHART);
        to.text(chart.title()).text(chart.accTitle()).text(chart.accDescr());
        if (chart instanceof Flowchart flowchart) {
            to.constant(flowchart.direction());
            to.list(flowchart.nodes(), node -> write(node, to));
            to.list(flowchart.edges(), edge -> write(edge, to));
            to.list(flowchart.subgraphs(), subgraph -> write(subgraph, to));
        } else if (chart instanceof SequenceChart sequence) {
            to.list(sequence.participants(), participant -> write(participant, to));
            to.list(sequence.groups(), group -> to.texts(group.title()).texts(group.participants()));
            to.list(sequence.events(), event -> write(event, to));
        } else {
            throw new AssertionError(chart);
        }
    }

    static Chart read(ByteReader from) {
        int kind = from.number();
        String title = from.text();
        String accTitle = from.text();
        String accDescr = from.text();
        return switch (kind) {
            case FLOWCHART ->
                new Flowchart(
                        from.constant(Direction.values()),
                        title,
                        accTitle,
                        accDescr,
                        from.list(() -> node(from)),
                        from.list(() -> edge(from)),
                        from.list(() -> subgraph(from)));
            case SEQUENCE_CHART ->
                new SequenceChart(
                        title,
                        accTitle,
                        accDescr,
                        from.list(() -> participant(from)),
                        from.list(() -> new Group(from.texts(), from.texts())),
                        from.list(() -> event(from)));
            default -> throw new IndexOutOfBoundsException(kind);
        };
    }

    private static void write(Node node, ByteWriter to) {
        to.text(node.id()).texts(node.label()).constant(node.shape()).text(node.parent());
    }

    private static Node node(ByteReader from) {
        return new Node(from.text(), from.texts(), from.constant(NodeShape.values()), from.text());
    }

    private static void write(Edge edge, ByteWriter to) {
        to.text(edge.from()).text(edge.to()).texts(edge.label());
        to.constant(edge.stroke()).constant(edge.start()).constant(edge.end()).number(edge.length());
    }

    private static Edge edge(ByteReader from) {
        return new Edge(
                from.text(),
                from.text(),
                from.texts(),
                from.constant(Stroke.values()),
                from.constant(Tip.values()),
                from.constant(Tip.values()),
                from.number());
    }

    private static void write(Subgraph subgraph, ByteWriter to) {
        to.text(subgraph.id())
                .texts(subgraph.title())
                .constant(subgraph.direction())
                .text(subgraph.parent());
    }

    private static Subgraph subgraph(ByteReader from) {
        return new Subgraph(from.text(), from.texts(), from.constant(Direction.values()), from.text());
    }

    private static void write(Participant participant, ByteWriter to) {
        to.text(participant.id()).texts(participant.label()).constant(participant.role());
    }

    private static Participant participant(ByteReader from) {
        return new Participant(from.text(), from.texts(), from.constant(ParticipantShape.values()));
    }

    private static void write(SequenceEvent event, ByteWriter to) {
        if (event instanceof Message message) {
            to.number(MESSAGE).text(message.from()).text(message.to()).texts(message.text());
            write(message.arrow(), to);
            to.text(message.number());
        } else if (event instanceof Note note) {
            to.number(NOTE)
                    .constant(note.placement())
                    .text(note.first())
                    .text(note.last())
                    .texts(note.text());
        } else if (event instanceof Activation activation) {
            to.number(ACTIVATION).text(activation.participant());
        } else if (event instanceof Deactivation deactivation) {
            to.number(DEACTIVATION).text(deactivation.participant());
        } else if (event instanceof Creation creation) {
            to.number(CREATION).text(creation.participant());
        } else if (event instanceof Destruction destruction) {
            to.number(DESTRUCTION).text(destruction.participant());
        } else if (event instanceof FragmentStart start) {
            to.number(FRAGMENT_START).constant(start.operator()).texts(start.guard());
        } else if (event instanceof OperandStart start) {
            to.number(OPERAND_START).texts(start.guard());
        } else if (event instanceof FragmentEnd) {
            to.number(FRAGMENT_END);
        } else {
            throw new AssertionError(event);
        }
    }

    private static SequenceEvent event(ByteReader from) {
        int kind = from.number();
        return switch (kind) {
            case MESSAGE -> new Message(from.text(), from.text(), from.texts(), arrow(from), from.text());
            case NOTE -> new Note(from.constant(Placement.values()), from.text(), from.text(), from.texts());
            case ACTIVATION -> new Activation(from.text());
            case DEACTIVATION -> new Deactivation(from.text());
            case CREATION -> new Creation(from.text());
            case DESTRUCTION -> new Destruction(from.text());
            case FRAGMENT_START -> new FragmentStart(from.constant(Operator.values()), from.texts());
            case OPERAND_START -> new OperandStart(from.texts());
            case FRAGMENT_END -> new FragmentEnd();
            default -> throw new IndexOutOfBoundsException(kind);
        };
    }

    private static void write(Arrow arrow, ByteWriter to) {
        to.flag(arrow.dotted()).constant(arrow.start()).constant(arrow.end());
        to.flag(arrow.circleAtStart()).flag(arrow.circleAtEnd());
    }

    private static Arrow arrow(ByteReader from) {
        return new Arrow(
                from.flag(),
                from.constant(ArrowHead.values()),
                from.constant(ArrowHead.values()),
                from.flag(),
                from.flag());
    }
}
