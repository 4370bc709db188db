package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The workflow of the authors' guide: its commands, run by a shell as GitHub runs them. */
@EnabledOnOs(OS.LINUX)
class CiSnippetTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)^ +run: (onekernel .*)$");

    @TempDir
    private Path folder;

    private static List<String> commands() throws IOException {
        return COMMAND.matcher(Files.readString(Path.of("src/site/markdown/authoring.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What a command of the workflow prints in a course, and with which exit code it ends. */
    private record Ended(int exit, String printed) {}

    private Ended run(String command, Path course) throws Exception {
        Path program = folder.resolve("bin/onekernel");
        Files.createDirectories(program.getParent());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(
                program,
                "#!/bin/sh\nexec '" + java + "' -cp '" + System.getProperty("java.class.path")
                        + "' dev.onekernel.cli.Main \"$@\"\n".replace("\\\n", "\n"));
        assertTrue(program.toFile().setExecutable(true));
        Path script = Files.writeString(folder.resolve("step.sh"), command + "\n");
        var builder = new ProcessBuilder("sh", "-e", script.toString())
                .directory(course.toFile())
                .redirectErrorStream(true);
        builder.environment().put("PATH", program.getParent() + ":" + System.getenv("PATH"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), printed);
    }

    @Test
    void it_lints_and_plays() throws IOException {
        assertEquals(2, commands().size(), commands()::toString);
        assertTrue(commands().get(0).startsWith("onekernel lint "), commands()::toString);
        assertTrue(commands().get(1).contains(" play "), commands()::toString);
    }

    @Test
    void the_course_of_this_repository_passes() throws Exception {
        for (String command : commands()) {
            Ended ended = run(command, Path.of(".").toAbsolutePath());
            assertEquals(0, ended.exit(), ended::printed);
            assertEquals("", ended.printed());
        }
    }

    @Test
    void what_is_wrong_is_named_at_its_line_and_ends_the_step() throws Exception {
        Path course = folder.resolve("course");
        Files.createDirectories(course.resolve("lessons"));
        Files.createDirectories(course.resolve("quizzes"));
        Files.writeString(
                course.resolve("lessons/course.yaml"), "title: Broken\nunits: [quizzes/01-a, quizzes/02-b]\n");
        String quiz = "title: Good\nquestions:\n  - {id: a, type: number, ask: How many?, answer: \"1\"}\n";
        Files.writeString(course.resolve("quizzes/01-a.yaml"), quiz);
        Files.writeString(
                course.resolve("quizzes/02-b.yaml"),
                quiz.replace("ask:", "aks: \"100%, ::x\", ask:").replace("id: a", "id: b"));
        Ended lint = run(commands().get(0), course);
        assertEquals(1, lint.exit(), lint::printed);
        assertTrue(
                lint.printed().lines().anyMatch(line -> line.startsWith("::error file=quizzes/02-b.yaml,line=3,col=")),
                lint::printed);
        Ended play = run(commands().get(1), course);
        assertEquals(1, play.exit(), play::printed);
        assertTrue(
                play.printed().startsWith("::error file=quizzes/02-b.yaml,line=1,col=1,title=play::"), play::printed);
        String other = List.of(lint.printed(), play.printed()).stream()
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("::"))
                .collect(Collectors.joining("\n"));
        assertEquals("", other);
    }
}
