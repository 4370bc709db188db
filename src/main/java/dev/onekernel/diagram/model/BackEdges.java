package dev.onekernel.diagram.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the edges that lead back in a directed graph: those on which a depth-first search meets a node that it has entered and
 * not yet left. Without them the graph has no cycle. Each cycle is entered at the first of its nodes in the order of the starts,
 * wherever edges lead into it.
 *
 * @param <N> the type of nodes, equal only if they are the same node
 * @param <E> the type of edges
 */
public final class BackEdges<N, E> extends DepthFirstSearch<N, E> {

    private final Map<N, N> components;
    private final Set<N> open = new HashSet<>();
    private final Set<N> done = new HashSet<>();
    private final Set<E> found = new HashSet<>();

    private BackEdges(Map<N, List<E>> leaving, Function<E, N> target, Map<N, N> components) {
        super(leaving, target);
        this.components = components;
    }

    /**
     * The edges that lead back.
     *
     * @param starts the nodes to start from, in this order; those already visited by then are passed over
     * @param leaving the edges that leave each node, in the order in which they are followed
     * @param target the node to which an edge leads
     */
    public static <N, E> Set<E> of(Iterable<N> starts, Map<N, List<E>> leaving, Function<E, N> target) {
        var search = new BackEdges<>(leaving, target, StrongComponents.of(starts, leaving, target));
        for (N start : starts) {
            if (!search.done.contains(start)) {
                search.searchFrom(start);
            }
        }
        return search.found;
    }

    @Override
    void entered(N node) {
        open.add(node);
    }

    @Override
    void follow(N node, E edge, N to) {
        if (open.contains(to)) {
            found.add(edge);
        } else if (components.get(to) == components.get(node) && !done.contains(to)) {
            enter(to);
        }
    }

    @Override
    void left(N node) {
        open.remove(node);
        done.add(node);
    }
}
