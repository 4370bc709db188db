package dev.onekernel.diagram.mermaid;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Direction;
import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Node;
import dev.onekernel.diagram.model.Flowchart.Subgraph;
import dev.onekernel.diagram.model.NodeShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what the parser reads and settles, at the end, what belongs to what. */
final class ChartBuilder {

    Direction direction = Direction.DOWN;
    String title = "";
    String accTitle = "";
    String accDescr = "";
    private final Map<String, NodeDraft> nodes = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<String, SubgraphDraft> subgraphs = new LinkedHashMap<>();
    private final Deque<SubgraphDraft> open = new ArrayDeque<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> edgeIds = new HashSet<>();

    private static final class NodeDraft {
        List<String> label;
        NodeShape shape = NodeShape.RECTANGLE;
    }

    private static final class SubgraphDraft {
        final String id;
        final int at;
        List<String> title;
        Direction direction;
        final Set<String> mentioned = new LinkedHashSet<>();

        SubgraphDraft(String id, List<String> title, int at) {
            this.id = id;
            this.title = title;
            this.at = at;
        }
    }

    /** A node is named: it exists from now on, and belongs to the first subgraph to close around its name. */
    void mention(String id) {
        nodes.computeIfAbsent(id, unknown -> new NodeDraft());
        if (!open.isEmpty()) {
            open.peek().mentioned.add(id);
        }
    }

    /** A node is named by a style: it exists, wherever the style stands. */
    void name(String id) {
        if (!isEdge(id)) {
            nodes.computeIfAbsent(id, unknown -> new NodeDraft());
        }
    }

    void label(String id, List<String> label) {
        nodes.get(id).label = label;
    }

    void shape(String id, NodeShape shape) {
        nodes.get(id).shape = shape;
    }

    void edgeId(String id) {
        edgeIds.add(id);
    }

    boolean isEdge(String id) {
        return edgeIds.contains(id);
    }

    void edge(Edge edge) {
        edges.add(edge);
    }

    int edgeCount() {
        return edges.size();
    }

    int subgraphCount() {
        return subgraphs.size();
    }

    void open(String id, List<String> title, int at) {
        SubgraphDraft draft = subgraphs.get(id);
        if (draft == null) {
            draft = new SubgraphDraft(id, title, at);
            subgraphs.put(id, draft);
        } else if (open.contains(draft)) {
            draft = new SubgraphDraft(id + "#" + subgraphs.size(), title, at); // one cannot lie in itself
            subgraphs.put(draft.id, draft);
        }
        open.push(draft);
    }

    int depth() {
        return open.size();
    }

    /** Opens the innermost subgraph once more, so that its next {@code end} does not close it. */
    void openAgain() {
        open.push(open.peek());
    }

    boolean inSubgraph() {
        return !open.isEmpty();
    }

    /** The name of the innermost open subgraph. */
    String openName() {
        return open.peek().id;
    }

    /** Where the innermost open subgraph was opened. */
    int openedAt() {
        return open.peek().at;
    }

    void turn(Direction turned) {
        if (open.isEmpty()) {
            direction = turned;
        } else {
            open.peek().direction = turned;
        }
    }

    void close() {
        SubgraphDraft closed = open.pop();
        if (closed == open.peek()) {
            return;
        }
        for (String id : closed.mentioned) {
            if (!id.equals(closed.id)) {
                parents.putIfAbsent(id, closed.id);
            }
        }
        if (!open.isEmpty()) {
            open.peek().mentioned.add(closed.id);
        }
    }

    Flowchart build() {
        subgraphs.keySet().forEach(nodes::remove); // such a name means the subgraph
        subgraphs.keySet().forEach(this::breakCircles);
        var drawn = new ArrayList<Node>();
        nodes.forEach((id, draft) -> drawn.add(new Node(
                id,
                draft.label == null ? List.of(LabelText.plain(id)) : draft.label,
                draft.shape,
                parents.getOrDefault(id, ""))));
        return new Flowchart(direction, title, accTitle, accDescr, drawn, edges, subgraphs());
    }

    /** Two subgraphs that mention each other: the one closed first lies in the other, not also around it. */
    private void breakCircles(String id) {
        var seen = new HashSet<String>();
        for (String at = id; at != null; at = parents.get(at)) {
            if (!seen.add(at)) {
                parents.remove(at);
                return;
            }
        }
    }

    private List<Subgraph> subgraphs() {
        var linked = linkedOutside();
        var settled = new LinkedHashMap<String, Subgraph>();
        for (String id : subgraphs.keySet()) {
            settle(id, linked, settled);
        }
        return List.copyOf(settled.values());
    }

    private void settle(String id, Set<String> linked, Map<String, Subgraph> settled) {
        var path = new ArrayDeque<String>(); // outermost first, without recursion: nesting may be deep
        for (String at = id; at != null && !settled.containsKey(at); at = parents.get(at)) {
            path.push(at);
        }
        for (String at : path) {
            SubgraphDraft draft = subgraphs.get(at);
            String parent = parents.getOrDefault(at, "");
            Direction inherited =
                    parent.isEmpty() ? direction : settled.get(parent).direction();
            Direction own = draft.direction == null || linked.contains(at) ? inherited : draft.direction;
            settled.put(at, new Subgraph(at, draft.title, own, parent));
        }
    }

    /** Subgraphs of which a member is linked with something outside: Mermaid then ignores their own direction. */
    private Set<String> linkedOutside() {
        var linked = new HashSet<String>();
        for (Edge edge : edges) {
            var around = around(edge.from());
            for (String subgraph : around(edge.to())) {
                if (!around.remove(subgraph)) {
                    linked.add(subgraph);
                }
            }
            linked.addAll(around);
        }
        return linked;
    }

    /** The subgraphs around a node or subgraph, itself not included. */
    private Set<String> around(String id) {
        var around = new LinkedHashSet<String>();
        for (String at = parents.get(id); at != null; at = parents.get(at)) {
            around.add(at);
        }
        return around;
    }
}
