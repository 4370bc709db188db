package dev.onekernel.diagram.sequence;

/** Where the text of a message stands above its line. */
final class LabelPlacement {

    private LabelPlacement() {}

    /**
     * The first column of a text of {@code width} columns between {@code left} and {@code right}: in the middle, or in the gap
     * nearest to the middle if the text would hide a lifeline there and has room in that gap.
     */
    static int column(int[] lifelines, int left, int right, int width) {
        int middle = left + 1 + (right - left - 1 - width) / 2;
        int best = middle;
        int distance = Integer.MAX_VALUE;
        int start = left;
        boolean hides = false;
        for (int lifeline : lifelines) {
            if (lifeline <= left) {
                continue;
            }
            int end = Math.min(lifeline, right);
            hides |= lifeline < right && middle - 1 <= lifeline && lifeline <= middle + width;
            int room = end - start - 1;
            if (room >= width + 2) {
                int column = start + 1 + (room - width) / 2;
                if (Math.abs(column - middle) < distance) {
                    distance = Math.abs(column - middle);
                    best = column;
                }
            }
            start = end;
            if (lifeline >= right) {
                break;
            }
        }
        return hides ? best : middle;
    }
}
