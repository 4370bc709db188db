package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a process of its own, whose output goes to a device that is always full. */
@EnabledOnOs(OS.LINUX)
class FullDeviceTest {

    @TempDir
    private Path folder;

    private ProcessBuilder builder(ProcessBuilder.Redirect output, String... command) {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.onekernel.cli.Main"));
        words.addAll(List.of(command));
        var builder = new ProcessBuilder(words).redirectOutput(output);
        builder.environment().put("XDG_STATE_HOME", folder.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private Process start(ProcessBuilder.Redirect output, String... command) throws IOException {
        Process process = builder(output, command).start();
        try (var in = process.getOutputStream()) {
            in.write("flowchart TB\nA --> B\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException notRead) {
            // most commands read nothing
        }
        return process;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "learn",
                "term cgroup",
                "sources",
                "progress",
                "play 1",
                "schema course",
                "completion bash",
                "manual",
                "lint --explain all",
                "diagram",
                "diagram --markdown"
            })
    void a_command_says_that_its_output_did_not_arrive(String command) throws Exception {
        Process process = start(ProcessBuilder.Redirect.to(new File("/dev/full")), command.split(" "));
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(ExitCode.TROUBLE, process.waitFor(), err);
        assertTrue(err.contains("onekernel: Not all of the output could be written (No space left on device)."), err);
    }

    @Test
    void leaving_says_how_many_answers_were_not_saved() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("file"), "");
        var builder = builder(
                ProcessBuilder.Redirect.PIPE,
                "--state",
                inTheWay.resolve("state").toString(),
                "quiz",
                "2");
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write("answer\n\na\n\na\nquit\n".getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(ExitCode.TROUBLE, process.waitFor(), said);
        assertFalse(said.contains("is kept"), said);
        assertTrue(said.matches("(?s).*[0-9]+ answers? could not be saved: .*"), said);
    }

    @Test
    void a_reader_that_has_seen_enough_is_no_trouble() throws Exception {
        Path chart = Files.writeString(folder.resolve("chart.md"), "A line of a document.\n".repeat(200_000));
        Process process = start(ProcessBuilder.Redirect.PIPE, "diagram", "--markdown", chart.toString());
        process.getInputStream().readNBytes(10);
        process.getInputStream().close();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(ExitCode.FINE, process.waitFor(), err);
        assertEquals("", err);
    }
}
