package dev.onekernel.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.Golden;
import dev.onekernel.diagram.mermaid.MermaidParser;
import dev.onekernel.diagram.model.Chart;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Stroke;
import dev.onekernel.diagram.model.SequenceChart;
import dev.onekernel.diagram.model.SequenceEvent;
import dev.onekernel.diagram.model.SequenceEvent.FragmentStart;
import dev.onekernel.diagram.model.SequenceEvent.Message;
import dev.onekernel.diagram.model.SequenceEvent.Note;
import dev.onekernel.diagram.model.SequenceEvent.OperandStart;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Width;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No word is cut where there is room, and none anywhere without a note that says so. */
class WholeWordsTest {

    private static final Pattern FENCE =
            Pattern.compile("(?m)^([ >]*)(?:```|:::) *\\{?mermaid[^\\n]*\\n((?:(?!\\1(?:```|:::)).*\\n){1,400})");

    /** The charts of the course, the guides and the test data, as they are written there. */
    private static List<String> ours() throws IOException {
        var charts = new ArrayList<String>();
        for (String folder : List.of("flowcharts", "sequences")) {
            for (Path file : Golden.files(Path.of("src/test/resources/golden", folder))) {
                charts.add(Golden.source(file));
            }
        }
        for (String folder : List.of("lessons", "src/site/markdown", "src/test/resources", "README.md")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String written = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                    FENCE.matcher(written)
                            .results()
                            .forEach(found ->
                                    charts.add(found.group(2).replaceAll("(?m)^" + Pattern.quote(found.group(1)), "")));
                }
            }
        }
        return charts;
    }

    @Test
    void no_word_of_our_own_charts_is_cut_at_200_columns() throws IOException {
        int drawn = 0;
        for (String source : ours()) {
            Optional<Chart> chart = MermaidParser.parse(source).chart();
            if (chart.isEmpty()) {
                continue; // a diagram of another kind
            }
            var drawing = drawn(chart.get(), 200);
            assertEquals(List.of(), broken(chart.get(), drawing), source);
            assertTrue(
                    drawing.notes().stream().noneMatch(note -> note.matches(".*(?:broken|key|told in words).*")),
                    () -> source + drawing.notes());
            drawn++;
        }
        assertTrue(drawn > 120, "only " + drawn + " charts were found");
    }

    @Test
    void every_broken_word_is_named_by_a_note() {
        int withBroken = 0;
        for (long seed = 0; seed < 150; seed++) {
            for (String source : List.of(RandomChart.of(seed), RandomSequence.of(seed), titled(seed))) {
                Chart chart = MermaidParser.parse(source).chart().orElseThrow();
                for (int width : new int[] {9, 24, 40, 60}) {
                    var drawing = drawn(chart, width);
                    List<String> broken = broken(chart, drawing);
                    if (!broken.isEmpty()) {
                        assertTrue(
                                drawing.notes().stream().anyMatch(note -> note.contains("broken")),
                                () -> source + width + broken + drawing.notes());
                        withBroken++;
                    }
                }
            }
        }
        assertTrue(withBroken > 100, "only " + withBroken + " drawings had a broken word");
    }

    /** A chart whose long words stand in titles. */
    private static String titled(long seed) {
        return "---\ntitle: /opt/containers/overlay-" + seed + "\n---\nflowchart " + (seed % 2 == 0 ? "TB" : "LR")
                + "\nsubgraph S[\"kubernetes.default.service-" + seed + "\"]\nA --> B\nend\nB --> C\n";
    }

    private static ChartDrawing drawn(Chart chart, int width) {
        return ChartDrawing.draw(chart, new Display(width, 24, Glyphs.UNICODE, false));
    }

    /** The words of a chart that stand whole in no line of its drawing; in scripts without blanks there are none to look for. */
    private static List<String> broken(Chart chart, ChartDrawing drawing) {
        List<String> lines = drawing.lines().stream().map(Line::text).toList();
        return texts(chart).stream()
                .flatMap(text -> Stream.of(text.split("[ \\u00a0]+")))
                .filter(word -> Width.of(word) == word.length())
                .filter(word -> lines.stream().noneMatch(line -> line.contains(word)))
                .distinct()
                .toList();
    }

    private static List<String> texts(Chart chart) {
        var texts = new ArrayList<>(List.of(chart.title()));
        if (chart instanceof Flowchart flowchart) {
            flowchart.nodes().forEach(node -> texts.addAll(node.label()));
            flowchart
                    .edges()
                    .forEach(edge -> texts.addAll(edge.stroke() == Stroke.INVISIBLE ? List.of() : edge.label()));
            flowchart.subgraphs().forEach(subgraph -> texts.addAll(subgraph.title()));
        } else if (chart instanceof SequenceChart sequence) {
            sequence.participants().forEach(participant -> texts.addAll(participant.label()));
            sequence.groups().forEach(group -> texts.addAll(group.title()));
            sequence.events().forEach(event -> texts.addAll(texts(event)));
        }
        return texts;
    }

    private static List<String> texts(SequenceEvent event) {
        if (event instanceof Message message) {
            return message.text();
        }
        if (event instanceof Note note) {
            return note.text();
        }
        if (event instanceof FragmentStart start) {
            return start.guard();
        }
        return event instanceof OperandStart operand ? operand.guard() : List.of();
    }
}
