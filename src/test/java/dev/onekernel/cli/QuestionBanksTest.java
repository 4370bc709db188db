package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that go to other tools and come from them, as the commands are typed. */
class QuestionBanksTest {

    private static final String BANK = """
            $CATEGORY: Kernels/First steps

            ::one:: Which of these shares out the hardware? {
              =The kernel #It alone reaches it. ~The shell #It is a program like others. ~The editor #It asks the kernel. }
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path bank;
    private Path course;

    @BeforeEach
    void aBankAndAFolder() throws IOException {
        bank = Files.writeString(folder.resolve("my-bank.gift"), BANK);
        course = folder.resolve("course");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of("--state", folder.resolve("state").toString()));
        all.addAll(List.of(arguments));
        return RootCommand.commandLine(Clock.systemUTC())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void a_bank_becomes_a_course_in_an_empty_folder_and_goes_to_every_format_from_there() throws IOException {
        assertEquals(ExitCode.FINE, run("import", "gift", bank.toString(), course.toString()), out + "" + err);
        assertTrue(out.toString().contains("quizzes/01-first-steps.yaml: 1 question\n"), out.toString());
        assertEquals(ExitCode.FINE, run("lint", course.toString()), out.toString());
        for (String format : List.of("gift", "csv", "anki")) {
            Path file = folder.resolve(format);
            assertEquals(
                    ExitCode.FINE,
                    run("--course", course.toString(), "export", format, "1", "-o", file.toString()),
                    err.toString());
            assertTrue(Files.readString(file).contains("shares out the hardware"), format);
        }
        assertEquals(ExitCode.USAGE, run("--course", course.toString(), "export", "qti"));
        assertTrue(err.toString().contains("-o FILE says where"), err.toString());
        Path zip = folder.resolve("questions.zip");
        assertEquals(ExitCode.FINE, run("--course", course.toString(), "export", "qti", "-o", zip.toString()));
        assertTrue(Files.size(zip) > 500);
    }

    @Test
    void an_earlier_quiz_is_replaced_only_by_force() throws IOException {
        run("import", "gift", bank.toString(), course.toString());
        Path quiz = course.resolve("quizzes/01-first-steps.yaml");
        Files.writeString(quiz, Files.readString(quiz).replace("one", "mine"));
        assertEquals(ExitCode.USAGE, run("import", "gift", bank.toString(), course.toString()));
        assertTrue(err.toString().contains("Nothing was written"), err.toString());
        assertTrue(Files.readString(quiz).contains("mine"));
        assertEquals(ExitCode.FINE, run("import", "gift", bank.toString(), course.toString(), "--force"));
        assertFalse(Files.readString(quiz).contains("mine"));
        assertEquals(1, Files.readString(course.resolve("lessons/course.yaml")).split("- quizzes/").length - 1);
    }

    @Test
    void a_further_quiz_becomes_the_last_unit_of_the_course() throws IOException {
        run("import", "gift", bank.toString(), course.toString());
        Path table = Files.writeString(
                folder.resolve("more.csv"),
                "quiz,id,type,ask,answer,option 1,why 1,option 2,why 2,option 3,why 3\n"
                        + "Second steps,two,choice,Which?,2,This one,It is a program.,That one,It is the kernel.,Another,It is a file.\n");
        assertEquals(ExitCode.FINE, run("import", "csv", table.toString(), course.toString()), out + "" + err);
        assertTrue(Files.readString(course.resolve("lessons/course.yaml"))
                .endsWith("  - quizzes/01-first-steps\n  - quizzes/02-second-steps\n"));
    }

    @Test
    void what_is_wrong_with_a_bank_is_said_with_its_line_and_the_exit_code_tells() throws IOException {
        Files.writeString(bank, BANK + "\n::two:: Why? {}\n\n::three:: When? {=now\n");
        assertEquals(ExitCode.PROBLEMS, run("import", "gift", bank.toString(), course.toString()));
        assertTrue(err.toString().contains("my-bank.gift:6: An essay"), err.toString());
        assertTrue(err.toString().contains("my-bank.gift:8: The brace { is never closed."), err.toString());
        assertEquals(
                ExitCode.USAGE, run("import", "gift", folder.resolve("none").toString(), course.toString()));
        assertTrue(err.toString().contains("does not exist."), err.toString());
    }

    @Test
    void what_a_format_cannot_take_is_said_beside_the_output() throws IOException {
        Path table = folder.resolve("questions.csv");
        String[] command = {
            "--course", "src/test/resources/every-kind", "export", "csv", "every-kind", "-o", table.toString()
        };
        assertEquals(ExitCode.FINE, run(command), err.toString());
        assertTrue(Files.readString(table).startsWith("quiz,id,type,ask,"));
        assertTrue(
                err.toString()
                        .contains(
                                "Of a model, only the prediction is exported: nothing can be tried out in a table. This concerns 2"
                                        + " questions: kind-reach, kind-quota."),
                err.toString());
        assertEquals(ExitCode.USAGE, run(command));
        assertTrue(err.toString().contains("--force replaces it."), err.toString());
    }
}
