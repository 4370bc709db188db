package dev.onekernel.diagram.mermaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Direction;
import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Node;
import dev.onekernel.diagram.model.Flowchart.Stroke;
import dev.onekernel.diagram.model.Flowchart.Subgraph;
import dev.onekernel.diagram.model.Flowchart.Tip;
import dev.onekernel.diagram.model.NodeShape;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowchartParserTest {

    /** Parses statements that hold no fault. */
    private static Flowchart chart(String... statements) {
        var parsed = FlowchartParser.parse("flowchart TD\n" + String.join("\n", statements) + "\n");
        assertEquals(List.of(), parsed.faults());
        return parsed.chart();
    }

    private static List<Fault> faults(String... statements) {
        return FlowchartParser.parse("flowchart TD\n" + String.join("\n", statements) + "\n")
                .faults();
    }

    private static String edges(Flowchart chart) {
        return chart.edges().stream().map(edge -> edge.from() + ">" + edge.to()).collect(Collectors.joining(" "));
    }

    private static Node node(String written) {
        return chart(written).nodes().get(0);
    }

    private static Edge edge(String written) {
        return chart(written).edges().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "graph TD, DOWN",
        "flowchart TB, DOWN",
        "flowchart BT, UP",
        "graph LR, RIGHT",
        "flowchart-elk RL, LEFT",
        "graph >, RIGHT",
        "graph <, LEFT",
        "graph ^, UP",
        "graph v, DOWN",
        "flowchart, DOWN"
    })
    void the_header_names_the_direction(String header, Direction direction) {
        assertEquals(
                direction, FlowchartParser.parse(header + "\nA --> B").chart().direction());
        assertEquals(
                direction, FlowchartParser.parse(header + "; A --> B").chart().direction());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LD", "lr", "TOP"})
    void a_word_that_is_no_direction_is_named_and_is_not_a_node(String word) {
        var parsed = FlowchartParser.parse("flowchart " + word + "\nA --> B\n");
        assertEquals(
                List.of(new Fault(1, 11, "Expected TB, TD, BT, LR or RL as the direction, found '" + word + "'.")),
                parsed.faults());
        assertEquals(2, parsed.chart().nodes().size());
    }

    @Test
    void a_first_word_without_an_end_is_quoted_in_part() {
        assertEquals(
                "Expected 'flowchart' or 'graph' and a direction, or 'sequenceDiagram', found 'xxxxxxxxxxxxxxxxxxxx'.",
                FlowchartParser.parse("x".repeat(1_000)).faults().get(0).sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello world", "# A title", "<?xml version='1.0'?>", "<!-- A comment -->"})
    void a_text_of_another_kind_is_one_fault(String line) {
        var parsed = MermaidParser.parse(line + "\n\nSome words, and more of them.\n");
        assertEquals(1, parsed.faults().size());
        assertTrue(parsed.chart().isEmpty());
    }

    @Test
    void a_flowchart_without_a_header_is_drawn() {
        var parsed = MermaidParser.parse("A[Start] --> B\n");
        assertEquals(1, parsed.faults().size());
        assertTrue(parsed.chart().isPresent());
    }

    @Test
    void front_matter_comments_and_directives_come_before_the_header() {
        var parsed = FlowchartParser.parse("""
                ---
                title: "The title"
                config: { theme: dark }
                ---
                %%{init: {"flowchart": {}} }%%
                %% a comment
                flowchart LR
                  %% another
                  A --> B
                """);
        assertEquals(List.of(), parsed.faults());
        assertEquals("The title", parsed.chart().title());
        assertEquals("A>B", edges(parsed.chart()));
    }

    @Test
    void a_comment_behind_something_else_is_a_fault_and_is_passed() {
        var parsed = FlowchartParser.parse("flowchart LR %% from left to right\nA --> B; %% and on\nB --> C %% C\n");
        String sentence = "A comment has a line of its own: Mermaid refuses it behind something else.";
        assertEquals(
                List.of(new Fault(1, 14, sentence), new Fault(2, 10, sentence), new Fault(3, 9, sentence)),
                parsed.faults());
        assertEquals(3, parsed.chart().nodes().size());
        assertEquals("A>B B>C", edges(parsed.chart()));
    }

    @Test
    void semicolons_and_line_ends_both_end_a_statement() {
        assertEquals("A>B C>D E>F", edges(chart("A-->B; C-->D;", "E-->F")));
        assertEquals("A>B", edges(FlowchartParser.parse("graph LR;A-->B").chart()));
        assertEquals("A>B", edges(FlowchartParser.parse("graph LR\r\nA-->B\r\n").chart()));
    }

    @ParameterizedTest
    @CsvSource({
        "A[t], RECTANGLE", "A(t), ROUNDED", "A([t]), STADIUM", "A[[t]], SUBROUTINE", "A[(t)], CYLINDER",
                "A((t)), CIRCLE",
        "A(((t))), DOUBLE_CIRCLE", "A>t], FLAG", "A{t}, DIAMOND", "A{{t}}, HEXAGON", "A[/t/], LEAN_RIGHT",
                "A[\\t\\], LEAN_LEFT",
        "A[/t\\], TRAPEZOID", "A[\\t/], INVERSE_TRAPEZOID", "A(-t-), STADIUM", "A[|k:v|t], RECTANGLE"
    })
    void every_bracket_is_a_shape(String written, NodeShape shape) {
        assertEquals(shape, node(written).shape());
        assertEquals(List.of("t"), node(written).label());
    }

    @ParameterizedTest
    @CsvSource({
        "cyl, CYLINDER",
        "database, CYLINDER",
        "diam, DIAMOND",
        "decision, DIAMOND",
        "proc, RECTANGLE",
        "docs, DOCUMENT"
    })
    void shapes_have_names_and_aliases(String name, NodeShape shape) {
        var node = node("A@{ shape: " + name + ", label: \"Some } text\" }");
        assertEquals(shape, node.shape());
        assertEquals(List.of("Some } text"), node.label());
    }

    @Test
    void the_properties_of_a_node_may_take_several_lines() {
        var node = node("A@{\n  shape: cyl\n  label: \"Rows\"\n}");
        assertEquals(NodeShape.CYLINDER, node.shape());
        assertEquals(List.of("Rows"), node.label());
    }

    @Test
    void the_last_text_and_the_last_shape_of_a_node_win() {
        var chart = chart("A --> B", "A[One]", "A{Two}");
        assertEquals(
                new Node("A", List.of("Two"), NodeShape.DIAMOND, ""),
                chart.nodes().get(0));
        assertEquals(List.of("B"), chart.nodes().get(1).label());
    }

    @ParameterizedTest
    @CsvSource({
        "-->, LIGHT, NONE, ARROW, 1",
        "---, LIGHT, NONE, NONE, 1",
        "-.->, DOTTED, NONE, ARROW, 1",
        "-.-, DOTTED, NONE, NONE, 1",
        "==>, HEAVY, NONE, ARROW, 1",
        "===, HEAVY, NONE, NONE, 1",
        "~~~, INVISIBLE, NONE, NONE, 1",
        "--o, LIGHT, NONE, CIRCLE, 1",
        "--x, LIGHT, NONE, CROSS, 1",
        "<-->, LIGHT, ARROW, ARROW, 1",
        "o--o, LIGHT, CIRCLE, CIRCLE, 1",
        "x--x, LIGHT, CROSS, CROSS, 1",
        "<-.->, DOTTED, ARROW, ARROW, 1",
        "<==>, HEAVY, ARROW, ARROW, 1",
        "---->, LIGHT, NONE, ARROW, 3",
        "-...->, DOTTED, NONE, ARROW, 3",
        "====>, HEAVY, NONE, ARROW, 3",
        "----, LIGHT, NONE, NONE, 2"
    })
    void every_arrow_has_a_stroke_two_ends_and_a_length(String arrow, Stroke stroke, Tip start, Tip end, int length) {
        assertEquals(new Edge("A", "B", List.of(), stroke, start, end, length), edge("A " + arrow + " B"));
    }

    @ParameterizedTest
    @CsvSource({
        "A -->|why not| B",
        "A -- why not --> B",
        "A -->|\"why not\"| B",
        "A -. why not .-> B",
        "A == why not ==> B",
        "A -- \"why not\" --> B",
        "A--why not-->B"
    })
    void an_edge_is_labelled_between_bars_or_inside_its_line(String written) {
        assertEquals(List.of("why not"), edge(written).label());
        assertEquals("A>B", edges(chart(written)));
    }

    @Test
    void edges_may_have_ids_and_properties_of_their_own() {
        var chart = chart("A e1@--> B", "e1@{ animate: true }", "B e2@==>|why| C");
        assertEquals("A>B B>C", edges(chart));
        assertEquals(3, chart.nodes().size());
    }

    @Test
    void groups_multiply_and_chains_go_on() {
        assertEquals("A>C A>D B>C B>D C>E D>E", edges(chart("A & B --> C & D --> E")));
    }

    @Test
    void names_hold_letters_of_any_script_dashes_and_keywords() {
        assertEquals(
                List.of("ärger-1", "日本", "endpoint", "graph_1", "a.b/c", "A&B"),
                chart("ärger-1 --> 日本 --> endpoint --> graph_1 --> a.b/c --> A&B").nodes().stream()
                        .map(Node::id)
                        .toList());
    }

    @Test
    void a_keyword_is_a_name_where_an_arrow_follows_but_a_fault() {
        var parsed = FlowchartParser.parse("flowchart TD\nstyle --> class\n");
        assertEquals("style>class", edges(parsed.chart()));
        assertEquals(
                List.of(
                        new Fault(2, 1, "'style' starts with a keyword of Mermaid and cannot be the name of a node."),
                        new Fault(2, 11, "'class' starts with a keyword of Mermaid and cannot be the name of a node.")),
                parsed.faults());
    }

    @Test
    void subgraphs_nest_and_have_titles_and_directions() {
        var chart = chart(
                "subgraph one [First one]",
                "direction LR",
                "A --> B",
                "subgraph \"Second one\"",
                "C",
                "end",
                "end",
                "subgraph three",
                "D",
                "end",
                "subgraph four five",
                "E",
                "end");
        assertEquals(
                List.of(
                        new Subgraph("one", List.of("First one"), Direction.RIGHT, ""),
                        new Subgraph("subgraph 2", List.of("Second one"), Direction.RIGHT, "one"),
                        new Subgraph("three", List.of("three"), Direction.DOWN, ""),
                        new Subgraph("subgraph 4", List.of("four five"), Direction.DOWN, "")),
                chart.subgraphs());
        assertEquals("subgraph 2", chart.nodes().get(2).parent());
    }

    @Test
    void a_node_belongs_to_the_first_subgraph_that_closes_around_its_name() {
        var chart = chart("subgraph a", "X", "end", "subgraph b", "X --> Y", "end");
        assertEquals("a", chart.nodes().get(0).parent());
        assertEquals("b", chart.nodes().get(1).parent());
    }

    @Test
    void the_name_of_a_subgraph_is_the_end_of_an_edge_and_no_node() {
        var chart = chart("S --> A", "subgraph S", "B", "end");
        assertEquals(List.of("A", "B"), chart.nodes().stream().map(Node::id).toList());
        assertEquals("S>A", edges(chart));
    }

    @Test
    void the_direction_of_a_subgraph_that_is_linked_outside_is_ignored() {
        assertEquals(
                Direction.DOWN,
                chart("subgraph S", "direction LR", "A", "end", "A --> B")
                        .subgraphs()
                        .get(0)
                        .direction());
        assertEquals(
                Direction.RIGHT,
                chart("subgraph S", "direction LR", "A", "end", "S --> B")
                        .subgraphs()
                        .get(0)
                        .direction());
    }

    @Test
    void accessible_names_come_in_one_line_or_in_braces() {
        var chart = chart("accTitle: The title", "accDescr: In one line", "A");
        assertEquals("The title", chart.accTitle());
        assertEquals("In one line", chart.accDescr());
        assertEquals(
                "Over two lines",
                chart("accDescr {", "  Over", "  two lines", "}", "A").accDescr());
    }

    @Test
    void styles_classes_and_clicks_are_set_aside() {
        var chart = chart(
                "A:::hot --> B:::cold",
                "classDef hot fill:#f96,stroke:#333;",
                "class A,B hot",
                "style A fill:#bbf",
                "linkStyle 0 stroke:#ff3,stroke-width:4px;",
                "click A \"https://example.com\" \"tip\"",
                "click B call f()");
        assertEquals(2, chart.nodes().size());
        assertEquals("A>B", edges(chart));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "A[\"quoted [text]\"] § quoted [text]",
                "A[\"#quot;#9829;#35;&lt;&amp;#quot;\"] § \"♥#<&\"",
                "A[one<br/>two<BR>three] § one|two|three",
                "A[\"`The **cat** in _the_ hat`\"] § The cat in the hat",
                "A[snake_case_name] § snake_case_name",
                "A[<b>bold</b> <i>it</i>] § bold it",
                "A[fa:fa-car Car] § Car",
                "A[$$x^2$$] § $$x^2$$",
                "A[a < b > c] § a < b > c",
                "A[Envoy &#40proxy&#41] § Envoy (proxy)",
                "A[\"a#nbsp;b&nbsp;c\"] § a b c",
                "A[\"&dollar;HOME &commat; &lbrace;1&rbrace;\"] § $HOME @ {1}"
            })
    void text_loses_quotes_entities_markup_and_icons(String written, String label) {
        assertEquals(
                List.of(label.strip().split("\\|")),
                node(written.strip().replace("\\n", "\n")).label());
    }

    @Test
    void text_may_run_over_several_lines() {
        assertEquals(List.of("two", "lines"), node("A[\"two\n  lines\"]").label());
    }

    @Test
    void control_characters_never_reach_a_label() {
        assertEquals(
                List.of("a[31mred"), node("A[\"a\u001b[31mred\u0007\u202e\"]").label());
        assertEquals(
                List.of("xy"),
                FlowchartParser.parse("flowchart TD\nx\u0001y\n")
                        .chart()
                        .nodes()
                        .get(0)
                        .label());
    }

    @Test
    void a_fault_says_where_it_is_and_what_was_expected_and_the_rest_is_read() {
        var parsed = FlowchartParser.parse("flowchart TD\nA -->\nB[open\nC --> D\n");
        assertEquals(List.of(new Fault(3, 2, "The text of 'B' is never closed: expected ']'.")), parsed.faults());
        assertEquals("A>B C>D", edges(parsed.chart()));
    }

    @Test
    void every_kind_of_fault_has_its_sentence() {
        assertEquals(List.of(new Fault(2, 7, "Expected a node behind the arrow, found ';'.")), faults("A --> ;"));
        assertEquals(
                List.of(new Fault(2, 1, "This 'end' closes nothing, because no subgraph is open here.")),
                faults("end"));
        assertEquals(
                List.of(new Fault(2, 10, "The subgraph 'one' is never closed: expected 'end'.")),
                faults("subgraph one", "A"));
        assertEquals(
                List.of(new Fault(2, 3, "Expected an arrow such as '-->', or the end of the line, found 'B --> C'.")),
                faults("A B --> C"));
        assertEquals(List.of(new Fault(2, 5, "Expected a node behind '&', found '--> B'.")), faults("A & --> B"));
        assertEquals(
                List.of(new Fault(2, 12, "The shape 'blob' is not known: drawn as a rectangle.")),
                faults("A@{ shape: blob }"));
        assertEquals(
                List.of(new Fault(2, 1, "Expected a node, an arrow or a keyword such as 'subgraph', found ')'.")),
                faults(")"));
        assertEquals(
                List.of(new Fault(2, 7, "The label of this arrow is not closed: expected '|'.")),
                faults("A -->|why", "B"));
    }

    @Test
    void another_kind_of_diagram_is_named() {
        var parsed = FlowchartParser.parse("sequenceDiagram\n  A->>B: hi\n");
        assertEquals(List.of(new Fault(1, 1, "This is a sequence diagram; expected a flowchart.")), parsed.faults());
        assertTrue(parsed.chart().nodes().isEmpty());
    }

    @Test
    void every_kind_of_diagram_has_a_name() {
        for (String header : List.of("classDiagram", "stateDiagram-v2", "gantt", "xychart-beta", "gitGraph:")) {
            String sentence =
                    FlowchartParser.parse(header + "\n").faults().get(0).sentence();
            assertTrue(sentence.matches("This is an? .+; flowcharts and sequence diagrams are drawn\\."), sentence);
        }
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_chart() {
        var parsed = FlowchartParser.parse("\uFEFFflowchart LR\nA --> B\n");
        assertEquals(List.of(), parsed.faults());
        assertEquals("A>B", edges(parsed.chart()));
    }

    @Test
    void a_plain_label_breaks_at_a_written_line_feed() {
        assertEquals(List.of("one", "two"), node("A[\"one\\ntwo\"]").label());
        assertEquals(List.of("one", "two"), edge("A -->|one\\ntwo| B").label());
    }

    @Test
    void quotes_are_no_part_of_a_label_wherever_they_stand() {
        assertEquals(List.of("one two"), node("A[\"one\" two]").label());
        var parsed = FlowchartParser.parse("flowchart TD\nA[\"first\" and \"last\"]\n");
        assertEquals(List.of("first and last"), parsed.chart().nodes().get(0).label());
        assertEquals(List.of(new Fault(2, 15, "Expected quotes around a text with '\"'.")), parsed.faults());
    }

    @Test
    void a_quoted_title_may_take_several_lines() {
        Flowchart chart = chart("subgraph T[\"aaa\nbbb\"]", "L", "end", "subgraph \"c", "d\"", "M", "end");
        assertEquals(List.of("aaa", "bbb"), chart.subgraphs().get(0).title());
        assertEquals(List.of("c", "d"), chart.subgraphs().get(1).title());
        assertEquals(2, chart.nodes().size());
    }

    @Test
    void elements_of_html_are_taken_away_and_blocks_part_lines() {
        assertEquals(
                List.of("see the docs"),
                node("A[\"see <a href='x'>the docs</a>\"]").label());
        assertEquals(List.of("Press Ctrl"), node("A[\"Press <kbd>Ctrl</kbd>\"]").label());
        assertEquals(List.of("up", "down"), node("A[\"up<hr>down\"]").label());
        assertEquals(List.of("one", "two"), node("A[\"<p>one</p><p>two</p>\"]").label());
        assertEquals(
                List.of("List<String> a < b"), node("A[\"List<String> a < b\"]").label());
    }

    @Test
    void a_label_among_properties_is_markdown_and_may_be_a_block() {
        assertEquals(
                List.of("bold and it"),
                node("A@{ shape: rect, label: \"**bold** and _it_\" }").label());
        assertEquals(
                List.of("first", "second"),
                node("A@{\n  label: |\n    first\n    second\n}").label());
        assertEquals(
                List.of("first second"),
                node("A@{\n  label: >-\n    first\n    second\n  shape: cyl\n}").label());
    }

    @Test
    void a_label_in_double_quotes_among_properties_has_the_escapes_of_yaml() {
        assertEquals(
                List.of("p1", "color: \"red\"", "C:\\a"),
                node("A@{ shape: stadium, label: \"**p1**\\ncolor: \\\"red\\\"\\nC:\\\\a\" }")
                        .label());
        assertEquals(
                List.of("x".repeat(1_000)),
                node("A@{ label: \"" + "x".repeat(1_000) + "\" }").label());
    }

    @Test
    void a_quote_is_doubled_in_single_quotes_among_properties() {
        assertEquals(
                List.of("it's"), node("A@{ label: 'it''s', shape: rounded }").label());
    }

    @Test
    void a_star_between_blanks_emphasizes_nothing() {
        assertEquals(List.of("a * b * c"), node("A@{ label: \"a * b * c\" }").label());
        assertEquals(List.of("2 ** 3 ** 4"), node("A[\"`2 ** 3 ** 4`\"]").label());
        assertEquals(List.of("a b c"), node("A[\"`*a* **b** _c_`\"]").label());
    }

    @Test
    void a_style_names_a_node_and_puts_it_nowhere() {
        Flowchart chart = chart("subgraph S", "A", "style Q fill:#fff", "end");
        assertEquals(List.of("A", "Q"), chart.nodes().stream().map(Node::id).toList());
        assertEquals("", chart.nodes().get(1).parent());
    }

    @Test
    void a_label_that_is_cut_is_a_fault() {
        assertEquals(
                List.of(new Fault(2, 2, "This label is longer than 2000 characters: its end is left out.")),
                faults("A[" + "x".repeat(2_001) + "]"));
        assertEquals(
                List.of(new Fault(2, 7, "This label is longer than 2000 characters: its end is left out.")),
                faults("A --> " + "x".repeat(2_001)));
    }
}
