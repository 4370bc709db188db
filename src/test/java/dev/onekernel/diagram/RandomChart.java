package dev.onekernel.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A chart made up from a seed, of every kind there is: sparse and dense, with frames in frames, edges to frames, loops, parallel
 * edges, every direction, stroke and tip. All labels differ, so that a drawing can be read back.
 */
final class RandomChart {

    private static final List<String> ARROWS =
            List.of("-->", "-->", "-->", "-->", "-->", "-->", "---", "-.->", "==>", "<-->", "--o", "--x", "---->");

    private static final List<String> LONG_WORDS = List.of(
            "/var/lib/containerd/snapshots/", "dev.onekernel.diagram.layout.Node", "CrossingMinimizationOfLayer");

    private final Random random;
    private final StringBuilder source = new StringBuilder();
    private final List<String> ends = new ArrayList<>();
    private int captions;

    private RandomChart(long seed) {
        random = new Random(seed * 7919 + 17);
    }

    static String of(long seed) {
        var chart = new RandomChart(seed);
        chart.write();
        return chart.source.toString();
    }

    private void write() {
        source.append("flowchart ")
                .append(pick(List.of("TB", "LR", "TB", "LR", "BT", "RL")))
                .append('\n');
        int nodes = 2 + random.nextInt(random.nextInt(10) == 0 ? 24 : 11);
        int frames = random.nextInt(3) == 0 ? 0 : random.nextInt(4);
        int left = nodes;
        for (int frame = 0; frame < frames && left > 1; frame++) {
            int size = 1 + random.nextInt(Math.min(4, left - 1));
            frame("F" + frame, nodes - left, size);
            left -= size;
        }
        for (int node = nodes - left; node < nodes; node++) {
            node(node);
        }
        edges(nodes);
        if (random.nextInt(6) == 0) {
            source.append("subgraph E[\"Empty")
                    .append("<br>row".repeat(random.nextInt(4)))
                    .append("\"]\nend\n");
            edge(random.nextBoolean() ? "E" : "n0", "n" + (nodes - 1));
            ends.add("E");
        }
        for (String frame : List.copyOf(ends)) {
            if (left > 0 && random.nextInt(3) == 0) {
                String free = "n" + (nodes - 1 - random.nextInt(left));
                edge(random.nextBoolean() ? frame : free, random.nextBoolean() ? frame : free);
            }
        }
    }

    private void frame(String id, int first, int size) {
        source.append("subgraph ")
                .append(id)
                .append("[\"Frame ")
                .append(id)
                .append("<br>row".repeat(Math.max(0, random.nextInt(6) - 3)))
                .append("\"]\n");
        if (random.nextInt(4) == 0) {
            source.append("direction ")
                    .append(pick(List.of("TB", "LR", "RL", "BT")))
                    .append('\n');
        }
        int inner = size > 2 && random.nextInt(3) == 0 ? 2 : 0;
        if (inner > 0) {
            source.append("subgraph ").append(id).append("i\n");
            node(first);
            node(first + 1);
            source.append("end\n");
        }
        for (int node = first + inner; node < first + size; node++) {
            node(node);
        }
        source.append("end\n");
        ends.add(id);
    }

    private void node(int number) {
        String label = pick(List.of("n", "node-", "longer-", "節点")) + number;
        if (random.nextInt(12) == 0) {
            label = pick(LONG_WORDS) + number;
        }
        String id = "n" + number;
        source.append(id)
                .append(pick(List.of("[%s]", "[%s]", "(%s)", "{%s}", "([%s])", "[[%s]]"))
                        .formatted(label))
                .append('\n');
    }

    private void edges(int nodes) {
        int kind = random.nextInt(6);
        if (kind == 0) { // two sides, each with most of the other
            for (int a = 0; a < Math.min(4, nodes / 2); a++) {
                for (int b = nodes / 2; b < Math.min(nodes, nodes / 2 + 4); b++) {
                    if (random.nextInt(4) > 0) {
                        edge("n" + a, "n" + b);
                    }
                }
            }
            return;
        }
        for (int node = 1; node < nodes; node++) {
            if (random.nextInt(8) > 0) {
                edge("n" + (kind == 1 ? 0 : Math.max(0, node - 1 - random.nextInt(3))), "n" + node);
            }
        }
        int more = random.nextInt(1 + nodes / (kind == 2 ? 1 : 3));
        for (int i = 0; i < more; i++) {
            edge("n" + random.nextInt(nodes), "n" + random.nextInt(nodes));
        }
    }

    private void edge(String from, String to) {
        if (from.equals(to) && (from.startsWith("F") || random.nextBoolean())) {
            return;
        }
        if (random.nextInt(10) == 0) {
            source.append(from)
                    .append(" --> ")
                    .append(to)
                    .append('\n')
                    .append(from)
                    .append(" --> ")
                    .append(to);
            source.append('\n');
        }
        String caption = random.nextInt(5) == 0 ? "|" + pick(List.of("e", "why ", "理由")) + captions++ + "|" : "";
        source.append(from)
                .append(' ')
                .append(pick(ARROWS))
                .append(caption)
                .append(' ')
                .append(to)
                .append('\n');
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
