package dev.onekernel.diagram.model;

import java.util.List;

/**
 * A sequence diagram as its author meant it: who takes part, and what happens in which order.
 *
 * @param title from the front matter or a {@code title} line, or empty
 * @param accTitle the name for those who cannot see it, or empty
 * @param accDescr the description for those who cannot see it, or empty
 * @param participants from left to right; those of a group stand next to each other
 * @param groups in the order of their participants, none of them empty
 * @param events in the order of time; fragments are properly nested, and every participant that they name takes part
 */
public record SequenceChart(
        String title,
        String accTitle,
        String accDescr,
        List<Participant> participants,
        List<Group> groups,
        List<SequenceEvent> events)
        implements Chart {

    public SequenceChart {
        participants = List.copyOf(participants);
        groups = List.copyOf(groups);
        events = List.copyOf(events);
    }

    @Override
    public boolean isEmpty() {
        return participants.isEmpty();
    }

    /**
     * Someone or something with a lifeline.
     *
     * @param label its lines as written, before wrapping; at least one
     */
    public record Participant(String id, List<String> label, Role role) {
        public Participant {
            label = List.copyOf(label);
        }
    }

    /** What a participant is; it decides the outline of its head. */
    public enum Role {
        PARTICIPANT,
        ACTOR,
        BOUNDARY,
        CONTROL,
        ENTITY,
        DATABASE,
        COLLECTIONS,
        QUEUE
    }

    /**
     * A box around participants.
     *
     * @param title its lines, or none
     * @param participants their ids, from left to right
     */
    public record Group(List<String> title, List<String> participants) {
        public Group {
            title = List.copyOf(title);
            participants = List.copyOf(participants);
        }
    }
}
