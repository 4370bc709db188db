package dev.onekernel.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.diagram.mermaid.Fault;
import dev.onekernel.text.Display;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownChartsTest {

    private static String redrawn(String document) {
        return String.join("\n", MarkdownCharts.redraw(document, Display.wide()).lines());
    }

    @Test
    void every_flowchart_is_drawn_in_its_place() {
        assertEquals("""
                # Title

                ```text
                ┌───┐   ┌───┐
                │ A ├──▶│ B │
                └───┘   └───┘
                ```

                * a list

                  ~~~text
                  ┌───┐
                  │ C │
                  └───┘
                  ~~~
                """, redrawn("""
                        # Title

                        ```mermaid
                        flowchart LR
                        A --> B
                        ```

                        * a list

                          ~~~ mermaid
                          graph TD
                            C
                          ~~~
                        """));
    }

    @Test
    void other_diagrams_other_code_and_all_else_stay_as_they_are() {
        String document = """
                ```mermaid
                pie
                "A" : 1
                ```
                ````markdown
                ```mermaid
                flowchart LR
                ```
                ````
                ```mermaid
                flowchart LR
                A --> B, and never closed
                """;
        assertEquals(document, redrawn(document));
    }

    @Test
    void faults_are_told_by_the_lines_of_the_document() {
        var charts = MarkdownCharts.redraw("> ```mermaid\n> graph LR\n> A[\n> ```\n", Display.wide());
        assertEquals(List.of(new Fault(3, 4, "The text of 'A' is never closed: expected ']'.")), charts.faults());
        assertEquals("> │ A │", charts.lines().get(2));
    }

    @Test
    void the_fences_of_other_tools_are_known() {
        String expected = "```text\n┌───┐\n│ A │\n└───┘\n```\n";
        assertEquals(expected, redrawn(":::mermaid\ngraph LR\nA\n:::\n"));
        assertEquals(expected, redrawn("::: mermaid\ngraph LR\nA\n:::\n"));
        assertEquals(expected, redrawn(":::{mermaid}\n:align: center\ngraph LR\nA\n:::\n"));
        assertEquals(expected, redrawn("```{mermaid}\n:caption: A box\n\ngraph LR\nA\n```\n"));
        assertEquals(expected, redrawn("```{.mermaid}\ngraph LR\nA\n```\n"));
        assertEquals(expected, redrawn("```Mermaid\ngraph LR\nA\n```\n"));
    }

    @Test
    void sequence_diagrams_are_drawn_in_every_fence() {
        String expected = """
                ```text
                ┌───┐   ┌───┐
                │ A │   │ B │
                └─┬─┘   └─┬─┘
                  │       │
                  │  hi   │
                  ├──────▶│
                  │       │
                ```
                """;
        assertEquals(expected, redrawn("```mermaid\nsequenceDiagram\nA->>B: hi\n```\n"));
        assertEquals(expected, redrawn(":::mermaid\nsequenceDiagram\nA->>B: hi\n:::\n"));
        assertEquals(expected, redrawn("```{mermaid}\nsequenceDiagram\nA->>B: hi\n```\n"));
    }

    @Test
    void what_is_left_as_it_is_gets_a_note() {
        var charts = MarkdownCharts.redraw("""
                ```mermaid
                classDiagram
                class A
                ```
                ```mermaid
                flowchart LR
                """, Display.wide());
        assertEquals(
                List.of(
                        new Fault(
                                1,
                                1,
                                "This is a class diagram; flowcharts and sequence diagrams are drawn. It is left as it is."),
                        new Fault(5, 1, "This block is never closed, so it is left as it is.")),
                charts.notes());
        assertEquals(List.of(), charts.faults());
    }
}
