package dev.onekernel.diagram;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.Golden;
import dev.onekernel.diagram.mermaid.MermaidParser;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every chart in {@code golden/sequences} as it looks, wide and narrow, in both sets of glyphs and in words. */
class SequenceGoldenTest {

    @TestFactory
    Stream<DynamicTest> charts() {
        return Golden.tests(
                "sequences",
                (source, section) -> drawn(source, Golden.medium(section)).stream()
                        .map(Line::text)
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void the_two_charts_of_the_course_can_be_taken_in_at_once() throws Exception {
        for (String name : List.of("01-docker-run", "02-one-write-two-paths")) {
            var lines = drawn(source(name), Display.wide());
            assertTrue(lines.size() <= 20, name + " takes " + lines.size() + " rows");
        }
    }

    @Test
    void only_texts_without_room_are_numbered() throws Exception {
        String text = drawn(source("01-docker-run"), Display.wide().withWidth(36)).stream()
                .map(Line::text)
                .collect(Collectors.joining("\n"));
        assertTrue(text.contains("│ run │") && text.contains("│ call │") && text.contains("│ done │"), text);
        assertTrue(text.contains("③  isolate the app") && !text.contains("⑤"), text);
    }

    /** The chart of a golden file. */
    private static String source(String name) throws Exception {
        String written = Files.readString(Path.of("src/test/resources/golden/sequences", name + ".txt"));
        return written.substring(0, written.indexOf("\n---") + 1);
    }

    private static List<Line> drawn(String source, Display display) {
        return ChartDrawing.draw(MermaidParser.parse(source).chart().orElseThrow(), display)
                .lines();
    }
}
