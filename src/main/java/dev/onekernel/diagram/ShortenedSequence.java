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

/**
 * A sequence chart with short texts in the place of long ones.
 *
 * @param key what they stand for: the participants from left to right, then what happens in the order of time
 */
record ShortenedSequence(SequenceChart chart, List<KeyEntry> key) {

    /** A name or text of no more columns is short already. */
    private static final int SHORT = 3;

    ShortenedSequence {
        key = List.copyOf(key);
    }

    /** Participants are shown by the author's own ids where all of these are short, else by capital letters. */
    static ShortenedSequence names(SequenceChart chart) {
        return names(chart, chart.events(), List.of());
    }

    /**
     * Participants as {@link #names} shows them; messages by the author's numbers, or
     * else numbers of their own; notes by small letters. Texts of at most {@code columns} stay, and those in {@code whole}.
     */
    static ShortenedSequence namesAndTexts(SequenceChart chart, int columns, Set<String> whole, Glyphs glyphs) {
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
        return names(chart, events, key);
    }

    /** True for an event whose text is short enough to stay, or that has none; a note has more lines than a message. */
    private static boolean keepsText(SequenceEvent event, int columns) {
        return Width.of(text(event)) <= (event instanceof Note ? 2 * columns : columns);
    }

    private static String text(SequenceEvent event) {
        if (event instanceof Message message) {
            return String.join(" ", message.text());
        }
        return event instanceof Note note ? String.join(" ", note.text()) : "";
    }

    private static ShortenedSequence names(SequenceChart chart, List<SequenceEvent> events, List<KeyEntry> texts) {
        boolean byId = chart.participants().stream().map(Participant::id).allMatch(ShortenedSequence::isShortName);
        var participants = new ArrayList<Participant>();
        var key = new ArrayList<KeyEntry>();
        for (Participant participant : chart.participants()) {
            String shown = byId ? participant.id() : letters(participants.size(), 'A');
            String name = String.join(" ", participant.label());
            participants.add(new Participant(participant.id(), List.of(shown), participant.role()));
            if (!shown.equals(name)) {
                key.add(new KeyEntry(shown, name));
            }
        }
        key.addAll(texts);
        return new ShortenedSequence(
                new SequenceChart(
                        chart.title(), chart.accTitle(), chart.accDescr(), participants, chart.groups(), events),
                key);
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
