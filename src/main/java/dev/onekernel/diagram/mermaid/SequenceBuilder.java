package dev.onekernel.diagram.mermaid;

import dev.onekernel.diagram.model.SequenceChart;
import dev.onekernel.diagram.model.SequenceChart.Group;
import dev.onekernel.diagram.model.SequenceChart.Participant;
import dev.onekernel.diagram.model.SequenceChart.Role;
import dev.onekernel.diagram.model.SequenceEvent;
import dev.onekernel.diagram.model.SequenceEvent.Activation;
import dev.onekernel.diagram.model.SequenceEvent.Arrow;
import dev.onekernel.diagram.model.SequenceEvent.Creation;
import dev.onekernel.diagram.model.SequenceEvent.Deactivation;
import dev.onekernel.diagram.model.SequenceEvent.Destruction;
import dev.onekernel.diagram.model.SequenceEvent.Message;
import dev.onekernel.diagram.model.SequenceEvent.Note;
import dev.onekernel.diagram.model.SequenceEvent.Placement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what the parser reads of a sequence diagram, and settles who stands where. */
final class SequenceBuilder {

    String title = "";
    String accTitle = "";
    String accDescr = "";
    final AutoNumber numbers = new AutoNumber();

    private final FaultCollector faults;
    private final Map<String, ParticipantDraft> participants = new LinkedHashMap<>();
    private final List<GroupDraft> groups = new ArrayList<>();
    private GroupDraft openGroup;
    private final List<SequenceEvent> events = new ArrayList<>();
    private final Map<String, Integer> activations = new HashMap<>();
    private String toCreate = "";
    /** Ids, and where their {@code destroy} is written. */
    private final Map<String, Integer> toDestroy = new LinkedHashMap<>();

    private static final class ParticipantDraft {
        List<String> label = List.of();
        Role role = Role.PARTICIPANT;
        GroupDraft group;
    }

    /** Where it was opened, and what it is called. */
    private record GroupDraft(int at, List<String> title) {}

    SequenceBuilder(FaultCollector faults) {
        this.faults = faults;
    }

    /** A participant is named: it takes part from now on. */
    void mention(String id) {
        participants.computeIfAbsent(id, unknown -> new ParticipantDraft());
    }

    boolean knows(String id) {
        return participants.containsKey(id);
    }

    int participantCount() {
        return participants.size();
    }

    int eventCount() {
        return events.size();
    }

    /**
     * A participant is declared.
     *
     * @param label its lines; none if only its id is given
     */
    void declare(String id, List<String> label, Role role, int at) {
        mention(id);
        ParticipantDraft draft = participants.get(id);
        draft.role = role;
        if (!label.isEmpty()) {
            draft.label = label;
        }
        if (openGroup != null && draft.group != null && draft.group != openGroup) {
            faults.add(at, "'" + id + "' is in another box already: it stays there.");
        } else if (openGroup != null) {
            draft.group = openGroup;
        }
    }

    void openGroup(List<String> title, int at) {
        openGroup = new GroupDraft(at, title);
        groups.add(openGroup);
    }

    boolean inGroup() {
        return openGroup != null;
    }

    int groupOpenedAt() {
        return openGroup.at();
    }

    void closeGroup() {
        openGroup = null;
    }

    void create(String id) {
        toCreate = id;
    }

    void destroy(String id, int at) {
        toDestroy.put(id, at);
    }

    void message(String from, String to, List<String> text, Arrow arrow, int at) {
        mention(from);
        mention(to);
        if (!toCreate.isEmpty()) {
            if (to.equals(toCreate) && !from.equals(to)) {
                events.add(new Creation(to));
            } else {
                faults.add(at, "Expected a message to '" + toCreate + "', which is created here.");
            }
            toCreate = "";
        }
        events.add(new Message(from, to, text, arrow, numbers.next()));
        for (var destroyed : toDestroy.entrySet()) {
            if (from.equals(destroyed.getKey()) || to.equals(destroyed.getKey())) {
                events.add(new Destruction(destroyed.getKey()));
            } else {
                faults.add(
                        destroyed.getValue(),
                        "The message behind this line does not lead to or from '" + destroyed.getKey() + "'.");
            }
        }
        toDestroy.clear();
    }

    void activate(String id) {
        activations.merge(id, 1, Integer::sum);
        events.add(new Activation(id));
    }

    void deactivate(String id, int at) {
        if (activations.getOrDefault(id, 0) == 0) {
            faults.add(at, "'" + id + "' is not active here.");
            return;
        }
        activations.merge(id, -1, Integer::sum);
        events.add(new Deactivation(id));
    }

    /** A note, over the first and last of the named in the order of the drawing, which is known at the end. */
    void note(Placement placement, List<String> ids, List<String> text) {
        ids.forEach(this::mention);
        events.add(new Note(placement, ids.get(0), ids.get(ids.size() - 1), text));
    }

    void event(SequenceEvent event) {
        events.add(event);
    }

    SequenceChart build() {
        toDestroy.keySet().forEach(id -> events.add(new Destruction(id))); // no message follows
        var members = new LinkedHashMap<GroupDraft, List<String>>();
        participants.forEach((id, draft) -> {
            if (draft.group != null) {
                members.computeIfAbsent(draft.group, unknown -> new ArrayList<>())
                        .add(id);
            }
        });
        var order = new LinkedHashMap<String, Integer>();
        participants.forEach((id, draft) -> {
            for (String next : draft.group == null ? List.of(id) : members.get(draft.group)) {
                order.putIfAbsent(next, order.size());
            }
        });
        var drawn = new ArrayList<Participant>();
        order.keySet().forEach(id -> drawn.add(participant(id)));
        var boxes = new ArrayList<Group>();
        members.forEach((group, ids) -> boxes.add(new Group(group.title(), ids)));
        return new SequenceChart(title, accTitle, accDescr, drawn, boxes, ordered(order));
    }

    private Participant participant(String id) {
        ParticipantDraft draft = participants.get(id);
        List<String> label = draft.label.isEmpty() ? LabelText.literal(id) : draft.label;
        return new Participant(id, label.isEmpty() ? List.of(LabelText.plain(id)) : label, draft.role);
    }

    private List<SequenceEvent> ordered(Map<String, Integer> order) {
        var ordered = new ArrayList<SequenceEvent>(events.size());
        for (SequenceEvent event : events) {
            if (event instanceof Note note && order.get(note.first()) > order.get(note.last())) {
                ordered.add(new Note(note.placement(), note.last(), note.first(), note.text()));
            } else {
                ordered.add(event);
            }
        }
        return ordered;
    }
}
