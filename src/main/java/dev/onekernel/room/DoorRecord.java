package dev.onekernel.room;

import dev.onekernel.log.DamagedLineException;
import dev.onekernel.log.LineFile;
import dev.onekernel.log.LogRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the attendees of a session connect, kept beside its events so that a session that is resumed can be reached where it was.
 *
 * @param address where the server listens: an address of this computer, or {@code *} for all of them
 * @param join the name and port of a load balancer in front of it, as they are typed; empty when there is none
 * @param phones where the page for phones is; empty when there is none
 */
public record DoorRecord(String address, int port, Optional<String> join, Optional<PhoneRecord> phones) {

    /** Where the page for phones listens, in the same way. */
    public record PhoneRecord(String address, int port) {}

    /** The same, with a page for phones. */
    public DoorRecord with(PhoneRecord page) {
        return new DoorRecord(address, port, join, Optional.of(page));
    }

    static final String FILE = "door";

    /**
     * Keeps the record beside the events of the session.
     *
     * @param session the session's directory
     * @throws IOException when it cannot be written
     */
    public void save(Path session) throws IOException {
        var fields = new LogRecord.Builder().put("address", address).put("port", port);
        join.ifPresent(name -> fields.put("join", name));
        phones.ifPresent(page -> fields.put("phones", page.address()).put("phonesPort", page.port()));
        new LineFile(session, FILE).append(List.of(fields.build().line()), LineFile.Durability.FORCED);
    }

    /**
     * What was saved last; empty when nothing was, or when it is damaged.
     *
     * @throws IOException when the directory cannot be read
     */
    public static Optional<DoorRecord> of(Path session) throws IOException {
        List<String> lines = new LineFile(session, FILE).read().lines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        try {
            LogRecord fields = LogRecord.parse(lines.get(lines.size() - 1));
            Optional<PhoneRecord> phones = fields.has("phones")
                    ? Optional.of(new PhoneRecord(fields.text("phones"), fields.count("phonesPort")))
                    : Optional.empty();
            Optional<String> join = fields.has("join") ? Optional.of(fields.text("join")) : Optional.empty();
            return Optional.of(new DoorRecord(fields.text("address"), fields.count("port"), join, phones));
        } catch (DamagedLineException e) {
            return Optional.empty();
        }
    }
}
