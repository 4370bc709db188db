package dev.onekernel.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens to what the database says about changes, on one connection and one thread. A notification only wakes a listener up: what has changed
 * is read from the tables, and whoever waits looks from time to time anyway.
 */
final class Notifications implements Closeable {

    private static final String CHANNEL = "onekernel";
    private static final int LISTENING_MILLIS = 1000;
    private static final long BEFORE_NEXT_TRY_NANOS = 500_000_000;

    private final Database database;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private Thread thread;
    private volatile boolean closed;

    private record Listener(String stream, Runnable wake) {}

    Notifications(Database database) {
        this.database = database;
    }

    /** Tells everybody of a change, once the transaction is committed. */
    static void send(Connection connection, String stream) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement("SELECT pg_notify('" + CHANNEL + "', ?)")) {
            notify.setString(1, stream);
            notify.execute();
        }
    }

    /** Listening begins when it is asked for the first time. */
    synchronized Closeable onChange(String stream, Runnable wake) {
        var listener = new Listener(stream, wake);
        listeners.add(listener);
        if (thread == null) {
            thread = new Thread(this::listen, "notifications");
            thread.setDaemon(true);
            thread.start();
        }
        return () -> listeners.remove(listener);
    }

    private void listen() {
        while (!closed) {
            try (Connection connection = database.own();
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
                listeners.forEach(listener -> listener.wake().run()); // whatever was said before is lost
                listenOn(connection.unwrap(PGConnection.class));
            } catch (SQLException | IOException away) {
                LockSupport.parkNanos(BEFORE_NEXT_TRY_NANOS);
            }
        }
    }

    private void listenOn(PGConnection connection) throws SQLException {
        while (!closed) {
            PGNotification[] heard = connection.getNotifications(LISTENING_MILLIS);
            if (heard != null) {
                for (PGNotification each : heard) {
                    listeners.stream()
                            .filter(listener -> listener.stream().equals(each.getParameter()))
                            .forEach(listener -> listener.wake().run());
                }
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }
}
