package dev.onekernel.diagram.mermaid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Mermaid refuses and what it accepts, as Mermaid 11.17 itself was seen to decide. */
class RefusedSpellingTest {

    private static List<Fault> faults(String statements) {
        return FlowchartParser.parse("flowchart TD\n" + statements.replace("/n", "\n") + "\n")
                .faults();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "A[run (twice)] ¦ 7 ¦ Expected quotes around a text with '('.",
                "A{a|b} ¦ 4 ¦ Expected quotes around a text with '|'.",
                "A(say \"so\") ¦ 7 ¦ Expected quotes around a text with '\"'.",
                "A[ \"x\" ] ¦ 4 ¦ Expected quotes around a text with '\"'.",
                "A[/a (b)/] ¦ 6 ¦ Expected quotes around a text with '('.",
                "A(me@example.com) ¦ 5 ¦ Expected quotes around a text with '@'.",
                "A[/var/log] --> B[/etc/] ¦ 3 ¦ Expected quotes around a text that starts with '/'.",
                "A[\\srv] --> B[\\c$\\] ¦ 3 ¦ Expected quotes around a text that starts with '\\'.",
                "A[/] ¦ 3 ¦ Expected quotes around a text that starts with '/'.",
                "A(-5) --> B(-x-) ¦ 3 ¦ Expected quotes around a text that starts with '-'.",
                "A -->|x|/nB ¦ 9 ¦ Expected a node behind the label of the arrow, on the same line.",
                "A -->|why (not)| B ¦ 11 ¦ Expected quotes around a text with '('.",
                "A -- say \"so\" --> B ¦ 10 ¦ Expected quotes around a text with '\"'.",
                "A[] ¦ 3 ¦ Expected a text. Mermaid refuses an empty one; a blank in quotes is shown as nothing.",
                "A -->|\"\"| B ¦ 7 ¦ Expected a text. Mermaid refuses an empty one; a blank in quotes is shown as nothing.",
                "subgraph a (b)/nA/nend ¦ 12 ¦ Expected quotes around a title with '('.",
                "subgraph a, b/nA/nend ¦ 11 ¦ Expected quotes around a title with ','.",
                "subgraph a -- b/nA/nend ¦ 12 ¦ Expected quotes around a title with '-'.",
                "subgraph S[a (b)]/nA/nend ¦ 14 ¦ Expected quotes around a text with '('.",
                "`subgraph S[\"a\"] /nA/nend` ¦ 16 ¦ Expected the end of the line behind ']', found a blank.",
                "`subgraph/nA/nend` ¦ 9 ¦ Expected a name or a title behind 'subgraph'.",
                "end-point --> B ¦ 1 ¦ 'end-point' starts with a keyword of Mermaid and cannot be the name of a node.",
                "A --> click ¦ 7 ¦ 'click' starts with a keyword of Mermaid and cannot be the name of a node.",
                "a=b --> c ¦ 2 ¦ A name cannot hold '='.",
                "A --> b→c ¦ 8 ¦ A name cannot hold '→'.",
                "x-->B ¦ 2 ¦ Expected a blank behind 'x': it is read as a part of the arrow.",
                "A[a]& B ¦ 5 ¦ Expected '&' between blanks, on one line with what it joins.",
                "A::: ¦ 2 ¦ Expected the name of a class, as in 'A:::name'.",
                "style A ¦ 1 ¦ Expected a statement such as 'style A fill:#eee'.",
                "class A, B name ¦ 1 ¦ Expected a statement such as 'class A,B name'.",
                "click A ¦ 1 ¦ Expected a statement such as 'click A \"https://example.com\"'.",
                "linkStyle 0, 1 stroke:red ¦ 1 ¦ Expected a statement such as 'linkStyle 0,1 stroke:red'.",
                "linkStyle 0 stroke:red ¦ 11 ¦ There is no arrow 0 before this line: arrows are counted from 0, and 0 are"
                        + " written above.",
            })
    void what_mermaid_refuses_is_named(String statements, int column, String sentence) {
        assertEquals(List.of(new Fault(2, column, sentence)), faults(statements));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A[\"run (twice)\"]",
                "A[\"one\" two]",
                "A[a > b, c; d: 'e' #35; 50%]",
                "A[mail me@example.com]",
                "A[/a|b/]",
                "A[/etc/ssh/] --> B[/\"a]\"/] --> C[\\c:\\d\\] --> D[/x\\]",
                "A[\"/var/log\"] --> B[ /x] --> C(/x) --> D{/x} --> E(-x-) --> F(x-)",
                "A -->/nB",
                "A -- x --> /n/n B",
                "A -->|x/ny| B",
                "A[🚀 “a”]",
                "A[\" \"]",
                "A -- why (not) [now] --> B",
                "A -- x@y --> B",
                "A -- \"a\" b --> B",
                "subgraph a: b & c's d/e?/nA/nend",
                "subgraph \"a\" b/nA/nend",
                "subgraph a b [c]/nA/nend",
                "subgraph S[a/nb; c]/nA/nend",
                "subgraph Füße/nA/nend B --> C",
                "endpoint --> clicks --> call[x] --> default --> graph_1",
                "x --> o",
                "A&B --> C & D",
                "A:::a-b.c --> B",
                "style A fill:#eee",
                "class A,B name",
                "classDef default fill:#eee",
                "A --> B/nlinkStyle 0 stroke:red/nlinkStyle default stroke:red",
            })
    void what_mermaid_accepts_has_no_fault(String statements) {
        assertEquals(List.of(), faults(statements));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flowchart TD A --> B", "graph LR A --> B", "flowchart A --> B"})
    void a_statement_does_not_stand_on_the_line_of_the_header(String source) {
        var parsed = FlowchartParser.parse(source + "\n");
        assertEquals(
                List.of("Expected the end of the line, or ';', before the first statement."),
                parsed.faults().stream().map(Fault::sentence).toList());
        assertEquals(2, parsed.chart().nodes().size());
    }
}
