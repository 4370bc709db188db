package dev.onekernel.postgres;

import dev.onekernel.log.SharedEventLog.Leadership;
import dev.onekernel.log.StreamHeldException;
import dev.onekernel.log.StreamMovedException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * The time in which one program has a stream for itself. The advisory lock says who may try; the number of the term decides: an append is
 * refused in its own transaction once another program has begun a newer term, whatever the older one believes.
 */
final class HeldTerm implements Leadership {

    private final Database database;
    private final String place;
    private final String stream;
    private final Connection lock;
    private final long number;

    /** @param lock the connection that has the stream's lock */
    HeldTerm(Database database, String place, String stream, Connection lock, long number) {
        this.database = database;
        this.place = place;
        this.stream = stream;
        this.lock = lock;
        this.number = number;
    }

    @Override
    public void append(long position, List<String> lines, Map<String, String> answers) throws IOException {
        database.transaction(connection -> {
            if (!StreamTable.append(connection, stream, number, position, lines)) {
                throw refused(connection, position);
            }
            RequestTable.answer(connection, answers);
            Notifications.send(connection, stream);
            return true;
        });
    }

    private IOException refused(Connection connection, long position) throws SQLException {
        return StreamTable.term(connection, stream) == number
                ? new StreamMovedException(place, position, StreamTable.length(connection, stream))
                : new StreamHeldException(place);
    }

    /** On the connection that has the lock: once that is lost, the stream may belong to another program at any moment. */
    @Override
    public void refresh() throws IOException {
        try {
            if (!StreamTable.refresh(lock, stream, number)) {
                throw new StreamHeldException(place);
            }
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            lock.close();
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }
}
