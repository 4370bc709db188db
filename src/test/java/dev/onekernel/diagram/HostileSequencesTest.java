package dev.onekernel.diagram;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.diagram.mermaid.MermaidParser;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sequence diagrams nobody means well with are answered, soon and at no great length. */
class HostileSequencesTest {

    private static void isAnswered(String statements) {
        assertTimeout(
                Duration.ofMinutes(2), // on any machine; what takes square time takes far longer
                () -> {
                    var parsed = MermaidParser.parse("sequenceDiagram\n" + statements);
                    assertTrue(parsed.faults().size() <= 100);
                    var chart = parsed.chart().orElseThrow();
                    for (int width : new int[] {20, 80, 400}) {
                        var drawing = ChartDrawing.draw(chart, new Display(width, 24, Glyphs.UNICODE, false));
                        assertTrue(drawing.failure().isEmpty());
                        for (Line line : drawing.lines()) {
                            assertTrue(line.width() <= width, line.text());
                            assertTrue(line.text().chars().noneMatch(Character::isISOControl));
                        }
                    }
                });
    }

    private static String numbered(int count, String pattern) {
        return IntStream.range(0, count)
                .mapToObj(i -> pattern.formatted(i, i + 1))
                .collect(Collectors.joining());
    }

    @Test
    void too_many_of_everything() {
        isAnswered(numbered(100_000, "A->>B: %d\n"));
        isAnswered(numbered(5_900, "A->>B: %d\n"));
        isAnswered(numbered(10_000, "P%d->>P%d: x\n"));
        isAnswered(numbered(190, "P%d->>P%d: x\n"));
        isAnswered(numbered(100_000, "note over A: %d\n"));
        isAnswered(numbered(3_000, "create participant P%d\nA->>P%1$d: x\n"));
    }

    @Test
    void texts_of_a_megabyte() {
        isAnswered("A->>B: " + "word ".repeat(200_000) + "\n");
        isAnswered("A->>B: " + "x".repeat(1_000_000) + "\n");
        isAnswered("x".repeat(1_000_000) + "->>B: y\n");
        isAnswered("participant A as " + "y".repeat(1_000_000) + "\nloop " + "z ".repeat(500_000) + "\nend\n");
        isAnswered("A->>B: " + "<br>".repeat(200_000) + "\n");
        isAnswered("note over A: " + "/".repeat(1_000_000) + "\n");
    }

    @Test
    void deep_nesting() {
        isAnswered("loop\n".repeat(5_000) + "A->>B: x\n" + "end\n".repeat(5_000));
        isAnswered("loop\n".repeat(50_000) + "A->>B: x\n");
        isAnswered("alt\n".repeat(15) + "A->>B: x\n" + "else\nend\n".repeat(15));
        isAnswered("A->>+B: x\n".repeat(2_000) + "B-->>-A: y\n".repeat(2_000));
    }

    @Test
    void control_characters() {
        isAnswered("A->>B: a\u001b[31mred\u0007\tx\u202e\u2028\nnote over \u0001A: \u009b\nloop \u0000\nend\n");
    }

    @Test
    void what_is_never_closed() {
        isAnswered("participant a@{\n".repeat(50_000));
        isAnswered("note over A\n".repeat(50_000));
        isAnswered("A->>B\n".repeat(50_000));
        isAnswered("box\n".repeat(50_000) + "participant A\n");
        isAnswered("#".repeat(1_000_000));
        isAnswered("&#a".repeat(300_000) + "\n");
        isAnswered("()".repeat(500_000) + "\n");
        isAnswered("A" + "-".repeat(1_000_000) + "\n");
        isAnswered("accDescr {" + "x\n".repeat(100_000));
        isAnswered("create participant B\n".repeat(10_000) + "destroy A\n".repeat(10_000));
    }

    @Test
    void a_chart_of_nothing_is_drawn_as_nothing() {
        isAnswered("");
        isAnswered("loop\nend\n");
        isAnswered("title nothing\n");
    }
}
