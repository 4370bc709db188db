package dev.onekernel.course.model;

import dev.onekernel.diagram.model.Flowchart.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The nodes that can be reached from one node.
 *
 * @param before for each reached node, nearest first, the node through which it is reached on a shortest path; the start is its own
 * @param held the edges that lead from a reached node to one that is not reached, nearest first
 */
record ReachedNodes(Map<String, String> before, List<Edge> held) {

    /** One way along an edge. */
    record EdgeWay(String to, Edge edge, boolean open) {}

    interface WaysFrom {
        List<EdgeWay> from(String node);
    }

    static ReachedNodes from(String start, WaysFrom passages) {
        var before = new LinkedHashMap<String, String>();
        var closed = new ArrayList<EdgeWay>();
        Deque<String> waiting = new ArrayDeque<>();
        before.put(start, start);
        waiting.add(start);
        while (!waiting.isEmpty()) {
            String node = waiting.remove();
            for (EdgeWay passage : passages.from(node)) {
                if (!passage.open()) {
                    closed.add(passage);
                } else if (before.putIfAbsent(passage.to(), node) == null) {
                    waiting.add(passage.to());
                }
            }
        }
        var held = new LinkedHashSet<Edge>();
        closed.stream()
                .filter(passage -> !before.containsKey(passage.to()))
                .forEach(passage -> held.add(passage.edge()));
        return new ReachedNodes(before, List.copyOf(held));
    }

    Set<String> nodes() {
        return before.keySet();
    }

    boolean contains(String node) {
        return before.containsKey(node);
    }

    /** The nodes on a shortest path to a reached node, from the start on. */
    List<String> pathTo(String node) {
        var path = new ArrayList<String>();
        String at = node;
        while (!before.get(at).equals(at)) {
            path.add(at);
            at = before.get(at);
        }
        path.add(at);
        Collections.reverse(path);
        return path;
    }
}
