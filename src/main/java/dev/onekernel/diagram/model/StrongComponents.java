package dev.onekernel.diagram.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The strongly connected components of a directed graph: two nodes are in the same one if a path leads from each to the other. They are
 * found in one depth-first search (Gabow: Path-based depth-first search for strong and biconnected components, 2000).
 */
final class StrongComponents<N, E> {

    private final Map<N, List<E>> leaving;
    private final Function<E, N> target;
    private final Deque<N> path = new ArrayDeque<>(); // not recursion: a chain may be ten thousand nodes long
    private final Map<N, Integer> next = new HashMap<>();
    private final Map<N, Integer> numbers = new HashMap<>();
    /** The nodes whose component is not complete. */
    private final Deque<N> open = new ArrayDeque<>();
    /** Of them, the first of what may still be different components. */
    private final Deque<N> firsts = new ArrayDeque<>();

    private final Map<N, N> components = new HashMap<>();

    private StrongComponents(Map<N, List<E>> leaving, Function<E, N> target) {
        this.leaving = leaving;
        this.target = target;
    }

    /** For each node that can be reached from {@code starts}, one node that stands for its component. */
    static <N, E> Map<N, N> of(Iterable<N> starts, Map<N, List<E>> leaving, Function<E, N> target) {
        var search = new StrongComponents<>(leaving, target);
        for (N start : starts) {
            if (!search.numbers.containsKey(start)) {
                search.enter(start);
                search.walk();
            }
        }
        return search.components;
    }

    private void walk() {
        while (!path.isEmpty()) {
            N node = path.peek();
            List<E> edges = leaving.getOrDefault(node, List.of());
            int at = next.merge(node, 1, Integer::sum) - 1;
            if (at == edges.size()) {
                leave(node);
            } else {
                follow(target.apply(edges.get(at)));
            }
        }
    }

    private void enter(N node) {
        numbers.put(node, numbers.size());
        path.push(node);
        open.push(node);
        firsts.push(node);
    }

    private void follow(N to) {
        if (!numbers.containsKey(to)) {
            enter(to);
        } else if (!components.containsKey(to)) { // leads back: all between belong together
            while (numbers.get(firsts.peek()) > numbers.get(to)) {
                firsts.pop();
            }
        }
    }

    private void leave(N node) {
        path.pop();
        if (firsts.peek() == node) {
            firsts.pop();
            N member = null;
            while (member != node) {
                member = open.pop();
                components.put(member, node);
            }
        }
    }
}
