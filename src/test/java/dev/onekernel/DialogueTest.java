package dev.onekernel;

import dev.onekernel.course.Course;
import dev.onekernel.course.UnreadableUnit;
import dev.onekernel.load.CourseFiles;
import dev.onekernel.load.CourseReader;
import dev.onekernel.load.UnreadableCourse;
import dev.onekernel.progress.Progress;
import dev.onekernel.render.Look;
import dev.onekernel.terminal.PlainConsole;
import dev.onekernel.text.Medium;
import dev.onekernel.tutor.Session;
import dev.onekernel.tutor.Tutor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole sittings with the real course, as they look: each file in {@code golden/dialogues} names a unit and what somebody types in
 * it, and then shows the screens. Read these first to know the program.
 */
class DialogueTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private static Course course;

    @BeforeAll
    static void open() throws IOException, UnreadableCourse, UnreadableUnit {
        course = CourseReader.open(CourseFiles.at(Path.of(".")));
    }

    @TestFactory
    Stream<DynamicTest> dialogues() {
        return Golden.tests("dialogues", DialogueTest::play);
    }

    private static String play(String source, String section) {
        String unit = source.lines().findFirst().orElseThrow();
        String typed = source.lines()
                .filter(line -> line.startsWith(">"))
                .map(line -> line.substring(1).strip() + "\n")
                .collect(Collectors.joining());
        Medium medium = Golden.medium(section);
        var look = new Look(OptionalInt.of(medium.width()), medium.glyphs(), medium.plain(), false);
        var screen = new StringWriter();
        var out = new PrintWriter(screen);
        var console = new PlainConsole(new StringReader(typed), out, out, look, true);
        Session session = Session.in(course, Progress.NONE, unit, Optional.empty(), NOON.instant());
        new Tutor(console, events -> {}, NOON).run(session);
        return screen.toString();
    }
}
