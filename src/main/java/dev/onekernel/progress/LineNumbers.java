package dev.onekernel.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The numbers of some lines of a file, of which a sentence names the first few. */
final class LineNumbers {

    /** So many are named, if there are no more. */
    private static final int MOST = 4;

    private final List<Integer> first = new ArrayList<>();
    private int count;

    void add(int line) {
        count++;
        if (first.size() < MOST) {
            first.add(line);
        }
    }

    int count() {
        return count;
    }

    /** {@code line 3}, {@code lines 3, 7 and 9}, or {@code lines 3, 7, 9 and 120 more}. */
    @Override
    public String toString() {
        if (count == 1) {
            return "line " + first.get(0);
        }
        boolean all = count <= MOST;
        int named = all ? count - 1 : MOST - 1;
        return "lines " + first.subList(0, named).stream().map(String::valueOf).collect(Collectors.joining(", "))
                + " and " + (all ? first.get(named) : count - named + " more");
    }
}
