package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.progress.Event;
import dev.onekernel.progress.Journal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command as it is typed: its exit code and what it says. */
class CommandsTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of("--state", folder.toString()));
        all.addAll(List.of(arguments));
        return RootCommand.commandLine(Clock.systemUTC())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void help_fits_80_columns_and_names_the_exit_codes() {
        assertEquals(ExitCode.FINE, run("--help"));
        assertTrue(out.toString().contains("0 fine, 1 problems found, 2 wrong usage, 3 trouble"), out.toString());
        assertTrue(out.toString().lines().allMatch(line -> line.length() <= 80), out.toString());
    }

    /** Only the model of the command that is named is made, as making all of them takes 50 ms. */
    @Test
    void a_command_that_is_named_is_the_one_among_all() {
        var all = RootCommand.commandLine(Clock.systemUTC()).getSubcommands();
        assertTrue(all.size() > 20);
        all.forEach((name, command) -> {
            var alone = RootCommand.commandLine(Clock.systemUTC(), List.of(name, "--help"));
            assertEquals(Set.of(name), alone.getSubcommands().keySet());
            assertEquals(
                    command.getUsageMessage(), alone.getSubcommands().get(name).getUsageMessage());
        });
        for (String other : List.of("--help", "--state", "quizz", "")) {
            assertEquals(
                    all.keySet(),
                    RootCommand.commandLine(Clock.systemUTC(), List.of(other))
                            .getSubcommands()
                            .keySet());
        }
    }

    @Test
    void what_describes_all_commands_does_so_when_it_is_the_one_that_is_named() {
        for (String name : List.of("completion", "manual")) {
            assertEquals(
                    ExitCode.FINE,
                    RootCommand.commandLine(Clock.systemUTC(), List.of(name))
                            .setOut(new PrintWriter(out, true))
                            .execute(name));
            assertTrue(out.toString().contains("sources"), name);
            out.getBuffer().setLength(0);
        }
    }

    @Test
    void wrong_usage_is_one_sentence_and_a_way_to_more() {
        assertEquals(ExitCode.USAGE, run("quizz"));
        assertTrue(err.toString().contains("Did you mean: onekernel quiz"), err.toString());
        assertTrue(err.toString().contains("--help"), err.toString());
        assertFalse(err.toString().contains("Usage:"), err.toString());
    }

    @Test
    void wrong_usage_of_one_command_leads_to_its_options() {
        assertEquals(ExitCode.USAGE, run("here", "--wiht", "docker"));
        assertTrue(err.toString().contains("onekernel here --help lists the options."), err.toString());
        assertEquals(ExitCode.USAGE, run("--corse"));
        assertTrue(err.toString().contains("onekernel --help lists the options and commands."), err.toString());
    }

    @Test
    void a_word_for_the_prompt_of_the_course_is_told_from_a_command() {
        for (String word : List.of("exit", "quit", "q")) {
            assertEquals(ExitCode.USAGE, run(word));
            assertEquals(
                    "onekernel: \"" + word
                            + "\" is typed at the prompt of the course, and no course is open here. Type onekernel to"
                            + " open the course.",
                    err.toString().strip());
        }
        assertEquals(ExitCode.USAGE, run("hint"));
        assertTrue(err.toString().contains("not in the shell. Type onekernel to open the course."), err.toString());
        assertEquals(ExitCode.USAGE, run("map", "quit"));
        assertTrue(err.toString().contains("Unmatched argument"), err.toString());
    }

    @Test
    void a_width_no_text_can_be_set_in_is_wrong_usage() {
        assertEquals(ExitCode.USAGE, run("--width", "3", "term", "cgroup"));
    }

    @Test
    void a_value_that_is_not_in_a_list_is_refused_with_the_list_as_it_is_typed() {
        assertEquals(ExitCode.USAGE, run("new", "chapter", "One"));
        assertTrue(
                err.toString().contains("WHAT must be one of course, lesson, quiz, not \"chapter\"."), err.toString());
        assertEquals(ExitCode.USAGE, run("--color", "blue", "term", "cgroup"));
        assertTrue(err.toString().contains("WHEN must be one of auto, always, never"), err.toString());
    }

    @Test
    void a_unit_that_is_not_there_is_named_with_its_neighbour() {
        assertEquals(ExitCode.USAGE, run("learn", "what-a-vn-is"));
        assertTrue(err.toString().contains("Did you mean what-a-vm-is?"), err.toString());
    }

    @Test
    void a_course_that_is_not_there_is_said_in_a_sentence() {
        assertEquals(ExitCode.USAGE, run("--course", "/does/not/exist"));
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    @Test
    void term_explains_a_word_and_suggests_near_ones() {
        assertEquals(ExitCode.FINE, run("term", "page", "cache"));
        assertTrue(out.toString().contains("page cache"), out.toString());
        assertEquals(ExitCode.PROBLEMS, run("term", "hypervizor"));
        assertTrue(out.toString().contains("Did you mean hypervisor?"), out.toString());
    }

    @Test
    void what_works_at_the_prompt_works_on_the_command_line() throws IOException {
        assertEquals(ExitCode.FINE, run("map"));
        assertTrue(out.toString().contains("You have finished 0 of "), out.toString());
        assertEquals(ExitCode.FINE, run("find", "page", "cache"));
        assertTrue(out.toString().contains("mention"), out.toString());
        assertEquals(ExitCode.PROBLEMS, run("find", "zebra"));
        assertEquals(ExitCode.FINE, run("score"));
        assertTrue(out.toString().contains("Score = points of the first answers"), out.toString());
        Path notes = folder.resolve("notes.md");
        assertEquals(ExitCode.FINE, run("notes", notes.toString()));
        assertTrue(Files.readString(notes).startsWith("# Containers and virtual machines"), notes::toString);
        assertEquals(
                ExitCode.TROUBLE,
                run("notes", folder.resolve("no/such/folder.md").toString()));
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    @Test
    void sources_lists_what_a_lesson_rests_on() {
        assertEquals(ExitCode.FINE, run("sources", "3"));
        assertTrue(out.toString().contains("namespaces(7)"), out.toString());
    }

    @Test
    void progress_shows_the_map_and_reset_forgets() {
        var journal = Journal.open(folder, "Containers and virtual machines");
        assertEquals(List.of(), journal.append(new Event.Visited(Instant.EPOCH, "lessons/01-why-isolate", 1)));
        assertEquals(ExitCode.FINE, run("progress"));
        assertTrue(out.toString().contains("You are here: lesson 1"), out.toString());
        assertEquals(ExitCode.FINE, run("progress", "--reset", "--yes", "lesson", "1"));
        assertEquals(ExitCode.FINE, run("progress"));
        assertFalse(out.toString().contains("You are here"), out.toString());
    }

    @Test
    void diagram_draws_a_chart_in_either_glyph_set_or_in_words() throws IOException {
        Path chart = folder.resolve("chart.mmd");
        Files.writeString(chart, "flowchart TD\n  A[App] -->|asks| K[Kernel]\n");
        assertEquals(ExitCode.FINE, run("--ascii", "diagram", chart.toString()));
        assertTrue(out.toString().contains("| App |"), out.toString());
        assertEquals(ExitCode.FINE, run("diagram", "--words", chart.toString()));
        assertTrue(out.toString().contains("App leads to Kernel (asks)."), out.toString());
    }

    @Test
    void diagram_draws_a_sequence_as_well_and_explains_how_it_fits() throws IOException {
        Path chart = folder.resolve("sequence.mmd");
        Files.writeString(chart, "sequenceDiagram\nparticipant E as engine\nE->>runc: " + "create ".repeat(20) + "\n");
        assertEquals(ExitCode.FINE, run("--ascii", "diagram", "--explain", chart.toString()));
        assertTrue(out.toString().contains("| engine |"), out.toString());
        assertTrue(out.toString().contains("----->|"), out.toString());
        assertEquals(ExitCode.FINE, run("--width", "40", "diagram", "--explain", chart.toString()));
        assertTrue(err.toString().contains("Texts are wrapped after"), err.toString());
        assertEquals(ExitCode.FINE, run("diagram", "--words", chart.toString()));
        assertTrue(out.toString().contains("engine sends to runc: create"), out.toString());
        Files.writeString(chart, "gantt\ntitle A\n");
        assertEquals(ExitCode.PROBLEMS, run("diagram", chart.toString()));
        assertTrue(
                err.toString().contains("This is a Gantt chart; flowcharts and sequence diagrams are drawn."),
                err.toString());
    }

    @Test
    void diagram_draws_what_it_understands_and_names_the_rest() throws IOException {
        Path chart = folder.resolve("chart.mmd");
        Files.writeString(chart, "flowchart TD\n  A --> B\n  B[x --> C\n");
        assertEquals(ExitCode.PROBLEMS, run("diagram", chart.toString()));
        assertTrue(err.toString().contains("chart.mmd:3:"), err.toString());
        assertTrue(out.toString().contains("│ A │") && out.toString().contains("│ B │"), out.toString());
    }

    @Test
    void diagram_says_when_there_is_nothing_to_draw() throws IOException {
        Path chart = folder.resolve("chart.mmd");
        Files.writeString(chart, "flowchart TD\n%% to come\n");
        assertEquals(ExitCode.FINE, run("diagram", chart.toString()));
        assertTrue(err.toString().contains("chart.mmd:1:1: There is nothing in this chart."), err.toString());
    }

    @Test
    void diagram_redraws_the_charts_of_a_markdown_document_in_place() throws IOException {
        Path document = folder.resolve("readme.md");
        Files.writeString(document, "# Title\n\n```mermaid\nflowchart TD\n  A --> B\n```\n\nEnd.\n");
        assertEquals(ExitCode.FINE, run("--ascii", "diagram", "--markdown", document.toString()));
        assertTrue(out.toString().startsWith("# Title"), out.toString());
        assertTrue(out.toString().contains("| A |"), out.toString());
        assertTrue(out.toString().contains("End."), out.toString());
    }

    @Test
    void a_new_course_has_no_findings_and_can_be_played_to_a_full_score() {
        String course = folder.resolve("mine").toString();
        assertEquals(ExitCode.FINE, run("--course", folder.toString(), "new", "course", "mine"), err.toString());
        assertEquals(ExitCode.FINE, run("lint", course), out.toString());
        assertEquals(ExitCode.FINE, run("--course", course, "play", "quiz 1", "--answers", "right"), err.toString());
        assertTrue(out.toString().contains("100 %"), out.toString());
    }

    @Test
    void a_unit_that_cannot_be_read_is_not_played() throws IOException {
        Path course = folder.resolve("half");
        Files.createDirectories(course.resolve("lessons"));
        Files.writeString(course.resolve("lessons/course.yaml"), "title: T\nunits: [lessons/01-a, lessons/02-b]\n");
        Files.writeString(course.resolve("lessons/01-a.yaml"), "title: A\nsteps: [{title: One, text: a: b}]\n");
        Files.writeString(course.resolve("lessons/02-b.yaml"), "title: B\nsteps: [{title: One, text: Text.}]\n");
        assertEquals(ExitCode.PROBLEMS, run("--course", course.toString(), "play", "1"));
        assertEquals("", out.toString());
        assertTrue(err.toString().contains("lessons/01-a.yaml:2:"), err.toString());
        assertEquals(ExitCode.FINE, run("--course", course.toString(), "play", "2"), err.toString());
    }

    @Test
    void lint_names_a_fault_with_its_place_in_three_formats() throws IOException {
        Path course = folder.resolve("faulty");
        Files.createDirectories(course.resolve("lessons"));
        Files.writeString(course.resolve("lessons/course.yaml"), "titel: T\nunits: [lessons/01-a]\n");
        assertEquals(ExitCode.PROBLEMS, run("lint", course.toString()));
        assertTrue(out.toString().contains("lessons/course.yaml:1:1: "), out.toString());
        assertTrue(out.toString().contains("title"), out.toString());
        assertEquals(ExitCode.PROBLEMS, run("lint", "--format", "json", course.toString()));
        assertTrue(out.toString().strip().startsWith("["), out.toString());
        assertEquals(ExitCode.PROBLEMS, run("lint", "--format", "github", course.toString()));
        assertTrue(out.toString().contains("::error file="), out.toString());
    }

    @Test
    void lint_explains_a_rule_and_knows_no_other() {
        assertEquals(ExitCode.FINE, run("lint", "--explain", "chart-width"));
        assertEquals(ExitCode.USAGE, run("lint", "--explain", "nonsense"));
    }

    @Test
    void preview_shows_a_page_as_its_learners_will_see_it() {
        assertEquals(ExitCode.FINE, run("preview", "lessons/05-side-by-side.yaml", "--at", "5"), err.toString());
        assertTrue(out.toString().contains("The comparison table"), out.toString());
    }

    @Test
    void schema_prints_what_editors_complete_with() {
        assertEquals(ExitCode.FINE, run("schema", "lesson"));
        assertTrue(out.toString().contains("\"steps\""), out.toString());
    }

    @Test
    void diagram_of_a_file_that_is_not_there_or_not_text_is_one_sentence() throws IOException {
        assertEquals(ExitCode.USAGE, run("diagram", folder.resolve("none").toString()));
        Path binary = folder.resolve("binary");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertEquals(ExitCode.PROBLEMS, run("diagram", binary.toString()));
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    @Test
    void here_shows_both_verdicts_and_the_evidence() {
        assertEquals(ExitCode.FINE, run("here", "--as", "service"));
        assertTrue(out.toString().contains("Container: partly isolated."), out.toString());
        assertTrue(out.toString().contains("Virtual machine: yes (certain)."), out.toString());
        assertEquals(ExitCode.FINE, run("here", "capabilities", "--as", "docker"));
        assertTrue(out.toString().contains("Docker's 14:"), out.toString());
        assertFalse(out.toString().contains("Seccomp"), out.toString());
    }

    @Test
    void here_puts_a_recorded_machine_beside_another() {
        assertEquals(ExitCode.FINE, run("here", "--as", "laptop", "--with", "docker"));
        assertTrue(out.toString().contains("Docker: 14 of 41"), out.toString());
        assertTrue(out.toString().contains("Laptop: 41"), out.toString());
        assertEquals(ExitCode.USAGE, run("here", "--with", "dokker"));
        assertTrue(err.toString().contains("The names are docker, "), err.toString());
        assertEquals(ExitCode.USAGE, run("here", "uptime"));
    }

    @Test
    void a_recording_of_this_machine_can_be_judged_as_it_was_recorded() throws IOException {
        Path file = folder.resolve("my.host");
        assertEquals(ExitCode.FINE, run("here", "--record", file.toString()));
        assertTrue(out.toString().contains("/proc/self/ns/pid"), out.toString());
        assertEquals(ExitCode.FINE, run("here", "--format", "json"));
        String live = out.toString();
        assertEquals(ExitCode.FINE, run("here", "--format", "json", "--from", file.toString()));
        assertEquals(verdicts(live), verdicts(out.toString()));
        assertEquals(ExitCode.USAGE, run("here", "--record", file.toString()));
        assertTrue(err.toString().contains("is there already"), err.toString());
    }

    private static List<String> verdicts(String json) {
        return Pattern.compile("\"(container|vm)\":\\{\"verdict\":\"[a-z]+\",\"confidence\":\"[a-z]+\"")
                .matcher(json)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void a_file_that_is_no_recording_is_refused_in_a_sentence() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "no host\u001b[31m\n");
        assertEquals(ExitCode.PROBLEMS, run("here", "--from", file.toString()));
        assertTrue(err.toString().contains("is not a recorded machine. Line 1"), err.toString());
        assertEquals(
                ExitCode.USAGE, run("here", "--from", folder.resolve("none").toString()));
        assertEquals(ExitCode.USAGE, run("here", "--from", file.toString(), "--as", "vm"));
    }
}
