package dev.onekernel.cli;

import dev.onekernel.log.EventLog;
import dev.onekernel.progress.Journal;
import dev.onekernel.room.Room;
import dev.onekernel.room.RoomJournal;
import java.io.IOException;
import java.util.List;

/** Copies all streams of an event log into another, and proves it: what follows from the events is worked out in both and compared. */
final class StoreCopy {

    private static final int BATCH = 1000;
    private static final String ROOM = "room/";
    private static final String LEARNER = "learner/";

    private final EventLog source;
    private final EventLog target;

    StoreCopy(EventLog source, EventLog target) {
        this.source = source;
        this.target = target;
    }

    /**
     * What was copied.
     *
     * @param events how many events all streams hold now
     * @param added how many of them were not there before
     */
    record Copied(int learners, int rooms, long events, long added) {

        String sentence() {
            return counted(added, "event was", "events were") + " copied, and " + counted(events - added, "was", "were")
                    + " there already. The progress of " + counted(learners, "learner", "learners")
                    + " and the state of " + counted(rooms, "session", "sessions") + " are the same in both places.";
        }

        private static String counted(long count, String one, String many) {
            return count + " " + (count == 1 ? one : many);
        }
    }

    Copied copy() throws CommandException, IOException {
        int learners = 0;
        int rooms = 0;
        long events = 0;
        long added = 0;
        for (String stream : source.streams("")) {
            List<String> lines = source.read(stream, 0);
            List<String> present = target.read(stream, 0);
            if (present.size() > lines.size()
                    || !lines.subList(0, present.size()).equals(present)) {
                throw new CommandException(
                        ExitCode.PROBLEMS,
                        target.place(stream) + " holds something else already. Copy to a place that is empty.",
                        null);
            }
            for (int at = present.size(); at < lines.size(); at += BATCH) {
                target.append(stream, at, lines.subList(at, Math.min(at + BATCH, lines.size())));
            }
            prove(stream);
            events += lines.size();
            added += lines.size() - present.size();
            learners += stream.startsWith(LEARNER) ? 1 : 0;
            rooms += stream.startsWith(ROOM) ? 1 : 0;
        }
        return new Copied(learners, rooms, events, added);
    }

    private void prove(String stream) throws CommandException, IOException {
        boolean same = source.read(stream, 0).equals(target.read(stream, 0));
        if (same && stream.startsWith(ROOM)) {
            String session = stream.substring(ROOM.length());
            same = room(source, session).equals(room(target, session));
        } else if (same && stream.startsWith(LEARNER)) {
            same = Journal.open(source, stream)
                    .progress()
                    .equals(Journal.open(target, stream).progress());
        }
        if (!same) {
            throw new CommandException(
                    ExitCode.PROBLEMS,
                    source.place(stream) + " has changed while it was copied. Stop what uses it, and copy again.",
                    null);
        }
    }

    private static Room room(EventLog log, String session) throws IOException {
        return Room.of(RoomJournal.read(log, session).events());
    }
}
