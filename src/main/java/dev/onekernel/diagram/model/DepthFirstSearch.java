package dev.onekernel.diagram.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A depth-first search of a directed graph. What it is for decides which nodes are entered and what is noted of them.
 *
 * @param <N> the type of nodes, equal only if they are the same node
 * @param <E> the type of edges
 */
abstract class DepthFirstSearch<N, E> {

    private final Map<N, List<E>> leaving;
    private final Function<E, N> target;
    private final Deque<N> path = new ArrayDeque<>(); // not recursion: a chain may be ten thousand nodes long
    private final Map<N, Integer> next = new HashMap<>();

    /**
     * @param leaving the edges that leave each node, in the order in which they are followed
     * @param target the node to which an edge leads
     */
    DepthFirstSearch(Map<N, List<E>> leaving, Function<E, N> target) {
        this.leaving = leaving;
        this.target = target;
    }

    /** Enters a node that has not been entered yet, and returns when it has been left. */
    final void searchFrom(N start) {
        enter(start);
        while (!path.isEmpty()) {
            N node = path.peek();
            List<E> edges = leaving.getOrDefault(node, List.of());
            int at = next.merge(node, 1, Integer::sum) - 1;
            if (at == edges.size()) {
                path.pop();
                left(node);
            } else {
                follow(node, edges.get(at), target.apply(edges.get(at)));
            }
        }
    }

    final void enter(N node) {
        path.push(node);
        entered(node);
    }

    abstract void entered(N node);

    /** An edge leads from the node that was entered last to another one, which may be entered now. */
    abstract void follow(N node, E edge, N to);

    /** All edges of a node have been followed. */
    abstract void left(N node);
}
