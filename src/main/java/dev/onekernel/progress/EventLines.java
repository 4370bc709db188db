package dev.onekernel.progress;

import dev.onekernel.log.DamagedLineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the lines of a learner's events say. A line that cannot be read costs that line alone.
 *
 * @param damaged the lines that are damaged
 * @param newer the lines that a newer version of the program wrote
 */
record EventLines(List<Event> events, LineNumbers damaged, LineNumbers newer) {

    static EventLines of(List<String> lines) {
        return of(lines, 0);
    }

    /** @param first the index of the first line to be read */
    static EventLines of(List<String> lines, int first) {
        var events = new ArrayList<Event>();
        var damaged = new LineNumbers();
        var newer = new LineNumbers();
        for (int i = first; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            try {
                Optional<Event> event = EventJson.read(line);
                event.ifPresent(events::add);
                if (event.isEmpty()) {
                    newer.add(i + 1);
                }
            } catch (DamagedLineException e) {
                damaged.add(i + 1);
            }
        }
        return new EventLines(events, damaged, newer);
    }

    /** Whether every line was understood. */
    boolean isWhole() {
        return damaged.count() == 0 && newer.count() == 0;
    }

    /**
     * What a learner should know about the lines: a sentence each, usually none.
     *
     * @param place where the lines are, as people read it in a message
     */
    List<String> notices(String place) {
        var notices = new ArrayList<String>();
        if (damaged.count() > 0) {
            notices.add("Of " + place + ", " + damaged + " cannot be read and " + (damaged.count() == 1 ? "does" : "do")
                    + " not count; everything else does.");
        }
        if (newer.count() > 0) {
            notices.add("Of " + place + ", " + newer
                    + (newer.count() == 1 ? " was" : " were")
                    + " written by a newer version of this program: kept, but not counted.");
        }
        return notices;
    }
}
