package dev.onekernel.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.diagram.mermaid.FlowchartParser;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Span;
import dev.onekernel.text.Style;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowchartDrawingTest {

    private static final String PIPELINE =
            "flowchart LR\nA[Read the source] --> B[Split it into words] --> C[Build a tree] --> D[Check the types] --> E[Write code]\n";

    private static ChartDrawing drawn(String source, int width) {
        return ChartDrawing.draw(FlowchartParser.parse(source).chart(), new Display(width, 24, Glyphs.UNICODE, false));
    }

    @Test
    void what_fits_is_left_as_it_is() {
        assertEquals(List.of(), drawn(PIPELINE, 120).notes());
    }

    @Test
    void labels_are_wrapped_before_gaps_are_narrowed_before_the_chart_is_turned() {
        assertEquals(
                List.of("Labels are wrapped after 14 columns."),
                drawn(PIPELINE, 84).notes());
        assertEquals(
                List.of("Labels are wrapped after 10 columns.", "The gaps are narrowed."),
                drawn(PIPELINE, 72).notes());
        assertEquals(
                List.of("The chart is turned to flow down."),
                drawn(PIPELINE, 60).notes());
    }

    @Test
    void a_rank_that_is_too_wide_both_ways_is_split() {
        String fan =
                "flowchart TD\nA --> B1 & B2 & B3 & B4 & B5 & B6\nB1 & B2 & B3 & B4 & B5 & B6 --> C1 --> C2 --> C3 --> C4 --> C5\n";
        var notes = drawn(fan, 28).notes();
        assertTrue(notes.contains("Ranks that are too wide are split."), notes.toString());
    }

    @Test
    void empty_frames_below_one_another_stand_in_one_column() {
        String chart =
                "flowchart TD\nX --> one\nsubgraph one [A frame with a long title]\nend\nsubgraph two [Short]\nend\none --> two --> Y\n";
        String text = drawn(chart, 80).lines().stream().map(Line::text).collect(Collectors.joining("\n"));
        assertEquals("""
                            ┌───┐
                            │ X │
                            └─┬─┘
                              ▼
                ┌───────────────────────────┐
                │ A frame with a long title │
                └─────────────┬─────────────┘
                              ▼
                          ┌───────┐
                          │ Short │
                          └───┬───┘
                              ▼
                            ┌───┐
                            │ Y │
                            └───┘""", text);
    }

    @Test
    void only_labels_without_room_are_numbered() {
        String fan = "flowchart TD\nA{Architecture?} --> B & C\nB[Userspace] -->|Userspace interception| D & E\n"
                + "C -->|Hardware virtualization| F & G\nC -->|Paravirtualization| H & I\n";
        var drawing = drawn(fan, 40);
        String text = drawing.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
        assertTrue(text.contains("<   Architecture?    >"), text);
        assertTrue(text.contains("①  Userspace interception") && !text.contains("④"), text);
    }

    @Test
    void where_nothing_fits_the_chart_is_told_in_words() {
        String dense = "flowchart TD\n" + "A & B & C & D & E --- F & G & H & I & J\n".repeat(3);
        var drawing = drawn(dense, 20);
        assertEquals(List.of("No drawing of at most 2000 rows fits into 20 columns: told in words."), drawing.notes());
        assertTrue(drawing.lines().stream().allMatch(line -> line.width() <= 20));
    }

    @Test
    void a_plain_medium_gets_words() {
        var chart = FlowchartParser.parse("flowchart TD\nA[One] --> B[Two]\n").chart();
        var drawing = ChartDrawing.draw(chart, new Display(80, 24, Glyphs.UNICODE, true));
        assertEquals(
                List.of("One leads to Two."),
                drawing.lines().stream().map(Line::text).toList());
    }

    @Test
    void everything_drawn_has_its_role() {
        Set<Style> styles = drawn("flowchart TD\nsubgraph S[Frame]\nA -->|why| B\nend\n", 80).lines().stream()
                .flatMap(line -> line.spans().stream())
                .map(Span::style)
                .collect(Collectors.toSet());
        assertTrue(styles.containsAll(
                Set.of(Style.NODE, Style.NODE_LABEL, Style.EDGE, Style.EDGE_LABEL, Style.FRAME, Style.FRAME_TITLE)));
    }

    @Test
    void a_frame_has_room_for_its_title_in_every_direction_whether_anything_is_in_it_or_not() {
        for (String outer : List.of("TB", "BT", "LR", "RL")) {
            for (String inner : List.of("TB", "BT", "LR", "RL")) {
                for (String content :
                        List.of("", "B", "B --> S", "subgraph T[\"four<br>five<br>six<br>seven\"]\nend")) {
                    String source = "flowchart " + outer + "\nA\nsubgraph S[\"one<br>two<br>three\"]\ndirection "
                            + inner + "\n" + content + "\nend\n";
                    String text =
                            drawn(source, 80).lines().stream().map(Line::text).collect(Collectors.joining("\n"));
                    for (String line : List.of("one", "two", "three")) {
                        assertTrue(text.contains(line), source + text);
                    }
                }
            }
        }
    }

    @Test
    void an_empty_frame_with_its_title_in_the_border_has_a_row_inside() {
        for (String outer : List.of("TB", "BT", "LR", "RL")) {
            for (String inner : List.of("TB", "LR")) {
                String source = "flowchart " + outer + "\nsubgraph S[Title]\ndirection " + inner + "\nend\n";
                assertEquals(
                        List.of("┌ Title ┐", "│       │", "└───────┘"),
                        drawn(source, 80).lines().stream().map(Line::text).toList(),
                        source);
            }
        }
    }

    @Test
    void a_title_stands_above_the_drawing() {
        var lines = drawn("---\ntitle: What it is\n---\nflowchart TD\nA\n", 80).lines();
        assertEquals("What it is", lines.get(0).text());
        assertEquals(Style.TITLE, lines.get(0).spans().get(0).style());
        assertEquals("┌───┐", lines.get(2).text());
    }

    @Test
    void a_chart_that_cannot_be_drawn_is_a_sentence_and_words() {
        var chart = FlowchartParser.parse("flowchart TD\nA --> B\n").chart();
        var drawing = ChartDrawing.draw(chart, new Display(200, 24, Glyphs.UNICODE, false), (given, display) -> {
            throw new ArrayIndexOutOfBoundsException(-1);
        });
        assertEquals(
                List.of(
                        "This chart could not be drawn because of an error in this program"
                                + " (ArrayIndexOutOfBoundsException). It is told in words.",
                        "A leads to B."),
                drawing.lines().stream().map(Line::text).toList());
        assertEquals(drawing.lines().get(0).text(), drawing.failure().orElseThrow());
    }

    @Test
    void a_chart_too_large_to_read_is_told_in_words() {
        String chain = IntStream.range(0, 4_000)
                .mapToObj(i -> "N" + i + " --> N" + (i + 1) + "\n")
                .collect(Collectors.joining());
        var drawing = drawn("flowchart TD\n" + chain, 80);
        assertEquals(List.of("The chart is too large to be drawn: told in words."), drawing.notes());
        assertEquals(4_000, drawing.lines().size());
    }

    @Test
    void a_knot_of_edges_is_told_in_words() {
        String knot = IntStream.range(0, 20)
                .boxed()
                .flatMap(a -> IntStream.range(0, a).mapToObj(b -> "N" + a + " --> N" + b + "\n"))
                .collect(Collectors.joining());
        assertEquals(
                List.of("The chart is too large to be drawn: told in words."),
                drawn("flowchart LR\n" + knot, 1_000).notes());
    }

    @Test
    void hundreds_of_edges_that_are_drawn_as_one_line_are_no_knot() {
        String from = IntStream.range(0, 20).mapToObj(i -> "A" + i).collect(Collectors.joining(" & "));
        var drawing = drawn("flowchart TD\n" + from + " --> " + from.replace('A', 'B') + "\n", 200);
        assertEquals(9, drawing.lines().size(), drawing.notes().toString());
    }

    @Test
    void siblings_keep_the_order_of_their_author_unless_crossings_are_saved() {
        String shared = "flowchart TD\nP --> A & B & C\nA --> X\nD --> X\nB --> Y\nX --> Y\nC --> Z\nY --> Z\n";
        assertEquals("D A B C", row(drawn(shared, 80), "B"));
        String crossed = "flowchart TD\nP --> A & B & C\nA --> X --> M\nC --> X\nB --> Y --> M\n";
        assertEquals("A C B", row(drawn(crossed, 80), "C"));
    }

    /** The names in the row of {@code node}. */
    private static String row(ChartDrawing drawing, String node) {
        return drawing.lines().stream()
                .map(Line::text)
                .filter(line -> line.contains("│ " + node + " │"))
                .map(line -> line.replaceAll("[^A-Z]+", " ").strip())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_drawing_of_thousands_of_rows_is_told_in_words_instead() {
        for (String direction : List.of("TB", "LR")) {
            String chain = IntStream.range(0, 600)
                    .mapToObj(i -> "N" + i + " --> N" + (i + 1) + "\n")
                    .collect(Collectors.joining());
            var drawing = drawn("flowchart " + direction + "\n" + chain, 80);
            assertEquals(
                    List.of("No drawing of at most 2000 rows fits into 80 columns: told in words."), drawing.notes());
            assertEquals("N0 leads to N1.", drawing.lines().get(0).text());
        }
    }

    @Test
    void parts_that_nothing_joins_never_touch_each_other() {
        String parts = "flowchart TD\nsubgraph S\nA[Sandbox Manager]\nB[Container Manager]\nC[Resource Manager]\nend\n";
        String text = drawn(parts, 20).lines().stream().map(Line::text).collect(Collectors.joining("\n"));
        assertFalse(text.contains("┘ │\n│ ┌"), text);
    }

    @Test
    void long_words_are_broken_at_their_joints_only_where_they_do_not_fit() {
        String chart = "flowchart TD\nA[/var/lib/containerd/io.containerd.snapshotter.v1.overlayfs] --> B\n";
        assertEquals(List.of(), drawn(chart, 62).notes());
        assertEquals(
                List.of("Long words are broken at their joints."),
                drawn(chart, 40).notes());
        String text = drawn(chart, 40).lines().stream().map(Line::text).collect(Collectors.joining("\n"));
        for (String piece : List.of(" /var/lib/containerd/io. ", " containerd.snapshotter.v1. ", " overlayfs ")) {
            assertTrue(text.contains(piece), text);
        }
    }
}
