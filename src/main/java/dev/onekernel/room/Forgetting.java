package dev.onekernel.room;

import dev.onekernel.log.DamagedLineException;
import dev.onekernel.log.LogRecord;
import dev.onekernel.room.RoomEvent.AttendeeJoined;
import dev.onekernel.room.RoomEvent.AttendeeRenamed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

    /** The lines without what tells who these people were; every other line, known or not, stays as it is. */
    static List<String> without(List<String> lines, Set<String> ids) {
        return lines.stream().map(line -> without(line, ids)).toList();
    }

    private static String without(String line, Set<String> ids) {
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

    static void write(Path file, List<String> lines) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "forgetting", ".tmp"); // for this user only
        try {
            byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
