package dev.onekernel.room;

import dev.onekernel.log.DamagedLineException;
import dev.onekernel.log.LogRecord;
import dev.onekernel.room.RoomEvent.AttendeeJoined;
import dev.onekernel.room.RoomEvent.AttendeeRenamed;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Takes the name of a person out of the lines of a journal. */
final class Forgetting {

    private static final String FORGOTTEN = "forgotten";

    private Forgetting() {}

    /** The ids of all who had a name at some time. */
    static Set<String> idsOf(List<RoomEvent> events, String name) {
        String folded = AttendeeNames.folded(name.strip());
        var ids = new HashSet<String>();
        for (RoomEvent event : events) {
            if (event instanceof AttendeeJoined joined
                    && AttendeeNames.folded(joined.name()).equals(folded)) {
                ids.add(joined.who());
            } else if (event instanceof AttendeeRenamed renamed
                    && AttendeeNames.folded(renamed.name()).equals(folded)) {
                ids.add(renamed.who());
            }
        }
        return ids;
    }

    /** A line without what tells who these people were; every other line, known or not, stays as it is. */
    static String without(String line, Set<String> ids) {
        try {
            var fields = new LinkedHashMap<>(LogRecord.parse(line).fields());
            if (!ids.contains(fields.get("who"))) {
                return line;
            }
            fields.replace("name", FORGOTTEN);
            fields.replace("word", FORGOTTEN);
            fields.replace("text", "");
            return new LogRecord(fields).line();
        } catch (DamagedLineException e) {
            return line;
        }
    }
}
