package dev.onekernel.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The advisory lock of a stream. Whoever holds the stream has it for as long as its connection lives; whoever appends without holding the
 * stream shares it with others for one transaction.
 */
final class StreamLock {

    /** How often a lock is tried while the connection that had it is being ended. */
    private static final int TRIES = 20;

    /** Which of all locks is the one of a stream. */
    private static final String OF_STREAM = """
            held.locktype = 'advisory' AND held.granted AND held.objsubid = 1
            AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            AND (held.classid::bigint << 32) | held.objid::bigint = hashtextextended(stream.name, 1)
            """;

    private StreamLock() {}

    /** Tries to take the lock until the connection ends. */
    static boolean tryHold(Connection connection, String stream) throws SQLException {
        return truth(connection, "SELECT pg_try_advisory_lock(hashtextextended(?, 1))", stream);
    }

    static boolean tryShared(Connection connection, String stream) throws SQLException {
        return truth(connection, "SELECT pg_try_advisory_xact_lock_shared(hashtextextended(?, 1))", stream);
    }

    /** Tries to take the lock for one transaction. */
    static boolean tryAlone(Connection connection, String stream) throws SQLException {
        return truth(connection, "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 1))", stream);
    }

    /** Whether a program has the lock and was heard of; cheaper than a connection with which to try. */
    static boolean isTaken(Connection connection, String stream) throws SQLException {
        return truth(connection, """
                SELECT EXISTS (
                    SELECT FROM onekernel.stream, pg_locks held
                    WHERE stream.name = ? AND stream.seen > clock_timestamp() - interval '2 seconds' AND
                """ + OF_STREAM + ")", stream);
    }

    /**
     * Takes the lock from a program that has not been heard of: it was stopped, or its machine is gone and nobody has told the database. Its
     * connection is ended, which frees the lock.
     */
    static boolean takeFromSilent(Connection connection, String stream) throws SQLException {
        boolean ended = truth(connection, """
                SELECT coalesce(bool_or(pg_terminate_backend(held.pid)), false)
                FROM onekernel.stream, pg_locks held
                WHERE stream.name = ?
                  AND stream.seen < clock_timestamp() - interval '2 seconds'
                  AND
                """ + OF_STREAM, stream);
        for (int i = 0; ended && i < TRIES; i++) {
            if (tryHold(connection, stream)) {
                return true;
            }
            truth(connection, "SELECT pg_sleep(0.01) IS NOT NULL AND ? <> ''", stream);
        }
        return false;
    }

    private static boolean truth(Connection connection, String query, String stream) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, stream);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }
}
