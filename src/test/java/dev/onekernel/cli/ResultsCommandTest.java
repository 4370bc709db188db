package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.QuestionKey;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Journal;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ResultsCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of("--state", folder.toString(), "results"));
        all.addAll(List.of(arguments));
        return RootCommand.commandLine(Clock.systemUTC())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private void answer() {
        var journal = Journal.open(folder, "Containers and virtual machines");
        var question = new QuestionKey("short-colleague", "as it was worded once");
        journal.append(
                new Event.Started(Instant.EPOCH, "quizzes/00-short-course", 1, List.of()),
                new Event.Answered(
                        Instant.EPOCH, "quizzes/00-short-course", question, Event.Occasion.QUIZ, "0", 1, 1, false));
    }

    @Test
    void whoever_has_answered_nothing_is_told_so_in_one_sentence() {
        assertEquals(ExitCode.PROBLEMS, run());
        assertEquals("", out.toString());
        assertEquals(
                "onekernel: You have not answered a question of \"Containers and virtual machines\" yet.",
                err.toString().strip());
    }

    @Test
    void the_answers_of_another_course_are_not_told() {
        answer();
        assertEquals(ExitCode.PROBLEMS, run("--course", "src/test/resources/every-kind"));
        assertTrue(err.toString().contains("Questions of every kind"), err.toString());
    }

    @Test
    void they_go_to_standard_output_in_each_format() {
        answer();
        assertEquals(ExitCode.FINE, run());
        assertTrue(out.toString().startsWith("course,course_id,"), out.toString());
        assertTrue(out.toString().contains(",short-colleague,as it was worded once,quiz,1,1,0,,right,1,1,true,0,"));
        assertEquals(ExitCode.FINE, run("--format", "jsonl"));
        assertTrue(out.toString().startsWith("{\"course\":\"Containers"), out.toString());
        assertEquals(ExitCode.FINE, run("--format", "xapi", "--actor", "Grace"));
        assertTrue(out.toString().contains("\"name\":\"Grace\""), out.toString());
    }

    @Test
    void wrong_usage_is_one_sentence() {
        answer();
        assertEquals(ExitCode.USAGE, run("--format", "pdf"));
        assertTrue(err.toString().contains("FORMAT must be one of csv, jsonl, xapi"), err.toString());
        assertEquals(ExitCode.USAGE, run("--actor", "Grace"));
        assertEquals(ExitCode.USAGE, run("--format", "xapi", "--actor", "mailto:Grace"));
        assertTrue(err.toString().contains("mailto:grace@example.org"), err.toString());
    }

    @Test
    void a_file_is_replaced_only_by_force() throws IOException {
        answer();
        Path file = Files.writeString(folder.resolve("mine.csv"), "mine");
        assertEquals(ExitCode.USAGE, run("-o", file.toString()));
        assertEquals("mine", Files.readString(file));
        assertTrue(err.toString().contains("exists. --force replaces it."), err.toString());
        assertEquals(ExitCode.FINE, run("-o", file.toString(), "--force"));
        assertTrue(Files.readString(file).startsWith("course,"), () -> file + "");
        assertEquals("", out.toString());
        assertEquals(ExitCode.USAGE, run("-o", folder.toString(), "--force"));
        assertEquals(ExitCode.TROUBLE, run("-o", folder.resolve("no/such.csv").toString()));
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_one_sentence() {
        answer();
        assertEquals(ExitCode.TROUBLE, run("-o", new File("/dev/full").toString()));
        assertTrue(err.toString().contains("/dev/full cannot be written (No space left on device)."), err.toString());
    }
}
