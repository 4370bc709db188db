package dev.onekernel.diagram.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lower bounds for how far lifelines stand apart, and the narrowest columns that keep to all of them. */
final class ColumnConstraints {

    private record Bound(int left, int right, int columns) {}

    private final int lifelines;
    private final Map<Long, Integer> bounds = new HashMap<>();

    ColumnConstraints(int lifelines) {
        this.lifelines = lifelines;
        for (int i = 1; i < lifelines; i++) {
            apart(i - 1, i, 1);
        }
    }

    /** Lifeline {@code right} stands at least {@code columns} to the right of lifeline {@code left}. */
    void apart(int left, int right, int columns) {
        bounds.merge((long) left * lifelines + right, columns, Math::max);
    }

    /** The column of each lifeline, the first at 0. Room that only long messages need is shared by the gaps below them. */
    int[] solve() {
        var sorted = sorted();
        int[] leftmost = new int[lifelines];
        for (List<Bound> ending : sorted) {
            for (Bound bound : ending) {
                leftmost[bound.right()] = Math.max(leftmost[bound.right()], leftmost[bound.left()] + bound.columns());
            }
        }
        int[] rightmost = new int[lifelines];
        Arrays.fill(rightmost, leftmost[lifelines - 1]);
        for (int i = lifelines - 1; i >= 0; i--) {
            for (Bound bound : sorted.get(i)) {
                rightmost[bound.left()] = Math.min(rightmost[bound.left()], rightmost[i] - bound.columns());
            }
        }
        int[] columns = new int[lifelines];
        for (int i = 0; i < lifelines; i++) {
            columns[i] = (leftmost[i] + rightmost[i]) / 2; // between two solutions lies a solution
        }
        return columns;
    }

    /** The bounds by the lifeline at their right end. */
    private List<List<Bound>> sorted() {
        var sorted = new ArrayList<List<Bound>>();
        for (int i = 0; i < lifelines; i++) {
            sorted.add(new ArrayList<>());
        }
        bounds.forEach((pair, columns) -> {
            int right = (int) (pair % lifelines);
            sorted.get(right).add(new Bound((int) (pair / lifelines), right, columns));
        });
        return sorted;
    }
}
