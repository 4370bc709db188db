package dev.onekernel.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the tables to the version that this program knows: a numbered SQL file for each version, applied in their order, one program at a
 * time. The first line of a file names the oldest version whose programs can work on with the new tables, so that a service can be upgraded
 * node by node.
 */
final class SchemaVersions {

    /** The newest version this program knows, and the number of SQL files. */
    static final int KNOWN = 2;

    /** The advisory lock under which versions are applied: "onekerne" in ASCII. */
    private static final long LOCK = 0x6f6e656b65726e65L;

    private static final Pattern OLDEST = Pattern.compile("-- works with version (\\d{1,6})\\b.*+");

    private SchemaVersions() {}

    static void apply(Connection connection, String place) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            statement.execute("CREATE SCHEMA IF NOT EXISTS onekernel");
            statement.execute("CREATE TABLE IF NOT EXISTS onekernel.schema_version (version int PRIMARY KEY,"
                    + " oldest int NOT NULL, applied timestamptz NOT NULL DEFAULT clock_timestamp())");
            int present = number(statement, "SELECT coalesce(max(version), 0) FROM onekernel.schema_version");
            int oldest = number(statement, "SELECT coalesce(max(oldest), 0) FROM onekernel.schema_version");
            if (oldest > KNOWN) {
                throw new DatabaseException(
                        "The tables in the database " + place + " have version " + present
                                + ", and this program can use versions up to " + KNOWN
                                + ". Use a newer version of the program.",
                        null);
            }
            for (int version = present + 1; version <= KNOWN; version++) {
                String sql = file(version);
                statement.execute(sql);
                record(connection, version, oldest(sql));
            }
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String file(int version) throws IOException {
        String name = "schema-%03d.sql".formatted(version);
        try (InputStream file = SchemaVersions.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int oldest(String sql) {
        Matcher line = OLDEST.matcher(sql.lines().findFirst().orElse(""));
        if (!line.matches()) {
            throw new AssertionError(sql);
        }
        return Integer.parseInt(line.group(1));
    }

    private static void record(Connection connection, int version, int oldest) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO onekernel.schema_version (version, oldest) VALUES (?, ?)")) {
            insert.setInt(1, version);
            insert.setInt(2, oldest);
            insert.executeUpdate();
        }
    }
}
