package dev.onekernel.postgres;

import dev.onekernel.log.Fingerprints;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The rows of fingerprints. */
final class FingerprintTable implements Fingerprints {

    private final Database database;

    FingerprintTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> of(String subject) throws IOException {
        return database.transaction(connection -> of(connection, subject));
    }

    private static Optional<String> of(Connection connection, String subject) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT value FROM onekernel.fingerprint WHERE subject = ?")) {
            query.setString(1, subject);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    @Override
    public String agree(String subject, String own) throws IOException {
        return database.transaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO onekernel.fingerprint (subject, value) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
                insert.setString(1, subject);
                insert.setString(2, own);
                insert.executeUpdate();
            }
            return of(connection, subject).orElse(own);
        });
    }

    @Override
    public void forget(String subject) throws IOException {
        database.transaction(connection -> {
            forget(connection, subject);
            return true;
        });
    }

    static void forget(Connection connection, String subject) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM onekernel.fingerprint WHERE subject = ?")) {
            delete.setString(1, subject);
            delete.executeUpdate();
        }
    }
}
