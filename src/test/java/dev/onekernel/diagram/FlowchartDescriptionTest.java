package dev.onekernel.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.diagram.mermaid.FlowchartParser;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowchartDescriptionTest {

    private static List<String> words(String statements) {
        return FlowchartDescription.of(
                FlowchartParser.parse("flowchart TD\n" + statements).chart());
    }

    @Test
    void the_authors_words_come_first() {
        assertEquals(
                List.of("Two steps.", "First one, then the other.", "A leads to B."),
                words("accTitle: Two steps\naccDescr: First one, then the other.\nA --> B\n"));
    }

    @Test
    void they_say_what_holds_what_and_what_leads_where_and_why() {
        assertEquals(
                List.of(
                        "Machine holds Guest and Host.",
                        "Guest leads to Ready?",
                        "Ready? leads to Host (yes) and to Wait (no)."),
                words(
                        "subgraph M[Machine]\nG[Guest]\nH[Host]\nend\nG --> Q{Ready?}\nQ -->|yes| H\nQ -->|no| W[Wait]\n"));
    }

    @Test
    void they_say_where_it_loops() {
        assertEquals(
                List.of("A leads to B.", "B leads back to A (again) and back to itself."),
                words("A --> B\nB -->|again| A\nB --> B\n"));
    }

    @Test
    void equal_names_are_told_apart() {
        assertEquals(
                List.of("VM holds App.", "CT holds App.", "App in VM leads to App in CT."),
                words("subgraph VM\nA[App]\nend\nsubgraph CT\nB[App]\nend\nA --> B\n"));
        assertEquals(List.of("App leads to App (number 2)."), words("A[App] --> B[App]\n"));
    }

    @Test
    void a_node_that_only_invisible_lines_reach_stands_alone() {
        assertEquals(List.of("A leads to B.", "C stands alone."), words("A --> B\nB ~~~ C\n"));
    }

    @Test
    void lines_without_a_head_or_with_two_are_told_as_such() {
        assertEquals(
                List.of("A is joined with B.", "B leads to and from C.", "D stands alone."),
                words("A --- B\nB <--> C\nD\n"));
    }

    @Test
    void nothing_is_cut_however_long_and_however_much_there_is_to_say() {
        String label = "a long story ".repeat(40).strip();
        assertEquals(List.of(label + " leads to B."), words("A[" + label + "] --> B\n"));
        assertEquals(1_000, words(chain(1_000)).size());
    }

    private static String chain(int edges) {
        return IntStream.range(0, edges)
                .mapToObj(i -> "N" + i + " --> N" + (i + 1) + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void what_is_written_twice_is_said_once() {
        assertEquals(List.of("A leads to B."), words("A --> B\nA --> B\n"));
    }
}
