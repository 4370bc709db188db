package dev.onekernel.diagram.model;

import java.util.List;

/** One thing that happens in a sequence diagram. Participants are named by their ids. */
public sealed interface SequenceEvent {

    /**
     * A message from one participant to another, or to itself.
     *
     * @param text its lines, or none
     * @param number as it is shown before the text, or empty
     */
    record Message(String from, String to, List<String> text, Arrow arrow, String number) implements SequenceEvent {
        public Message {
            text = List.copyOf(text);
        }

        public boolean isToItself() {
            return from.equals(to);
        }
    }

    /**
     * How a message is drawn.
     *
     * @param dotted true for a dotted line, which mostly is an answer
     * @param start what stands at the sender
     * @param end what stands at the receiver
     * @param circleAtStart true if the line starts at a circle on the sender's lifeline
     * @param circleAtEnd true if the line ends at a circle on the receiver's lifeline
     */
    record Arrow(boolean dotted, ArrowHead start, ArrowHead end, boolean circleAtStart, boolean circleAtEnd) {}

    /** What stands at an end of a message. */
    enum ArrowHead {
        NONE,
        /** The usual head: the sender waits for the receiver. */
        FILLED,
        /** The sender does not wait. */
        OPEN,
        CROSS,
        /** The half of a head that lies above the line. */
        UPPER_HALF,
        /** The half of a head that lies below the line. */
        LOWER_HALF
    }

    /**
     * A remark.
     *
     * @param first the leftmost participant that it concerns
     * @param last the rightmost one; {@code first} again unless it lies over several
     */
    record Note(Placement placement, String first, String last, List<String> text) implements SequenceEvent {
        public Note {
            text = List.copyOf(text);
        }
    }

    /** Where a note lies. */
    enum Placement {
        LEFT,
        RIGHT,
        OVER
    }

    /** From the event before this one on, a participant is busy. */
    record Activation(String participant) implements SequenceEvent {}

    /** With the event before this one, the participant's latest activation ends. */
    record Deactivation(String participant) implements SequenceEvent {}

    /** The next event is the message that creates a participant. */
    record Creation(String participant) implements SequenceEvent {}

    /** The event before this one was the last message of a participant. */
    record Destruction(String participant) implements SequenceEvent {}

    /**
     * A fragment begins, and with it its first operand.
     *
     * @param guard what is written beside its keyword, or nothing
     */
    record FragmentStart(Operator operator, List<String> guard) implements SequenceEvent {
        public FragmentStart {
            guard = List.copyOf(guard);
        }
    }

    /**
     * The next operand of the innermost fragment begins: {@code else}, {@code and}, {@code option}.
     *
     * @param guard what is written beside its keyword, or nothing
     */
    record OperandStart(List<String> guard) implements SequenceEvent {
        public OperandStart {
            guard = List.copyOf(guard);
        }
    }

    /** The innermost fragment ends. */
    record FragmentEnd() implements SequenceEvent {}

    /** What a fragment says about the messages in it. */
    enum Operator {
        LOOP("loop", ""),
        ALT("alt", "else"),
        OPT("opt", ""),
        PAR("par", "and"),
        CRITICAL("critical", "option"),
        BREAK("break", ""),
        /** Only a background: it says that its messages belong together. */
        RECT("", "");

        private final String keyword;
        private final String next;

        Operator(String keyword, String next) {
            this.keyword = keyword;
            this.next = next;
        }

        /** The word that a drawing shows; empty if it shows none. */
        public String keyword() {
            return keyword;
        }

        /** The word that starts every further operand; empty if there is only one. */
        public String next() {
            return next;
        }
    }
}
