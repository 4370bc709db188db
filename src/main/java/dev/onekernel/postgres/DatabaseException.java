package dev.onekernel.postgres;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Something is wrong with the database. The message is one sentence, and never holds a password or what was to be stored. */
public final class DatabaseException extends IOException {

    private static final long serialVersionUID = 1;

    /** The state of a connection that has been closed. */
    private static final String CLOSED = "08003";

    private static final String NO_CONNECTION = "08001";

    DatabaseException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static DatabaseException of(SQLException e, String place, String user) {
        SQLException said = root(e);
        String state = said.getSQLState() == null ? "" : said.getSQLState();
        return new DatabaseException(sentence(state, said, place, user), e);
    }

    /** The pool wraps what the driver said. */
    private static SQLException root(SQLException e) {
        Throwable at = e;
        SQLException deepest = e;
        while (at != null) {
            if (at instanceof PSQLException said) {
                deepest = said;
            }
            at = at.getCause();
        }
        return deepest;
    }

    /** Whether nobody answers at the other end, or not any more. */
    private static boolean isAway(Throwable e) {
        for (Throwable at = e.getCause(); at != null; at = at.getCause()) {
            if (at instanceof SocketException
                    || at instanceof UnknownHostException
                    || at instanceof EOFException
                    || at instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** The driver gives up after its time limit for connecting, and names no cause. */
    private static boolean isTimeout(String state, SQLException e) {
        return state.equals(NO_CONNECTION)
                && e.getCause() == null
                && e.getMessage().contains("timed out");
    }

    private static String sentence(String state, SQLException e, String place, String user) {
        if (state.equals("28P01") || state.equals("28000")) {
            return "The database " + place + " does not let in the user " + user
                    + ": the password is wrong or missing, or the server does not allow this user.";
        }
        if (state.equals("3D000")) {
            return "The server has no database " + place + ". createdb makes one.";
        }
        if (state.equals("42501")) {
            return "The user " + user + " may not create or use the tables in the database " + place + ".";
        }
        if (state.equals("53300")) {
            return "The database " + place + " has no free connection.";
        }
        if (state.equals("53100")) {
            return "The disk of the database " + place + " is full.";
        }
        if (state.equals("25006")) {
            return "The database " + place + " can only be read at the moment, as a standby can.";
        }
        if (state.startsWith("57P")) {
            return "The database " + place + " is being started or stopped.";
        }
        if (state.isEmpty() || state.equals(CLOSED) || isAway(e) || isTimeout(state, e)) {
            return "The database " + place + " cannot be reached.";
        }
        if (state.startsWith("08") || e.getCause() instanceof IOException) { // a certificate, or a parameter of the URL
            String reason = e.getMessage().strip();
            return "No connection to the database " + place + " can be made: " + reason
                    + (reason.endsWith(".") ? "" : ".");
        }
        ServerErrorMessage message = e instanceof PSQLException said ? said.getServerErrorMessage() : null;
        return "The database " + place + " has a problem (" + state
                + (message == null ? "" : ": " + message.getMessage()) + ").";
    }
}
