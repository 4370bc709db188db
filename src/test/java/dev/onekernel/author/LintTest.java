package dev.onekernel.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.source.CourseLocation;
import dev.onekernel.source.Problem;
import dev.onekernel.source.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {

    @TempDir
    private Path parent;

    @Test
    void the_course_we_ship_has_no_problem() throws IOException {
        assertEquals(List.of(), Lint.strictly(CourseLocation.at(Path.of("."))));
    }

    @Test
    void the_lesson_in_the_readme_has_no_problem() throws Exception {
        Scaffold.course(parent, "Bread");
        Path bread = parent.resolve("bread");
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```yaml\n") + "```yaml\n".length();
        Files.writeString(
                bread.resolve("lessons/02-from-the-readme.yaml"),
                readme.substring(start, readme.indexOf("```", start)));
        Files.writeString(
                bread.resolve("lessons/course.yaml"), "  - lessons/02-from-the-readme\n", StandardOpenOption.APPEND);

        assertEquals(List.of(), Lint.of(CourseLocation.at(bread)));
    }

    @Test
    void a_broken_file_hides_no_fault_of_another() throws Exception {
        Scaffold.course(parent, "Bread");
        Path bread = parent.resolve("bread");
        Files.writeString(bread.resolve("lessons/01-first-steps.yaml"), "title: [\n");
        Path quiz = bread.resolve("quizzes/01-first-steps.yaml");
        Files.writeString(quiz, Files.readString(quiz).replace("from: \"8\"", "from: \"9\""));

        assertEquals(
                List.of("yaml", "number-range"),
                Lint.of(CourseLocation.at(bread)).stream().map(Problem::rule).toList());
    }

    @Test
    void a_file_of_allowances_is_no_list_of_problems_without_end() throws Exception {
        Scaffold.course(parent, "Bread");
        Path bread = parent.resolve("bread");
        Files.writeString(
                bread.resolve("lessons/01-first-steps.yaml"),
                "# lint-allow nothing-like-this: it is a test\n".repeat(24_000),
                StandardOpenOption.APPEND);

        assertEquals(200, Lint.of(CourseLocation.at(bread)).size());
    }

    @Test
    void what_is_no_course_is_one_problem() throws IOException {
        assertEquals(
                List.of("unreadable-file"),
                Lint.of(CourseLocation.at(parent)).stream().map(Problem::rule).toList());
    }

    private static final Problem WARNING = new Problem(
            Severity.WARNING,
            "unfinished",
            "lessons/a,b.yaml",
            3,
            7,
            "50% \"done\"\u2026",
            Optional.of("Finish it."),
            "  text: x");

    @Test
    void people_get_the_line_with_a_caret_and_a_count() {
        assertEquals(
                List.of(
                        "c/lessons/a,b.yaml:3:7: 50% \"done\"\u2026  [warning: unfinished]",
                        "      text: x",
                        "          ^",
                        "    Finish it.",
                        "",
                        "1 problem in 1 file: 0 errors and 1 warning."
                                + " `onekernel lint --explain RULE` says why a rule is one."),
                ReportFormat.HUMAN.of(List.of(WARNING), "c/"));
        assertEquals(List.of("No problems found."), ReportFormat.HUMAN.of(List.of(), ""));
    }

    @Test
    void programs_get_json_and_github_its_own_escapes() {
        assertEquals(
                List.of(
                        "[",
                        "  {\"file\":\"lessons/a,b.yaml\",\"line\":3,\"column\":7,\"severity\":\"warning\",\"rule\":\"unfinished\","
                                + "\"sentence\":\"50% \\\"done\\\"\\u2026\",\"hint\":\"Finish it.\"}",
                        "]"),
                ReportFormat.JSON.of(List.of(WARNING), ""));
        assertEquals(
                List.of(
                        "::warning file=lessons/a%2Cb.yaml,line=3,col=7,title=unfinished::50%25 \"done\"\u2026 Finish it."),
                ReportFormat.GITHUB.of(List.of(WARNING), ""));
    }

    @Test
    void the_caret_stands_under_the_place_behind_wide_characters_and_in_long_lines() {
        var wide = new Problem(Severity.ERROR, "r", "f", 1, 4, "s", Optional.empty(), "\u6f22\u5b57\tx");
        assertEquals(List.of("f:1:4: s", "    \u6f22\u5b57 x", "         ^"), wide.print());
        var longLine = new Problem(
                Severity.ERROR, "r", "f", 1, 5001, "s", Optional.empty(), "a".repeat(5000) + "x".repeat(5000));
        assertTrue(longLine.print().get(1).length() <= 104);
        assertEquals('x', longLine.print().get(1).charAt(longLine.print().get(2).indexOf('^')));
    }
}
