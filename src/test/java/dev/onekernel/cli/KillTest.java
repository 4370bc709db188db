package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, killed without warning right after a mark was shown. */
class KillTest {

    @TempDir
    private Path state;

    @Test
    void what_was_marked_survives_kill_9() throws Exception {
        Running first = start("quiz", "2");
        first.type("answer");
        first.await("The answer");
        first.type("");
        first.await("Question 2");
        first.process().destroyForcibly().waitFor();

        Running second = start();
        second.await("Question 2");
        second.type("quit");
        second.process().waitFor();
    }

    private Running start(String... command) throws IOException {
        var arguments = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.onekernel.cli.Main",
                "--state",
                state.toString()));
        arguments.addAll(List.of(command));
        Process process =
                new ProcessBuilder(arguments).redirectErrorStream(true).start();
        return new Running(process, process.inputReader(StandardCharsets.UTF_8));
    }

    private record Running(Process process, BufferedReader output) {

        void type(String line) throws IOException {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        }

        void await(String wanted) throws IOException {
            var seen = new StringBuilder();
            String line = output.readLine();
            while (line != null && !line.contains(wanted)) {
                seen.append(line).append('\n');
                line = output.readLine();
            }
            assertTrue(line != null, "no \"" + wanted + "\" in\n" + seen);
        }
    }
}
