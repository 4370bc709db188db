package dev.onekernel.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

/** The rows of streams and their events, within a transaction of the caller. */
final class StreamTable {

    private StreamTable() {}

    static void begin(Connection connection, String stream) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO onekernel.stream (name) VALUES (?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, stream);
            insert.executeUpdate();
        }
    }

    /** @return whether the stream had the expected length */
    static boolean append(Connection connection, String stream, long position, List<String> lines) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(
                "UPDATE onekernel.stream SET length = length + ? WHERE name = ? AND length = ?")) {
            move.setLong(1, lines.size());
            move.setString(2, stream);
            move.setLong(3, position);
            return move.executeUpdate() == 1 && insert(connection, stream, position, lines);
        }
    }

    /** @return whether the stream had the expected length, and whoever appends still holds it */
    static boolean append(Connection connection, String stream, long term, long position, List<String> lines)
            throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(
                "UPDATE onekernel.stream SET length = length + ? WHERE name = ? AND length = ? AND term = ?")) {
            move.setLong(1, lines.size());
            move.setString(2, stream);
            move.setLong(3, position);
            move.setLong(4, term);
            return move.executeUpdate() == 1 && insert(connection, stream, position, lines);
        }
    }

    private static boolean insert(Connection connection, String stream, long position, List<String> lines)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO onekernel.event (stream, position, payload)
                SELECT ?, ? + number - 1, line FROM unnest(?) WITH ORDINALITY AS lines (line, number)
                """)) {
            insert.setString(1, stream);
            insert.setLong(2, position);
            insert.setArray(3, connection.createArrayOf("text", lines.toArray()));
            return insert.executeUpdate() == lines.size();
        }
    }

    static long length(Connection connection, String stream) throws SQLException {
        return number(connection, "SELECT coalesce(max(length), 0) FROM onekernel.stream WHERE name = ?", stream);
    }

    static long term(Connection connection, String stream) throws SQLException {
        return number(connection, "SELECT coalesce(max(term), 0) FROM onekernel.stream WHERE name = ?", stream);
    }

    /**
     * A term for whoever has just taken the lock of the stream.
     *
     * @param quietly whether the holder will not say again that it is alive
     */
    static long nextTerm(Connection connection, String stream, boolean quietly) throws SQLException {
        begin(connection, stream);
        String seen = quietly ? "'infinity'" : "clock_timestamp()";
        return number(
                connection,
                "UPDATE onekernel.stream SET term = term + 1, seen = " + seen + " WHERE name = ? RETURNING term",
                stream);
    }

    /** @return whether whoever says that it is alive still holds the stream */
    static boolean refresh(Connection connection, String stream, long term) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE onekernel.stream SET seen = clock_timestamp() WHERE name = ? AND term = ?")) {
            update.setString(1, stream);
            update.setLong(2, term);
            return update.executeUpdate() == 1;
        }
    }

    private static long number(Connection connection, String query, String stream) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, stream);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    static void rewrite(Connection connection, String stream, UnaryOperator<String> change) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT position, payload FROM onekernel.event WHERE stream = ?");
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE onekernel.event SET payload = ? WHERE stream = ? AND position = ?")) {
            query.setString(1, stream);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String before = rows.getString(2);
                    String after = change.apply(before);
                    if (!after.equals(before)) {
                        update.setString(1, after);
                        update.setString(2, stream);
                        update.setLong(3, rows.getLong(1));
                        update.addBatch();
                    }
                }
            }
            update.executeBatch();
        }
        execute(connection, "DELETE FROM onekernel.request WHERE stream = ?", stream); // they may hold the same text
    }

    /** The row of a stream that was held stays, as a program that held it may still be there and must not take it for its own. */
    static void delete(Connection connection, String stream) throws SQLException {
        execute(connection, "DELETE FROM onekernel.request WHERE stream = ?", stream);
        execute(connection, "DELETE FROM onekernel.node WHERE stream = ?", stream);
        FingerprintTable.forget(connection, stream);
        execute(connection, "DELETE FROM onekernel.event WHERE stream = ?", stream);
        execute(connection, "DELETE FROM onekernel.stream WHERE name = ? AND term = 0", stream);
        execute(connection, "UPDATE onekernel.stream SET length = 0, term = term + 1 WHERE name = ?", stream);
    }

    private static void execute(Connection connection, String sql, String stream) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream);
            statement.executeUpdate();
        }
    }
}
