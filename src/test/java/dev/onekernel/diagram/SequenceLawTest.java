package dev.onekernel.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.diagram.mermaid.MermaidParser;
import dev.onekernel.diagram.mermaid.ParsedChart;
import dev.onekernel.diagram.model.SequenceChart;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds of every drawing of a sequence, tried on thousands of charts that nobody has thought of. */
class SequenceLawTest {

    private static final int CHARTS = 5_000;

    /** The first seed; {@code -Dseed=1000000} tries charts that no build has tried. */
    private static final long FIRST = Long.getLong("seed", 0);

    private static SequenceChart parsed(String source) {
        ParsedChart parsed = MermaidParser.parse(source);
        assertEquals(List.of(), parsed.faults(), source);
        return (SequenceChart) parsed.chart().orElseThrow();
    }

    @Test
    void every_drawing_says_what_its_chart_says() {
        var complaints = new ArrayList<String>();
        int shortened = 0;
        for (long seed = FIRST; seed < FIRST + CHARTS; seed++) {
            String source = RandomSequence.of(seed);
            SequenceChart chart = parsed(source);
            var display = new Display(80 + (int) (seed % 3) * 30, 24, Glyphs.UNICODE, false);
            var drawing = ChartDrawing.draw(chart, display);
            for (Line line : drawing.lines()) {
                assertTrue(line.width() <= display.width(), () -> "too wide: " + source);
            }
            if (drawing.notes().stream().anyMatch(note -> note.contains("key") || note.contains("told in words"))) {
                shortened++;
                continue;
            }
            for (String complaint : DrawnSequence.complaints(chart, drawing.lines())) {
                complaints.add("seed " + seed + ": " + complaint);
            }
        }
        assertEquals(List.of(), complaints.subList(0, Math.min(20, complaints.size())), complaints.size() + " in all");
        assertTrue(shortened < CHARTS / 10, shortened + " charts were not drawn in full");
    }

    @Test
    void both_sets_of_glyphs_put_everything_at_the_same_place() {
        LongStream.range(0, 300).forEach(seed -> {
            ChartDrawing drawing = drawing(RandomSequence.of(seed), Glyphs.UNICODE);
            if (drawing.notes().stream().anyMatch(note -> note.contains("numbered"))) {
                return; // a number in a circle is narrower than one in brackets
            }
            List<Line> unicode = drawing.lines();
            List<Line> ascii = drawing(RandomSequence.of(seed), Glyphs.ASCII).lines();
            assertEquals(unicode.size(), ascii.size());
            for (int i = 0; i < unicode.size(); i++) {
                assertEquals(unicode.get(i).width(), ascii.get(i).width());
            }
        });
    }

    private static ChartDrawing drawing(String source, Glyphs glyphs) {
        return ChartDrawing.draw(parsed(source), new Display(100, 24, glyphs, false));
    }
}
