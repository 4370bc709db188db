package dev.onekernel.serve;

import dev.onekernel.Golden;
import dev.onekernel.load.CourseReader;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.text.Display;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole visits to a server, as they look: each file in {@code golden/served} says what somebody types, and then shows the terminal. {@code reconnect}
 * stands for a connection that is lost and made again.
 */
class ServedDialogueTest {

    private static final Clock NOON = new Clock() {
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

        @Override
        public synchronized Instant instant() {
            now = now.plusMillis(
                    10); // people take their time, which also lets everything happen that is to happen later
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    };

    @TestFactory
    Stream<DynamicTest> visits() {
        return Golden.tests("served", (source, section) -> {
            try {
                return play(source, Golden.medium(section));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private static String play(String source, Display display) throws Exception {
        var course = CourseReader.whole(CourseLocation.at(Path.of("src/test/resources/room-course")));
        var loop = new LearnerLoop(
                new CourseEdition(course, 1),
                new MemoryLog(),
                word -> "word-" + word.text().hashCode(),
                NOON,
                System::nanoTime,
                new Random(5),
                new ServiceMetrics(List.of()),
                mistake -> {
                    throw new AssertionError(mistake);
                });
        var thread = new Thread(loop, "learners");
        thread.start();
        try {
            List<String> lines = source.lines().toList();
            String who = lines.get(0).equals("with a key") ? "ada" : LearnerLoop.NEWCOMER;
            FarTerminal terminal = FarTerminal.connected(loop, who, display);
            terminal.awaitScreen(1);
            var seen = new StringBuilder(terminal.seen() + terminal.prompt());
            for (String line : lines) {
                if (line.equals("reconnect")) {
                    loop.lost(terminal);
                    terminal = FarTerminal.connected(loop, who, display);
                    terminal.awaitScreen(1);
                    seen.append("\n\n(The connection is lost and made again.)\n\n")
                            .append(terminal.seen())
                            .append(terminal.prompt());
                } else if (line.startsWith(">")) {
                    String typed = line.substring(1).strip();
                    terminal.say(typed);
                    seen.append(typed).append('\n').append(terminal.news()).append(terminal.prompt());
                }
            }
            return seen.append('\n').toString();
        } finally {
            loop.close(Duration.ZERO);
            thread.join();
        }
    }
}
