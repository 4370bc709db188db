package dev.onekernel.cli;

import dev.onekernel.log.Directories;
import dev.onekernel.room.CourseRoute;
import dev.onekernel.room.Report;
import dev.onekernel.room.ReportMarkdown;
import dev.onekernel.room.RoomEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Writes the report of a session that is being led, into the session's own directory. */
final class SessionReports {

    private static final String FILE = "report.md";

    private final CourseRoute route;
    private final Optional<Path> directory;
    private final ZoneId zone;
    private volatile String text = "";
    private volatile String last = "";

    /** @param directory empty when nothing is kept */
    SessionReports(CourseRoute route, Optional<Path> directory, ZoneId zone) {
        this.route = route;
        this.directory = directory;
        this.zone = zone;
    }

    /** @return a sentence that says where the report is */
    String write(List<RoomEvent> events) {
        text = ReportMarkdown.of(Report.of(events, zone), route);
        last = directory
                .map(this::save)
                .orElse("The report is shown when you leave, as nothing of a rehearsal is kept.");
        return last;
    }

    private String save(Path session) {
        Path file = session.resolve(FILE);
        try {
            Directories.write(file, text);
            return "The report is in " + file + ".";
        } catch (IOException e) {
            return "The report could not be written: " + file + ": " + e.getMessage() + ". onekernel rooms report "
                    + session.getFileName() + " writes it again.";
        }
    }

    /** The report that was written last. */
    String text() {
        return text;
    }

    /** What was said when it was written. */
    String last() {
        return last;
    }
}
