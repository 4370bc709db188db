package dev.onekernel.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.diagram.mermaid.FlowchartParser;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Charts nobody means well with are answered, and at no great length; a hang is seen as one. */
class HostileChartsTest {

    private static void isAnswered(String statements) {
        var chart = FlowchartParser.parse("flowchart TB\n" + statements).chart();
        for (int width : new int[] {20, 80, 400}) {
            var lines = ChartDrawing.draw(chart, new Display(width, 24, Glyphs.UNICODE, false))
                    .lines();
            assertTrue(lines.size() < 50_000);
            for (Line line : lines) {
                assertTrue(line.width() <= width, line.text());
                assertTrue(line.text().chars().noneMatch(Character::isISOControl));
            }
        }
        int said =
                chart.nodes().size() + chart.edges().size() + chart.subgraphs().size();
        assertTrue(FlowchartDescription.of(chart).size() <= said + 1);
    }

    private static String numbered(int count, String pattern) {
        return IntStream.range(0, count)
                .mapToObj(i -> pattern.formatted(i, i + 1))
                .collect(Collectors.joining());
    }

    @Test
    void ten_thousand_nodes() {
        isAnswered(numbered(10_000, "N%d --> N%d\n"));
        var random = new Random(3);
        isAnswered(IntStream.range(0, 10_000)
                .mapToObj(i -> "N" + random.nextInt(10_000) + " --> N" + random.nextInt(10_000) + "\n")
                .collect(Collectors.joining()));
    }

    @Test
    void more_than_a_thousand_nodes_are_told_in_words_at_once() {
        var chart = FlowchartParser.parse("flowchart TB\n" + numbered(1_000, "N%d --> N%d\n"))
                .chart();
        assertEquals(
                List.of("The chart is too large to be drawn: told in words."),
                ChartDrawing.draw(chart, new Display(200, 24, Glyphs.UNICODE, false))
                        .notes());
    }

    @Test
    void a_label_of_a_megabyte() {
        isAnswered("A[" + "word ".repeat(200_000) + "] --> B\n");
        isAnswered("A[" + "x".repeat(1_000_000) + "] -->|" + "y".repeat(1_000_000) + "| B\n");
        isAnswered("x".repeat(1_000_000) + " --> B\n");
        isAnswered("A[\"`" + " *a".repeat(300_000) + "`\"]\n");
    }

    @Test
    void deep_nesting() {
        isAnswered("subgraph\n".repeat(5_000) + "A --> B\n" + "end\n".repeat(5_000));
        isAnswered(numbered(50, "subgraph S%d\ndirection LR\n") + "A --> B\n" + "end\n".repeat(50));
    }

    @Test
    void control_characters() {
        isAnswered("A[\"a\u001b[31mred\u0007\tx\u202e\u2028\"] --> \u0001B\u009b --> C[\u0000]\n");
    }

    @Test
    void everything_with_everything() {
        isAnswered(numbered(1_000, "a%d & ").replaceAll(" & $", "") + " --> "
                + numbered(1_000, "b%d & ").replaceAll(" & $", "") + "\n");
        isAnswered(numbered(60, "a%d & ") + "x --> " + numbered(60, "b%d & ") + "y\n");
        String twenty = numbered(20, "a%d & ");
        isAnswered(twenty + "x --> " + twenty + "x\n");
    }

    @Test
    void the_same_again_and_again() {
        isAnswered("A --> A\n".repeat(2_000));
        isAnswered("A --> B\n".repeat(2_000));
        isAnswered("A[ (\n".repeat(100_000));
        isAnswered("%%{".repeat(300_000));
        isAnswered("A -- " + " ".repeat(1_000_000) + "\n");
        isAnswered("A " + "-".repeat(1_000_000) + "> B\n");
        isAnswered("A:::" + "a-".repeat(500_000) + " --> B\n");
    }

    @Test
    void marks_without_end_on_one_character() {
        isAnswered("A" + "\u0301".repeat(300_000) + " --> B[\"" + "\u0301".repeat(300_000) + "fa:fa-car\"]\n");
    }

    /** Each "A" was looked at as if it began the id of an arrow that ends a megabyte further on. */
    @Test
    void arrows_without_blanks_and_without_ids() {
        isAnswered("A-->".repeat(250_000) + "A\n");
        isAnswered("A " + "e".repeat(1_000_000) + "@--> B\n");
        isAnswered("A " + "e@".repeat(500_000) + "--> B\n");
    }
}
