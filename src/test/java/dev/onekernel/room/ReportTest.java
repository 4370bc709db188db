package dev.onekernel.room;

import dev.onekernel.Golden;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReportTest {

    private static final CoursePlace FIRST = new CoursePlace("lessons/01-one-kernel", 0);

    @TestFactory
    Stream<DynamicTest> a_session_leaves_a_report() {
        return Golden.tests("reports", (source, section) -> {
            var script = new RoomScript(RoomScript.COURSE, FIRST);
            script.play(source);
            Report report = Report.of(script.saved, ZoneOffset.UTC);
            var csv = new ReportCsv(report, script.route, "2026-11-25-K7M2QX");
            return switch (section) {
                case "report.md" -> ReportMarkdown.of(report, script.route);
                case "answers.csv" -> csv.answers();
                case "attendees.csv" -> csv.attendees();
                case "questions.csv" -> csv.questions();
                case "labs.csv" -> csv.labs();
                default -> throw new AssertionError(section);
            };
        });
    }
}
