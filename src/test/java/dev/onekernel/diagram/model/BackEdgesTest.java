package dev.onekernel.diagram.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BackEdgesTest {

    /** Edges are written {@code ab}: from a to b. */
    private static Set<String> of(List<String> nodes, List<String> edges) {
        return BackEdges.of(nodes, leaving(edges), edge -> edge.substring(1));
    }

    private static Map<String, List<String>> leaving(List<String> edges) {
        var leaving = new LinkedHashMap<String, List<String>>();
        edges.forEach(edge -> leaving.computeIfAbsent(edge.substring(0, 1), unknown -> new ArrayList<>())
                .add(edge));
        return leaving;
    }

    @Test
    void the_edge_that_closes_a_cycle_leads_back() {
        assertEquals(Set.of("ca"), of(List.of("a", "b", "c"), List.of("ab", "bc", "ca")));
        assertEquals(Set.of("aa"), of(List.of("a"), List.of("aa")));
        assertEquals(Set.of(), of(List.of("a", "b", "c"), List.of("ab", "bc", "ac")));
    }

    @Test
    void a_cycle_starts_with_its_first_node_wherever_it_is_entered() {
        assertEquals(Set.of("cb"), of(List.of("a", "b", "c"), List.of("ac", "bc", "cb")));
        assertEquals(
                Set.of("cb", "ed"), of(List.of("a", "b", "c", "d", "e"), List.of("ac", "cb", "bc", "ce", "ed", "de")));
    }

    @Test
    void no_cycle_is_left_without_them_and_none_of_them_enters_a_cycle_at_its_first_node() {
        var random = new Random(17);
        for (int trial = 0; trial < 500; trial++) {
            List<String> nodes = List.of("a", "b", "c", "d", "e", "f", "g");
            var edges = new LinkedHashSet<String>();
            for (int i = 0; i < 10; i++) {
                edges.add(nodes.get(random.nextInt(7)) + nodes.get(random.nextInt(7)));
            }
            Set<String> back = of(nodes, List.copyOf(edges));
            var rest = new LinkedHashSet<>(edges);
            rest.removeAll(back);
            assertEquals(Set.of(), of(nodes, List.copyOf(rest)), edges::toString);
            for (String edge : rest) {
                Set<String> reached = reached(edge.substring(1), edges);
                String first = nodes.stream()
                        .filter(node ->
                                reached.contains(node) && reached(node, edges).contains(edge.substring(1)))
                        .findFirst()
                        .orElse("");
                boolean closes = reached.contains(edge.substring(0, 1));
                assertEquals(false, closes && edge.endsWith(first), () -> edge + " of " + edges);
            }
        }
    }

    private static Set<String> reached(String start, Set<String> edges) {
        var reached = new TreeSet<>(Set.of(start));
        for (int i = 0; i < 7; i++) {
            edges.stream()
                    .filter(edge -> reached.contains(edge.substring(0, 1)))
                    .map(edge -> edge.substring(1))
                    .toList()
                    .forEach(reached::add);
        }
        return reached;
    }
}
