package dev.onekernel;

import dev.onekernel.course.Course;
import dev.onekernel.load.CourseReader;
import dev.onekernel.load.UnreadableCourseException;
import dev.onekernel.progress.Progress;
import dev.onekernel.render.Appearance;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.terminal.PlainConsole;
import dev.onekernel.text.Display;
import dev.onekernel.tutor.Greeting;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole sittings, as they look: each file in {@code golden/dialogues} names a unit and what somebody types in it, and then shows the
 * screens and the goodbye. Instead of a unit, {@code start} stands for the first start. The unit is one of the course we ship, or of the course in the folder named behind it. Read these first to know the
 * program.
 */
class DialogueTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TestFactory
    Stream<DynamicTest> dialogues() {
        return Golden.tests("dialogues", DialogueTest::play);
    }

    private static String play(String source, String section) {
        String[] place = source.lines().findFirst().orElseThrow().split(" in ");
        Course course = open(Path.of(place.length > 1 ? place[1] : "."));
        String typed = source.lines()
                .filter(line -> line.startsWith(">"))
                .map(line -> line.substring(1).strip() + "\n")
                .collect(Collectors.joining());
        Display display = Golden.medium(section);
        var appearance = new Appearance(OptionalInt.of(display.width()), display.glyphs(), display.plain(), false);
        var screen = new StringWriter();
        var out = new PrintWriter(screen);
        var console = new PlainConsole(new StringReader(typed), out, out, appearance, true);
        Session session = place[0].equals("start")
                ? Session.start(course, Progress.NONE, NOON.instant())
                : Session.in(course, Progress.NONE, place[0], Optional.empty(), NOON.instant());
        Session left = new Tutor(console, events -> {}, NOON).run(session);
        out.println(Greeting.goodbye(left, place.length > 1));
        return screen.toString();
    }

    private static Course open(Path folder) {
        try {
            return CourseReader.open(CourseLocation.at(folder));
        } catch (IOException | UnreadableCourseException e) {
            throw new AssertionError(folder.toString(), e);
        }
    }
}
