package dev.onekernel.postgres;

import dev.onekernel.log.SharedEventLog.Request;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the nodes of a session tell each other beside the events: requests, their answers, and who is connected where. */
final class RequestTable {

    private final Database database;

    RequestTable(Database database) {
        this.database = database;
    }

    /** A request promises nothing, so it does not wait for the disk. */
    void send(String stream, List<Request> requests) throws IOException {
        database.transaction(connection -> {
            unforced(connection);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO onekernel.request"
                    + " (id, stream, node, lines) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
                for (Request request : requests) {
                    insert.setString(1, request.id());
                    insert.setString(2, stream);
                    insert.setString(3, request.node());
                    insert.setArray(4, texts(connection, request.lines()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            Notifications.send(connection, stream);
            return true;
        });
    }

    private static void unforced(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL synchronous_commit = off");
        }
    }

    private static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    List<Request> open(String stream, int most) throws IOException {
        return database.transaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT id, node, lines FROM onekernel.request"
                    + " WHERE stream = ? AND answer IS NULL ORDER BY number LIMIT ?")) {
                query.setString(1, stream);
                query.setInt(2, most);
                var open = new ArrayList<Request>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        String[] lines = (String[]) rows.getArray(3).getArray();
                        open.add(new Request(rows.getString(1), rows.getString(2), List.of(lines)));
                    }
                }
                return open;
            }
        });
    }

    static void answer(Connection connection, Map<String, String> answers) throws SQLException {
        if (answers.isEmpty()) {
            return;
        }
        var ids = new ArrayList<String>();
        var sentences = new ArrayList<String>();
        answers.forEach((id, sentence) -> {
            ids.add(id);
            sentences.add(sentence);
        });
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE onekernel.request SET answer = given.sentence
                FROM unnest(?, ?) AS given (id, sentence) WHERE request.id = given.id
                """)) {
            update.setArray(1, texts(connection, ids));
            update.setArray(2, texts(connection, sentences));
            update.executeUpdate();
        }
    }

    Map<String, String> answers(String stream, String node) throws IOException {
        return database.transaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT id, answer FROM onekernel.request"
                    + " WHERE stream = ? AND node = ? AND answer IS NOT NULL ORDER BY number")) {
                query.setString(1, stream);
                query.setString(2, node);
                var answers = new LinkedHashMap<String, String>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        answers.put(rows.getString(1), rows.getString(2));
                    }
                }
                return answers;
            }
        });
    }

    void forget(Collection<String> answered) throws IOException {
        database.transaction(connection -> {
            unforced(connection);
            try (PreparedStatement delete = connection.prepareStatement(
                    "DELETE FROM onekernel.request WHERE id = ANY (?) AND answer IS NOT NULL")) {
                delete.setArray(1, texts(connection, answered));
                return delete.executeUpdate();
            }
        });
    }

    void present(String stream, String node, Set<String> people) throws IOException {
        database.transaction(connection -> {
            unforced(connection);
            try (PreparedStatement upsert = connection.prepareStatement("""
                    INSERT INTO onekernel.node (stream, node, seen, people) VALUES (?, ?, clock_timestamp(), ?)
                    ON CONFLICT (stream, node) DO UPDATE SET seen = excluded.seen, people = excluded.people
                    """)) {
                upsert.setString(1, stream);
                upsert.setString(2, node);
                upsert.setArray(3, texts(connection, people));
                return upsert.executeUpdate();
            }
        });
    }

    Set<String> people(String stream, Duration within) throws IOException {
        return recent("unnest(people)", stream, within);
    }

    Set<String> nodes(String stream, Duration within) throws IOException {
        return recent("node", stream, within);
    }

    /** What stands in the rows of nodes that were heard of. */
    private Set<String> recent(String what, String stream, Duration within) throws IOException {
        return database.transaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT " + what + " FROM onekernel.node"
                    + " WHERE stream = ? AND seen > clock_timestamp() - ? * interval '1 millisecond'")) {
                query.setString(1, stream);
                query.setLong(2, within.toMillis());
                var found = new HashSet<String>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
                return found;
            }
        });
    }
}
