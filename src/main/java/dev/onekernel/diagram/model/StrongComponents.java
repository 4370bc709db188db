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
final class StrongComponents<N, E> extends DepthFirstSearch<N, E> {

    private final Map<N, Integer> numbers = new HashMap<>();
    /** The nodes whose component is not complete. */
    private final Deque<N> open = new ArrayDeque<>();
    /** Of them, the first of what may still be different components. */
    private final Deque<N> firsts = new ArrayDeque<>();

    private final Map<N, N> components = new HashMap<>();

    private StrongComponents(Map<N, List<E>> leaving, Function<E, N> target) {
        super(leaving, target);
    }

    /** For each node that can be reached from {@code starts}, one node that stands for its component. */
    static <N, E> Map<N, N> of(Iterable<N> starts, Map<N, List<E>> leaving, Function<E, N> target) {
        var search = new StrongComponents<>(leaving, target);
        for (N start : starts) {
            if (!search.numbers.containsKey(start)) {
                search.searchFrom(start);
            }
        }
        return search.components;
    }

    @Override
    void entered(N node) {
        numbers.put(node, numbers.size());
        open.push(node);
        firsts.push(node);
    }

    @Override
    void follow(N node, E edge, N to) {
        if (!numbers.containsKey(to)) {
            enter(to);
        } else if (!components.containsKey(to)) { // leads back: all between belong together
            while (numbers.get(firsts.peek()) > numbers.get(to)) {
                firsts.pop();
            }
        }
    }

    @Override
    void left(N node) {
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
