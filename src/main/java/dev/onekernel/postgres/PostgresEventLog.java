package dev.onekernel.postgres;

import dev.onekernel.log.Fingerprints;
import dev.onekernel.log.HeldStream;
import dev.onekernel.log.SharedEventLog;
import dev.onekernel.log.StreamHeldException;
import dev.onekernel.log.StreamMovedException;
import dev.onekernel.log.StreamName;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The event log in a PostgreSQL database. The tables are in the files {@code schema-001.sql} and following. An append is one transaction that moves the
 * stream's length from the expected position, so that of two programs that append at the same position one is refused.
 */
public final class PostgresEventLog implements SharedEventLog {

    private final Database database;
    private final RequestTable requests;
    private final FingerprintTable fingerprints;
    private final Notifications notifications;

    private PostgresEventLog(Database database) {
        this.database = database;
        this.requests = new RequestTable(database);
        this.fingerprints = new FingerprintTable(database);
        this.notifications = new Notifications(database);
    }

    /**
     * Connects to a database, and creates its tables or brings them up to date.
     *
     * @param url as the JDBC driver reads it: {@code jdbc:postgresql://host/database?user=name}
     * @param environment for {@code PGUSER} and {@code PGPASSWORD}, which count where the URL has neither
     * @throws IOException if it cannot be used; the message is a sentence without the password
     * @throws IllegalArgumentException if it is no such URL
     */
    public static PostgresEventLog open(String url, Map<String, String> environment) throws IOException {
        var database = new Database(url, environment);
        try {
            database.transaction(connection -> {
                SchemaVersions.apply(connection, database.place());
                return true;
            });
            return new PostgresEventLog(database);
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public void append(String stream, long position, List<String> lines) throws IOException {
        StreamName.checked(stream);
        database.transaction(connection -> {
            if (!StreamLock.tryShared(connection, stream)) {
                throw new StreamHeldException(place(stream));
            }
            if (position == 0) {
                StreamTable.begin(connection, stream);
            }
            if (!StreamTable.append(connection, stream, position, lines)) {
                throw new StreamMovedException(place(stream), position, StreamTable.length(connection, stream));
            }
            return true;
        });
    }

    @Override
    public HeldStream hold(String stream) throws IOException {
        StreamName.checked(stream);
        Connection own = database.own();
        try {
            if (!StreamLock.tryHold(own, stream)) {
                throw new StreamHeldException(place(stream));
            }
            var term = new HeldTerm(database, place(stream), stream, own, StreamTable.nextTerm(own, stream, true));
            return new HeldRows(term, read(stream, 0), () -> read(stream, 0));
        } catch (SQLException e) {
            throw closing(own, database.failure(e));
        } catch (IOException e) {
            throw closing(own, e);
        }
    }

    private static IOException closing(Connection own, IOException failure) {
        try {
            own.close();
        } catch (SQLException gone) {
            failure.addSuppressed(gone);
        }
        return failure;
    }

    @Override
    public Optional<Leadership> lead(String stream) throws IOException {
        StreamName.checked(stream);
        if (database.transaction(connection -> StreamLock.isTaken(connection, stream))) {
            return Optional.empty();
        }
        Connection own = database.own();
        try {
            if (!StreamLock.tryHold(own, stream) && !StreamLock.takeFromSilent(own, stream)) {
                own.close();
                return Optional.empty();
            }
            long number = StreamTable.nextTerm(own, stream, false);
            return Optional.of(new HeldTerm(database, place(stream), stream, own, number));
        } catch (SQLException e) {
            throw closing(own, database.failure(e));
        }
    }

    @Override
    public List<String> read(String stream, long from) throws IOException {
        StreamName.checked(stream);
        return database.transaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT payload FROM onekernel.event WHERE stream = ? AND position >= ? ORDER BY position")) {
                query.setString(1, stream);
                query.setLong(2, from);
                return strings(query);
            }
        });
    }

    private static List<String> strings(PreparedStatement query) throws SQLException {
        var strings = new ArrayList<String>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return List.copyOf(strings);
    }

    @Override
    public List<String> streams(String prefix) throws IOException {
        return database.transaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT name FROM onekernel.stream WHERE length > 0 AND starts_with(name, ?) ORDER BY name")) {
                query.setString(1, prefix);
                return strings(query);
            }
        });
    }

    @Override
    public void rewrite(String stream, UnaryOperator<String> change) throws IOException {
        whileFree(stream, connection -> StreamTable.rewrite(connection, stream, change));
    }

    @Override
    public void delete(String stream) throws IOException {
        whileFree(stream, connection -> StreamTable.delete(connection, stream));
    }

    /** A change of what is there already. */
    @FunctionalInterface
    private interface Change {
        void on(Connection connection) throws SQLException;
    }

    private void whileFree(String stream, Change change) throws IOException {
        StreamName.checked(stream);
        database.transaction(connection -> {
            if (!StreamLock.tryAlone(connection, stream)) {
                throw new StreamHeldException(place(stream));
            }
            change.on(connection);
            return true;
        });
    }

    @Override
    public Fingerprints fingerprints() {
        return fingerprints;
    }

    @Override
    public String place(String stream) {
        return stream + " in the database " + database.place();
    }

    @Override
    public void send(String stream, List<Request> more) throws IOException {
        requests.send(stream, more);
    }

    @Override
    public List<Request> requests(String stream, int most) throws IOException {
        return requests.open(stream, most);
    }

    @Override
    public Map<String, String> answers(String stream, String node) throws IOException {
        return requests.answers(stream, node);
    }

    @Override
    public void forget(Collection<String> answered) throws IOException {
        requests.forget(answered);
    }

    @Override
    public void present(String stream, String node, Set<String> people) throws IOException {
        requests.present(stream, node, people);
    }

    @Override
    public Set<String> people(String stream, Duration within) throws IOException {
        return requests.people(stream, within);
    }

    @Override
    public Set<String> nodes(String stream, Duration within) throws IOException {
        return requests.nodes(stream, within);
    }

    @Override
    public Closeable onChange(String stream, Runnable wake) {
        return notifications.onChange(stream, wake);
    }

    /** Gives all connections back. Streams that are held are free then. */
    @Override
    public void close() {
        notifications.close();
        database.close();
    }
}
