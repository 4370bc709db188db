package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.text.Span;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that stands in files, in their names or in arguments can drive the terminal that a command prints to. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "file names there hold no control characters")
class HarmlessOutputTest {

    private static final String ESCAPES = "\u001b[31mred\u001b]0;title\u0007\u009b2J\u202e";

    /** The same as YAML writes it. */
    private static final String WRITTEN = "\\e[31mred\\e]0;title\\a\\x9b2J\\u202e";

    @TempDir
    private Path folder;

    private int exit;

    private String run(String... arguments) {
        var printed = new StringWriter();
        var all = new ArrayList<>(List.of("--state", folder.toString()));
        all.addAll(List.of(arguments));
        exit = RootCommand.commandLine(Clock.systemUTC())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(printed, true))
                .execute(all.toArray(String[]::new));
        return printed.toString();
    }

    private static void assertHarmless(String printed) {
        assertFalse(printed.isBlank());
        assertTrue(
                printed.lines().flatMapToInt(String::codePoints).noneMatch(Span::isHarmful),
                () -> printed.replace('\u001b', '^'));
    }

    private Path course(String contents, String lesson) throws IOException {
        Path course = folder.resolve("course");
        Files.createDirectories(course.resolve("lessons"));
        Files.writeString(course.resolve("lessons/course.yaml"), contents);
        Files.writeString(course.resolve("lessons/01-a.yaml"), lesson);
        return course;
    }

    @ParameterizedTest
    @ValueSource(strings = {"human", "github", "json"})
    void lint_quotes_keys_ids_and_names_as_text(String format) throws IOException {
        Path course = course(
                "title: C\nabout: x\nunits: [lessons/01-a, \"lessons/" + WRITTEN + "\"]\n", """
                "@": x
                title: T
                minutes: "@"
                steps:
                  - title: S
                    text: "x [y](@)"
                    sources: ["@"]
                    objectives: ["@"]
                  - title: Q
                    question: {id: "@", type: "@"}
                """.replace("@", WRITTEN));
        Files.writeString(course.resolve("lessons/02-" + ESCAPES + ".yaml"), "title: " + WRITTEN);
        assertHarmless(run("lint", "--format", format, course.toString()));
        assertEquals(ExitCode.PROBLEMS, exit);
    }

    @Test
    void a_course_or_an_archive_is_refused_in_harmless_words() throws IOException {
        Path course = course("title: C\nabout: x\nunits: [\"" + WRITTEN + "\"]\n", "");
        assertHarmless(run("--course", course.toString(), "learn"));
        Path archive = folder.resolve(ESCAPES + ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("../" + ESCAPES));
        }
        assertHarmless(run("lint", archive.toString()));
        assertEquals(ExitCode.USAGE, exit);
        Files.writeString(archive, "no archive");
        assertHarmless(run("--course", archive.toString()));
    }

    @Test
    void arguments_and_paths_are_quoted_as_text() {
        for (List<String> arguments : List.of(
                List.of("--" + ESCAPES),
                List.of(ESCAPES),
                List.of("--width", ESCAPES),
                List.of("new", ESCAPES, "x"),
                List.of("new", "lesson", ESCAPES, "--course", "/" + ESCAPES),
                List.of("learn", ESCAPES),
                List.of("quiz", ESCAPES),
                List.of("term", ESCAPES),
                List.of("sources", ESCAPES),
                List.of("progress", "--reset", ESCAPES),
                List.of("play", "1", "--answers", ESCAPES),
                List.of("play", ESCAPES),
                List.of("preview", ESCAPES),
                List.of("diagram", ESCAPES),
                List.of("diagram", "--markdown", "/" + ESCAPES),
                List.of("lint", ESCAPES),
                List.of("lint", "--explain", ESCAPES),
                List.of("schema", ESCAPES),
                List.of("schema", "--to", "/proc/" + ESCAPES),
                List.of("completion", ESCAPES),
                List.of("--course", "/" + ESCAPES),
                List.of("--debug", "--course", "/" + ESCAPES))) {
            assertHarmless(run(arguments.toArray(String[]::new)));
        }
    }

    @Test
    void a_lesson_with_such_a_title_has_it_as_text() throws IOException {
        Path course = folder.resolve("new");
        assertHarmless(run("new", "course", ESCAPES, "--course", course.toString()));
        String made = course.resolve("31mred-0-title-2j").toString();
        assertHarmless(run("new", "lesson", ESCAPES, "--course", made));
        assertEquals(ExitCode.FINE, exit);
        assertFalse(run("lint", made).contains("invisible-character"));
    }
}
