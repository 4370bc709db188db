package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Edge;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A chart in which so many lines cross that nobody could follow one of them. */
final class Knot {

    /** With fewer lines than this, no chart is a knot. */
    private static final int MANY = 80;

    private static final int MOST_PER_NODE = 4;

    private Knot() {}

    /** True if {@code chart} is a knot. */
    static boolean isKnot(Flowchart chart) {
        int most = Math.max(
                MANY, MOST_PER_NODE * (chart.nodes().size() + chart.subgraphs().size()));
        return chart.edges().size() > most && lines(chart) > most;
    }

    /** The edges, where those from each of several nodes to each of several others count as one line from and to each of them. */
    private static long lines(Flowchart chart) {
        var targets = new HashMap<String, Set<String>>();
        for (Edge edge : chart.edges()) {
            targets.computeIfAbsent(edge.from(), from -> new HashSet<>()).add(edge.to());
        }
        var sources = new HashMap<Set<String>, Integer>();
        targets.values().forEach(each -> sources.merge(each, 1, Integer::sum));
        long lines = 0;
        for (Map.Entry<Set<String>, Integer> star : sources.entrySet()) {
            int to = star.getKey().size();
            lines += Math.min(star.getValue() + to, star.getValue() * to);
        }
        return lines;
    }
}
