package dev.onekernel.cli;

import dev.onekernel.log.EventLog;
import dev.onekernel.log.FileEventLog;
import dev.onekernel.postgres.PostgresEventLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where the events of learners and sessions are kept, for every command that asks. */
final class StoreOption {

    @Option(
            names = "--store",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description =
                    "Keep the events in this PostgreSQL database (jdbc:postgresql://HOST/DATABASE) instead of in files."
                            + " The environment variables PGUSER and PGPASSWORD say who connects.")
    private String url;

    /** Whether other machines may use it at the same time. */
    boolean isShared() {
        return url != null;
    }

    /** The database, if one is wanted. */
    Optional<PostgresEventLog> database(Settings settings) throws CommandException {
        return url == null ? Optional.empty() : Optional.of(database(url, settings));
    }

    /** The events in the database, or in the files of a state directory. */
    EventLog open(Settings settings, Path state) throws CommandException {
        Optional<PostgresEventLog> database = database(settings);
        return database.isPresent() ? database.get() : new FileEventLog(state);
    }

    /** The events in a place that was named: a URL or a directory. */
    static EventLog at(String place, Settings settings) throws CommandException {
        return isDatabase(place) ? database(place, settings) : new FileEventLog(Path.of(place));
    }

    /** Whether a place that was named is a URL, and not a directory. */
    static boolean isDatabase(String place) {
        return place.startsWith("jdbc:");
    }

    private static PostgresEventLog database(String url, Settings settings) throws CommandException {
        try {
            return PostgresEventLog.open(url, settings.environment());
        } catch (IllegalArgumentException e) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "The address of the database has the form jdbc:postgresql://HOST:PORT/DATABASE?user=NAME.",
                    null); // what was typed may hold a password
        } catch (IOException e) {
            throw new CommandException(ExitCode.TROUBLE, GuideRun.sentence(e), e);
        }
    }
}
