package dev.onekernel.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** The connections to a database, and what its errors mean in a sentence. A few connections serve any number of people. */
final class Database implements Closeable {

    private static final int CONNECTIONS = 6;
    private static final int CONNECT_SECONDS = 3;

    /** Nothing that is asked here takes long; a database that is silent for this time counts as lost. */
    private static final int SILENT_SECONDS = 5;

    /** A program that is stopped in the middle of a transaction must not keep others from the rows that it has changed. */
    private static final int HANGING_MILLIS = 1500;

    private final PGSimpleDataSource source;
    private final HikariDataSource pool;

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException, IOException;
    }

    /**
     * Connects to nothing yet.
     *
     * @param url as the JDBC driver reads it
     * @param environment for {@code PGUSER} and {@code PGPASSWORD}, which count where the URL has neither
     * @throws IllegalArgumentException if it is no such URL
     */
    Database(String url, Map<String, String> environment) {
        source = new PGSimpleDataSource();
        source.setURL(url);
        if (source.getUser() == null && environment.containsKey("PGUSER")) {
            source.setUser(environment.get("PGUSER"));
        }
        if (source.getPassword() == null && environment.containsKey("PGPASSWORD")) {
            source.setPassword(environment.get("PGPASSWORD"));
        }
        source.setApplicationName("onekernel");
        source.setTcpKeepAlive(true);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(SILENT_SECONDS);
        source.setProperty(PGProperty.GSS_ENC_MODE, "disable"); // it needs a part of Java that the bundle does not have
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_SECONDS * 1000L);
        config.setValidationTimeout(1000);
        config.setInitializationFailTimeout(-1); // the first use says what is wrong
        config.setAutoCommit(false);
        config.setConnectionInitSql("SET idle_in_transaction_session_timeout = " + HANGING_MILLIS);
        config.setPoolName("onekernel");
        pool = new HikariDataSource(config);
    }

    /** Where the database is, without a password. */
    String place() {
        return source.getServerNames()[0] + ":" + source.getPortNumbers()[0] + "/" + source.getDatabaseName();
    }

    /** Does all of the work or nothing of it; if the connection is lost while it is being finished, it is not known which. */
    <T> T transaction(Work<T> work) throws IOException {
        try (Connection connection = pool.getConnection()) {
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | IOException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw DatabaseException.of(e, place(), source.getUser());
        }
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            reason.addSuppressed(gone);
        }
    }

    /** A connection outside of the pool, for what lives as long as the connection. It commits each statement. */
    Connection own() throws IOException {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw DatabaseException.of(e, place(), source.getUser());
        }
    }

    /** What went wrong on a connection of {@link #own}. */
    IOException failure(SQLException e) {
        return DatabaseException.of(e, place(), source.getUser());
    }

    @Override
    public void close() {
        pool.close();
    }
}
