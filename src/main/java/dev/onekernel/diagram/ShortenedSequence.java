package dev.onekernel.diagram;

import dev.onekernel.diagram.model.SequenceChart;
import dev.onekernel.diagram.model.SequenceChart.Participant;
import dev.onekernel.diagram.model.SequenceEvent;
import dev.onekernel.diagram.model.SequenceEvent.Message;
import dev.onekernel.diagram.model.SequenceEvent.Note;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sequence chart with short texts in the place of long ones.
 *
 * @param key what they stand for: the participants from left to right, then what happens in the order of time
 * @param hasShortNames true if a participant is shown by something else than its name
 */
record ShortenedSequence(SequenceChart chart, List<KeyEntry> key, boolean hasShortNames) {

    /** A name or text of no more columns is short already. */
    private static final int SHORT = 3;

    /** The head of a participant that is shown by a name of no more columns takes one line. */
    private static final int ONE_LINE = 12;

    ShortenedSequence {
        key = List.copyOf(key);
    }

    /** What could be shown in place of capital letters: names of participants, or else their ids, that take one line. */
    static List<String> namesOfOneLine(SequenceChart chart) {
        return chart.participants().stream()
                .flatMap(participant -> Stream.of(name(participant), participant.id()))
                .filter(name -> Width.of(name) > 1 && Width.of(name) <= ONE_LINE)
                .toList();
    }

    /**
     * Participants are shown by the author's own ids where all of these are short, else by capital letters; messages by the author's
     * numbers, or else numbers of their own; notes by small letters.
     *
     * @param columns of the longest text that stays
     * @param whole texts that stay however long they are, and names and ids that participants are shown by
     */
    static ShortenedSequence of(SequenceChart chart, int columns, Set<String> whole, Glyphs glyphs) {
        boolean numbered = chart.events().stream()
                .anyMatch(event ->
                        event instanceof Message message && !message.number().isEmpty());
        var events = new ArrayList<SequenceEvent>();
        var key = new ArrayList<KeyEntry>();
        int messages = 0;
        int notes = 0;
        for (SequenceEvent event : chart.events()) {
            if (keepsText(event, columns) || whole.contains(text(event))) {
                events.add(event);
            } else if (event instanceof Message message && !numbered) {
                String shown = KeyEntry.mark(++messages, glyphs);
                events.add(new Message(message.from(), message.to(), List.of(shown), message.arrow(), ""));
                key.add(new KeyEntry(shown, text(message)));
            } else if (event instanceof Message message) {
                events.add(new Message(message.from(), message.to(), List.of(message.number()), message.arrow(), ""));
                key.add(new KeyEntry(message.number(), text(message)));
            } else if (event instanceof Note note) {
                String shown = letters(notes++, 'a');
                events.add(new Note(note.placement(), note.first(), note.last(), List.of(shown)));
                key.add(new KeyEntry(shown, text(note)));
            } else {
                events.add(event);
            }
        }
        return names(chart, whole, events, key);
    }

    /** True for an event whose text is short enough to stay, or that has none; a note has more lines than a message. */
    private static boolean keepsText(SequenceEvent event, int columns) {
        int width = Width.of(text(event));
        return (event instanceof Note ? (width + 1) / 2 : width) <= columns;
    }

    private static String text(SequenceEvent event) {
        if (event instanceof Message message) {
            return String.join(" ", message.text());
        }
        return event instanceof Note note ? String.join(" ", note.text()) : "";
    }

    private static ShortenedSequence names(
            SequenceChart chart, Set<String> whole, List<SequenceEvent> events, List<KeyEntry> texts) {
        boolean byId = chart.participants().stream().map(Participant::id).allMatch(ShortenedSequence::isShortName);
        var participants = new ArrayList<Participant>();
        var key = new ArrayList<KeyEntry>();
        for (Participant participant : chart.participants()) {
            String name = name(participant);
            String id = participant.id();
            if (whole.contains(name)) {
                participants.add(participant);
                continue;
            }
            String shown = byId || whole.contains(id) ? id : letters(participants.size(), 'A');
            participants.add(new Participant(id, List.of(shown), participant.role()));
            if (!shown.equals(name)) {
                key.add(new KeyEntry(shown, name));
            }
        }
        boolean namesShort = !key.isEmpty();
        key.addAll(texts);
        return new ShortenedSequence(
                new SequenceChart(
                        chart.title(), chart.accTitle(), chart.accDescr(), participants, chart.groups(), events),
                key,
                namesShort);
    }

    static String name(Participant participant) {
        return String.join(" ", participant.label());
    }

    /** Numbers are for messages. */
    private static boolean isShortName(String id) {
        return Width.of(id) <= SHORT && !Character.isDigit(id.codePointAt(0));
    }

    /** {@code a} to {@code z}, then {@code aa}, {@code ab} and so on. */
    private static String letters(int index, char first) {
        var letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) (first + rest % 26));
        }
        return letters.toString();
    }
}
