package dev.onekernel.diagram;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Node;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.LabelWrap;
import dev.onekernel.text.Width;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A chart whose long labels are numbers, with a key that says what each number stands for. Equal labels have one number.
 *
 * @param chart with a mark such as ① in place of each long label
 * @param key the marks, in the order of their numbers, with the whole labels
 */
record NumberedLabels(Flowchart chart, List<KeyEntry> key) {

    /**
     * The limits of a label that is not long.
     *
     * @param whole labels that are not long whatever they are
     */
    record Limits(int word, int columns, Set<String> whole) {

        Limits(int word, int columns) {
            this(word, columns, Set.of());
        }

        /** The same limits for all labels but {@code label}, which has none. */
        Limits withWhole(String label) {
            var labels = new HashSet<>(whole);
            labels.add(label);
            return new Limits(word, columns, Set.copyOf(labels));
        }

        boolean hold(List<String> label) {
            return whole.contains(String.join(" ", label))
                    || LabelWrap.fitsWords(label, word)
                            && label.stream().mapToInt(Width::of).sum() <= columns;
        }
    }

    /** Numbers the labels that are longer than {@code limits} allow. */
    static NumberedLabels of(Flowchart chart, Limits limits, Glyphs glyphs) {
        var marks = new LinkedHashMap<String, String>();
        List<Node> nodes = chart.nodes().stream()
                .map(node ->
                        new Node(node.id(), shown(node.label(), limits, marks, glyphs), node.shape(), node.parent()))
                .toList();
        List<Edge> edges = chart.drawnEdges().stream()
                .map(edge -> new Edge(
                        edge.from(),
                        edge.to(),
                        shown(edge.label(), limits, marks, glyphs),
                        edge.stroke(),
                        edge.start(),
                        edge.end(),
                        edge.length(),
                        edge.steady()))
                .toList();
        var key = new ArrayList<KeyEntry>();
        marks.forEach((label, mark) -> key.add(new KeyEntry(mark, label)));
        return new NumberedLabels(chart.with(nodes, edges), key);
    }

    private static List<String> shown(List<String> label, Limits limits, Map<String, String> marks, Glyphs glyphs) {
        if (label.isEmpty() || limits.hold(label)) {
            return label;
        }
        String text = String.join(" ", label);
        return List.of(marks.computeIfAbsent(text, unknown -> KeyEntry.mark(marks.size() + 1, glyphs)));
    }
}
