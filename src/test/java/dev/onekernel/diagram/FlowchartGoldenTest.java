package dev.onekernel.diagram;

import dev.onekernel.Golden;
import dev.onekernel.diagram.mermaid.FlowchartParser;
import dev.onekernel.text.Line;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every chart in {@code golden/flowcharts} as it looks, wide and narrow, in both sets of glyphs, in words, and what was done to make it fit. */
class FlowchartGoldenTest {

    @TestFactory
    Stream<DynamicTest> charts() {
        return Golden.tests("flowcharts", (source, section) -> {
            var chart = FlowchartParser.parse(source).chart();
            var drawing = ChartDrawing.draw(chart, Golden.medium(section));
            Stream<String> lines = section.startsWith("notes")
                    ? drawing.notes().stream()
                    : drawing.lines().stream().map(Line::text);
            return lines.collect(Collectors.joining("\n", "", "\n"));
        });
    }
}
