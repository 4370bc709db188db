package dev.onekernel.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.diagram.mermaid.FlowchartParser;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds of every drawing, tried on charts that nobody has thought of. */
class DrawingLawTest {

    /** How many charts are made up; {@code -Dcharts=10000} tries more than every build does. */
    private static final int CHARTS = Integer.getInteger("charts", 1_500);

    @Test
    void every_drawing_says_what_its_chart_says_and_nothing_else() {
        var complaints = new ArrayList<String>();
        int words = 0;
        for (long seed = 0; seed < CHARTS; seed++) {
            String source = RandomChart.of(seed);
            Flowchart chart = FlowchartParser.parse(source).chart();
            var display = new Display(70 + (int) (seed % 3) * 30, 24, Glyphs.UNICODE, false);
            var drawing = ChartDrawing.draw(chart, display);
            for (Line line : drawing.lines()) {
                assertTrue(line.width() <= display.width(), () -> "too wide: " + source);
            }
            if (isWords(drawing)) {
                words++;
                continue;
            }
            for (String complaint : DrawnChart.complaints(chart, drawing.lines())) {
                complaints.add("seed " + seed + ": " + complaint);
            }
        }
        assertEquals(List.of(), complaints);
        assertTrue(words < CHARTS / 50, words + " charts were not drawn");
    }

    @Test
    void the_same_chart_gives_the_same_drawing() {
        LongStream.range(0, 200).forEach(seed -> {
            String source = RandomChart.of(seed);
            assertEquals(drawn(source, Glyphs.UNICODE), drawn(source, Glyphs.UNICODE));
        });
    }

    @Test
    void both_sets_of_glyphs_put_everything_at_the_same_place() {
        LongStream.range(0, 200).forEach(seed -> {
            List<Line> unicode = drawn(RandomChart.of(seed), Glyphs.UNICODE);
            List<Line> ascii = drawn(RandomChart.of(seed), Glyphs.ASCII);
            assertEquals(unicode.size(), ascii.size());
            for (int i = 0; i < unicode.size(); i++) {
                assertEquals(unicode.get(i).width(), ascii.get(i).width());
            }
        });
    }

    private static List<Line> drawn(String source, Glyphs glyphs) {
        return ChartDrawing.draw(FlowchartParser.parse(source).chart(), new Display(100, 24, glyphs, false))
                .lines();
    }

    private static boolean isWords(ChartDrawing drawing) {
        return drawing.notes().stream().anyMatch(note -> note.endsWith("told in words."));
    }
}
