package dev.onekernel.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.diagram.mermaid.FlowchartParser;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Node;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds of every drawing, tried on charts that nobody has thought of. */
class DrawingLawTest {

    /** How many charts are made up; {@code -Dcharts=10000} tries more than every build does. */
    private static final int CHARTS = Integer.getInteger("charts", 1_500);

    /** The first seed; {@code -Dseed=1000000} tries charts that no build has tried. */
    private static final long FIRST = Long.getLong("seed", 0);

    @Test
    void every_drawing_says_what_its_chart_says_and_nothing_else() {
        var complaints = new ArrayList<String>();
        int words = 0;
        for (long seed = FIRST; seed < FIRST + CHARTS; seed++) {
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
            complaints.addAll(complaints(seed, chart, drawing, display));
        }
        assertEquals(List.of(), complaints);
        assertTrue(words < CHARTS / 50, words + " charts were not drawn");
    }

    @Test
    void a_narrow_drawing_says_it_as_well_with_ranks_split_and_labels_numbered() {
        var complaints = new ArrayList<String>();
        for (long seed = FIRST; seed < FIRST + CHARTS / 5; seed++) {
            Flowchart chart = FlowchartParser.parse(RandomChart.of(seed)).chart();
            var display = new Display(40 + (int) (seed % 3) * 8, 24, Glyphs.UNICODE, false);
            var drawing = ChartDrawing.draw(chart, display);
            if (!isWords(drawing)) {
                complaints.addAll(complaints(seed, chart, drawing, display));
            }
        }
        assertEquals(List.of(), complaints);
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

    private static List<String> complaints(long seed, Flowchart chart, ChartDrawing drawing, Display display) {
        Flowchart shown = chart;
        List<Line> lines = drawing.lines();
        if (drawing.notes().stream().anyMatch(note -> note.contains("key"))) {
            FittedPicture fitted = FittedPicture.fit(chart, display).orElseThrow();
            shown = numbered(chart, fitted.key());
            lines = FlowchartPainter.paint(fitted.picture(), display.glyphs());
        }
        return DrawnChart.complaints(shown, lines).stream()
                .map(complaint -> "seed " + seed + " at " + display.width() + ": " + complaint)
                .toList();
    }

    /** The chart with the marks of {@code key} in place of the labels that they stand for. */
    private static Flowchart numbered(Flowchart chart, List<KeyEntry> key) {
        var marks = key.stream().collect(Collectors.toMap(KeyEntry::text, KeyEntry::shown));
        UnaryOperator<List<String>> shown = label -> {
            String mark = marks.get(String.join(" ", label));
            return mark == null ? label : List.of(mark);
        };
        return chart.with(
                chart.nodes().stream()
                        .map(node -> new Node(node.id(), shown.apply(node.label()), node.shape(), node.parent()))
                        .toList(),
                chart.drawnEdges().stream()
                        .map(edge -> new Edge(
                                edge.from(),
                                edge.to(),
                                shown.apply(edge.label()),
                                edge.stroke(),
                                edge.start(),
                                edge.end(),
                                edge.length()))
                        .toList());
    }

    private static List<Line> drawn(String source, Glyphs glyphs) {
        return ChartDrawing.draw(FlowchartParser.parse(source).chart(), new Display(100, 24, glyphs, false))
                .lines();
    }

    private static boolean isWords(ChartDrawing drawing) {
        return drawing.notes().stream().anyMatch(note -> note.endsWith("told in words."));
    }
}
